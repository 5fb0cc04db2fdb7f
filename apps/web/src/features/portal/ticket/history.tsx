import type { PortalTicketFragment, TicketEventType } from '@salus/contract';
import { Disclosure, Timeline, type IconName } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import { factWords } from '../words/fact-words.js';

const ICONS = {
  TICKET_OPENED: 'inbox',
  TICKET_REPLIED: 'reply',
  TICKET_NOTED: 'note',
  TICKET_MAIL_UNVERIFIED: 'warning',
  TICKET_ASSIGNED: 'person',
  TICKET_CLASSIFIED: 'tag',
  TICKET_PRIORITISED: 'warning',
  TICKET_LABELLED: 'lock',
  TICKET_DESCRIBED: 'edit',
  TICKET_WAITING: 'clock',
  TICKET_RESUMED: 'arrow-right',
  TICKET_ESCALATED: 'escalate',
  TICKET_PAGED: 'phone',
  PAGE_ACKNOWLEDGED: 'check',
  TICKET_RESOLVED: 'check',
  TICKET_CONFIRMED: 'check',
  TICKET_CLOSED: 'check',
  TICKET_REOPENED: 'undo',
  PARTICIPANT_ADDED: 'people',
  PARTICIPANT_REMOVED: 'people',
  UPDATE_PROMISED: 'clock',
  DUTY_STARTED: 'clock',
  DUTY_SUBMITTED: 'check',
  DUTY_CANCELLED: 'clock',
  DUTY_APPROACHING: 'warning',
  CLOCK_BREACHED: 'clock',
  CLOCK_ENDED_LATE: 'clock',
  MAIL_FAILED: 'mail',
  MAIL_BOUNCED: 'mail',
} as const satisfies Partial<Record<TicketEventType, IconName>>;

/** The rest is for the Centre alone and is not sent to hospitals. */
const isForHospitals = (type: TicketEventType): type is keyof typeof ICONS => Object.hasOwn(ICONS, type);

/** What has happened, in order and in words; folded away, because the conversation is what people come for. */
export function History({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  return (
    <Disclosure title={t('portal.history.title', { count: ticket.timeline.length })}>
      <Timeline
        label={t('portal.history.label')}
        events={ticket.timeline.flatMap((event) => {
          const { type } = event;
          if (!isForHospitals(type)) return [];
          const facts = factWords(t, event.facts, locale);
          return {
            id: event.id,
            icon: ICONS[type],
            tone: type === 'TICKET_ESCALATED' ? ('accent' as const) : ('neutral' as const),
            title: `${t(`portal.event.${type}`)}: ${
              event.actor.side === 'SYSTEM' ? t('portal.event.system') : event.actor.name
            }`,
            time: <Moment value={event.at} />,
            children:
              facts.length === 0 ? undefined : (
                <ul className="portal-lines">
                  {facts.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              ),
          };
        })}
      />
    </Disclosure>
  );
}
