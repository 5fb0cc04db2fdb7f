import { lawInWords, type MessageKey, type Translate } from '@salus/messages';
import { type DutyContent, formatTlp, type Tlp } from '@salus/rules';
import type { TicketDutyModel } from './duties.queries.js';

/** What of a ticket goes into a draft. */
export interface DraftTicket {
  readonly reference: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly tlp: Tlp;
  readonly ransomware: string;
  readonly rsitClass: string;
  readonly rsitType: string;
  readonly affectedSystems: readonly string[];
  readonly noticedAt: Date | null;
  readonly openedAt: Date;
  readonly impact: { readonly spread: number } | null;
  readonly organisation: { readonly name: string; readonly country: string };
  readonly requester: { readonly name: string };
}

export interface DraftSection {
  readonly heading: string;
  readonly lines: readonly string[];
}
export interface DutyDraft {
  readonly title: string;
  /** That this is a draft, and not the notification. */
  readonly warning: string;
  readonly sections: readonly DraftSection[];
}

/** From this step on a spread is beyond the hospital's own region. */
const BEYOND_REGION = 4;

/** A moment in a zone, as people write it. */
export function localTime(moment: Date, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(moment);
}

/** What the hospital can send, as far as the ticket knows it; what it does not know is left for the hospital to write. */
export function draftDuty(
  duty: TicketDutyModel,
  ticket: DraftTicket,
  t: Translate,
  language: string,
): DutyDraft {
  const { zone } = duty;
  const both = (moment: Date) => ({
    local: localTime(moment, language, zone),
    zone,
    utc: localTime(moment, language, 'UTC'),
  });
  const local = (moment: Date) => ({ local: localTime(moment, language, zone), zone });
  const start = t(`duties.start.${duty.startsAt}`);
  const period =
    duty.hours !== null
      ? t('duties.period.hours', { hours: duty.hours, start })
      : duty.months !== null
        ? t('duties.period.months', { months: duty.months, start })
        : t('duties.period.none', { start });
  const bodies = duty.recipients.map(({ name, site }) => (site ? `${name} (${site})` : name));
  return {
    title: t('duties.draft.title', { duty: t(`clocks.kind.${duty.duty}`) }),
    warning: t('duties.draft.notTheNotification', { reference: ticket.reference }),
    sections: [
      { heading: t('duties.draft.recipient'), lines: [t(`duties.recipient.${duty.recipient}`), ...bodies] },
      {
        heading: t('duties.draft.deadline'),
        lines: [
          period,
          ...(duty.countsFrom ? [t('duties.draft.countsFrom', both(duty.countsFrom))] : []),
          ...(duty.dueAt ? [t('duties.draft.due', both(duty.dueAt))] : []),
          t('duties.draft.basis', { basis: lawInWords(t, duty.basis) }),
        ],
      },
      {
        heading: t('duties.draft.who'),
        lines: [`${ticket.organisation.name}, ${ticket.organisation.country}`, ticket.requester.name],
      },
      {
        heading: t('duties.draft.what'),
        lines: [
          ticket.subject,
          ...ticket.body.split('\n').filter((line) => line.trim() !== ''),
          ...(ticket.noticedAt ? [t('duties.draft.noticed', local(ticket.noticedAt))] : []),
          t('duties.draft.reported', local(ticket.openedAt)),
          t('duties.draft.classified', { rsit: rsitInWords(t, ticket) }),
          t('duties.draft.ransomware', { value: t(`common.ransomware.${ticket.ransomware as 'NO'}`) }),
          ...(ticket.affectedSystems.length > 0
            ? [t('duties.draft.systems', { systems: ticket.affectedSystems.join(', ') })]
            : []),
          t('duties.draft.label', { tlp: formatTlp(ticket.tlp) }),
        ],
      },
      {
        heading: t('duties.draft.contents'),
        lines: duty.contents.map(
          (content) => `${t(`duties.content.${content}`)}: ${known(content, ticket, t)}`,
        ),
      },
    ],
  };
}

/** Class and type of the taxonomy, as the desk names them. */
function rsitInWords(t: Translate, { rsitClass, rsitType }: DraftTicket): string {
  return `${t(`desk.rsitClass.${rsitClass}` as MessageKey)}: ${t(`desk.rsitType.${rsitType}` as MessageKey)}`;
}

function known(content: DutyContent, ticket: DraftTicket, t: Translate): string {
  if (content === 'SUSPECTED_UNLAWFUL' && ticket.ransomware !== 'NO') return t('duties.draft.suspectedYes');
  if (content === 'CROSS_BORDER' && (ticket.impact?.spread ?? 0) >= BEYOND_REGION)
    return t('duties.draft.crossBorderPossible');
  if (content === 'DETAILED_DESCRIPTION' || content === 'NATURE_OF_BREACH') return t('duties.draft.seeAbove');
  return t('duties.draft.toFill');
}

/** The draft as plain text. */
export function draftText({ title, warning, sections }: DutyDraft): string {
  const parts = sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  return [title, warning, ...parts].join('\n\n');
}
