/** When a mail or a webhook is sent again, when it is given up, and which files it can carry. */

const SECOND = 1_000;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 10 * 60 * SECOND;
const HOUR = 3_600 * SECOND;

/** For how long somebody else's server is asked to take it, in milliseconds. */
export const GIVEN_UP_AFTER = { MAIL: 72 * HOUR, WEBHOOK: HOUR } as const;

/** What a mail server (or the way to it) answered. `command` is the SMTP command that was refused. */
export interface MailRefusal {
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
  readonly code?: string | undefined;
}

/** Commands that are about this one mail; a refusal of any other is about the way to the server, and passes. */
const ABOUT_THE_MAIL: ReadonlySet<string> = new Set(['MAIL FROM', 'RCPT TO', 'DATA', 'BDAT']);

/** True when the same mail would be refused again: the server has said 5xx about it, or its address is none. */
export function isRefusedForGood({ responseCode, command = '', code }: MailRefusal): boolean {
  if (responseCode === undefined) return code === 'EENVELOPE';
  return responseCode >= 500 && responseCode < 600 && ABOUT_THE_MAIL.has(command);
}

/**
 * When to try again after `attempts` tries: after 5 s, 10 s, 20 s ... at most 10 minutes later. Null when it has been
 * tried for long enough and is given up: then people see it.
 */
export function nextAttempt(
  attempts: number,
  since: Date,
  now: Date,
  givenUpAfter: number = GIVEN_UP_AFTER.MAIL,
): Date | null {
  if (now.getTime() - since.getTime() >= givenUpAfter) return null;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, Math.min(attempts, 20) - 1));
  return new Date(now.getTime() + wait);
}

export interface FileForMail {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: string;
}

/**
 * The files that a mail encloses and those that stay on the ticket's page: what would make the mail too large, and
 * programs, for which most mail servers refuse the whole mail.
 */
export function filesForMail<File extends FileForMail>(
  files: readonly File[],
  maxBytes: number,
): { readonly enclosed: File[]; readonly left: File[] } {
  const enclosed: File[] = [];
  const left: File[] = [];
  let room = maxBytes;
  for (const file of files) {
    const fits = file.kind !== 'PROGRAM' && file.size <= room;
    if (fits) room -= file.size;
    (fits ? enclosed : left).push(file);
  }
  return { enclosed, left };
}
