import { TicketClocksDocument } from '@salus/contract';
import { Button, Popover, Skeleton, TimeLeft } from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { ClockList } from '../../../lib/clocks/clock-list.js';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { formatDateTime, readerZone, useNow } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { promiseText, timeLeft } from '../words.js';
import { ContextSection } from './context-section.js';

function clockTime(value: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(value));
}

/** The promise that runs, and why it is due when it is due. */
export function ClockSection({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const { clock } = ticket;
  if (clock === null) {
    return (
      <ContextSection title={t('desk.clock.title')}>
        <p className="desk-context__text">{t(`desk.clock.none.${ticket.turn}`)}</p>
        <AllClocks ticketId={ticket.id} />
      </ContextSection>
    );
  }
  const zone = readerZone();
  return (
    <ContextSection title={t(`clocks.kind.${clock.kind}`)}>
      <p className="desk-context__clock">
        <TimeLeft
          {...timeLeft(t, clock, now)}
          dueText={t('desk.clock.due', { time: formatDateTime(clock.dueAt, locale, zone, 'short') })}
          dateTime={clock.dueAt}
        />
      </p>
      {isPromise(clock.kind) && (
        <p className="desk-context__text">
          {t(clock.workingTime ? 'desk.clock.whyWorking' : 'desk.clock.why', {
            promise: promiseText(t, clock.minutes, clock.workingTime),
            priority: ticket.priority,
            time: clockTime(clock.startedAt, locale, zone),
            zone,
          })}
        </p>
      )}
      <AllClocks ticketId={ticket.id} />
    </ContextSection>
  );
}

/** Answers are promised by priority; everything else explains itself in the list of all clocks. */
const isPromise = (kind: string): boolean => kind === 'FIRST_ANSWER' || kind === 'NEXT_ANSWER';

/** Every clock of the ticket with its why, asked for when somebody wants to know. */
function AllClocks({ ticketId }: { ticketId: string }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch } = useOperation(TicketClocksDocument, { id: ticketId }, { enabled: isOpen });
  return (
    <Popover
      trigger={
        <Button size="small" icon="clock">
          {t('clocks.all')}
        </Button>
      }
      label={t('clocks.all')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      {data === undefined ? (
        error === null ? (
          <Skeleton count={4} />
        ) : (
          <PartError error={error} onRetry={() => void refetch()} headingTag="h3" />
        )
      ) : (
        <ClockList clocks={data.ticket?.clocks ?? []} />
      )}
    </Popover>
  );
}
