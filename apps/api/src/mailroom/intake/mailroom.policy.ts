import type { Role } from '@salus/rules';

/** Who works in the mailroom: those who answer tickets. */
export const MAILROOM_ROLES = ['AGENT', 'SECOND_LINE'] as const satisfies Role[];
/** Who sees how it is doing, and says which domain belongs to whom. */
export const MAILROOM_WATCHERS = ['AGENT', 'SECOND_LINE', 'ADMINISTRATOR'] as const satisfies Role[];

/** What an agent may do to a message that arrived. */
export function intakeAbilities(message: {
  readonly outcome: string | null;
  readonly fromAddress: string | null;
  readonly reasons: readonly string[];
}) {
  return {
    release: message.outcome === 'QUARANTINE',
    blockSender: message.fromAddress !== null,
  };
}
