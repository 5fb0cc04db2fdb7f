import type { PortalTicketFragment } from '@salus/contract';
import type { MessageKey, Translate } from '@salus/messages';
import {
  formatTlp,
  isClockKind,
  isWord,
  Priority,
  Ransomware,
  TicketStatus,
  Tlp,
  Urgency,
} from '@salus/rules';
import { formatDateTime, readerZone } from '../../../lib/times.js';

type Fact = PortalTicketFragment['timeline'][number]['facts'][number];

/** The facts that a requester can make something of. Ids, and names that are not known here, are left out. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  priority: 'portal.fact.priority',
  status: 'portal.fact.status',
  tlp: 'portal.fact.tlp',
  urgency: 'portal.fact.urgency',
  ransomware: 'portal.fact.ransomware',
  target: 'portal.fact.target',
  waitFor: 'portal.fact.waitFor',
  reason: 'portal.fact.reason',
  subject: 'portal.fact.subject',
  assigneeName: 'portal.fact.assignee',
  personName: 'portal.fact.person',
  participantName: 'portal.fact.person',
  team: 'portal.fact.team',
  csirtName: 'portal.fact.organisation',
};

/** Words that stand for themselves in facts and belong to no constant object of the rules. */
const VALUES: Readonly<Record<string, MessageKey>> = {
  SECOND_LINE: 'portal.value.SECOND_LINE',
  CSIRT: 'portal.value.CSIRT',
  REQUESTER: 'portal.value.REQUESTER',
  THIRD_PARTY: 'portal.value.THIRD_PARTY',
  FIRST_LINE: 'portal.value.FIRST_LINE',
  RANSOMWARE: 'common.ransomware.SUSPECTED',
  LEGAL_CLOCK: 'clocks.raisedByLaw',
};

/** A value of a fact in words: constants of the domain by their names, everything else as it was written. */
function valueWords(t: Translate, value: string): string {
  if (isWord(Priority, value)) return `${value} ${t(`common.priority.${value}`)}`;
  if (isWord(TicketStatus, value)) return t(`portal.status.${value}`);
  if (isWord(Tlp, value)) return formatTlp(value);
  if (isWord(Urgency, value)) return t(`portal.reason.urgency.${value}`);
  if (isWord(Ransomware, value)) return t(`common.ransomware.${value}`);
  const words = VALUES[value];
  return words === undefined ? value : t(words);
}

/** From when a legal deadline counts, and from when it counted before it was corrected. */
function countingWords(t: Translate, given: ReadonlyMap<string, string>, locale: string): string[] {
  const [from, wasFrom] = [given.get('from'), given.get('wasFrom')];
  if (!given.has('duty') || from === undefined) return [];
  const at = (moment: string): string => formatDateTime(moment, locale, readerZone(), 'short');
  return wasFrom === undefined
    ? [t('clocks.fact.from', { from: at(from) })]
    : [t('clocks.fact.corrected', { from: at(from), wasFrom: at(wasFrom) })];
}

/** What an event says beside its title, one line for each fact. */
export function factWords(t: Translate, facts: readonly Fact[], locale: string): string[] {
  const given = new Map(facts.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  const from = given.get('from');
  const to = given.get('to');
  const changed =
    from === undefined || to === undefined || from === to
      ? []
      : [t('portal.fact.change', { from: valueWords(t, from), to: valueWords(t, to) })];
  const named = [...given].flatMap(([name, value]) => {
    // What a rule writes down as its reason is meant for those who wrote the rule.
    if (name === 'rule') return [t('portal.fact.rule')];
    if (name === 'reason' && given.has('rule')) return [];
    if ((name === 'duty' || name === 'kind') && isClockKind(value)) return [t(`clocks.kind.${value}`)];
    const label = LABELS[name];
    return label === undefined ? [] : [t(label, { value: valueWords(t, value) })];
  });
  return [...changed, ...named, ...countingWords(t, given, locale)];
}
