import type { Ref, ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import type { ComposerKind } from './composer-kind.js';
import './composer.css';
import { KindChoice } from './kind-choice.js';
import { MessageForm, type MessageFormHandle } from './message-form.js';

interface Props {
  readonly ticket: Ticket;
  readonly kind: ComposerKind;
  readonly onKindChange: (kind: ComposerKind) => void;
  readonly handle: Ref<MessageFormHandle>;
}

/** Where an agent writes: a reply to the hospital or a note for colleagues. The two never look alike. */
export function Composer({ ticket, kind: wanted, onKindChange, handle }: Props): ReactElement | null {
  const t = useTranslate();
  const { reply, note } = ticket.viewerCan;
  const kinds: ComposerKind[] = [
    ...(reply ? (['REPLY'] as const) : []),
    ...(note ? (['NOTE'] as const) : []),
  ];
  const kind = kinds.includes(wanted) ? wanted : kinds[0];
  if (kind === undefined) return null;
  return (
    <section
      className={`desk-composer desk-composer--${kind.toLowerCase()}`}
      aria-label={t('desk.composer.label')}
    >
      <KindChoice kinds={kinds} kind={kind} onChange={onKindChange} />
      <MessageForm key={`${ticket.id} ${kind}`} ticket={ticket} kind={kind} ref={handle} />
    </section>
  );
}
