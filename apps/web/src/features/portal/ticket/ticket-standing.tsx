import type { PortalTicketFragment } from '@salus/contract';
import { Panel } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { WithPhone } from '../../../lib/shell/phone-link.js';
import { formatDateTime, readerZone, useNow } from '../../../lib/times.js';
import { answerWithin } from '../words/answer-within.js';
import { NextAnswer, type TicketClock } from '../words/next-answer.js';

/** Where the ticket stands, in the requester's words, what happens next, and by when. */
export function TicketStanding({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  return (
    <Panel className={`portal-standing portal-standing-${ticket.turn.toLowerCase()}`}>
      <h2 className="portal-standing-title">{t(`portal.status.${ticket.status}`)}</h2>
      <p className="portal-standing-next">{t(`portal.next.${ticket.status}`)}</p>
      {ticket.clock !== null && <PromisedAnswer clock={ticket.clock} />}
    </Panel>
  );
}

function PromisedAnswer({ clock }: { clock: TicketClock }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const isLate = Date.parse(clock.dueAt) <= useNow();
  const from = formatDateTime(clock.startedAt, locale, readerZone(), 'none');
  return (
    <div className="portal-promised">
      <NextAnswer clock={clock} />
      <p className="portal-muted">{t('portal.clock.why', { within: answerWithin(t, clock), from })}</p>
      {isLate && (
        <p className="portal-late">
          <WithPhone text="portal.clock.sorry" />
        </p>
      )}
    </div>
  );
}
