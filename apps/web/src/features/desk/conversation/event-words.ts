import type { Translate } from '@salus/messages';
import { formatTlp, isClockKind, isWord, OnCallTeam, Tlp } from '@salus/rules';
import type { IconName } from '@salus/ui';
import { formatDateTime, readerZone } from '../../../lib/times.js';
import { rsitTypeName } from '../rsit-words.js';
import type { TicketEvent } from './order-conversation.js';
import { RULE_EVENTS_IN_WORDS, whyRuleFired } from './rule-event-words.js';

/** What happened, in one sentence, and what somebody wrote about it. */
export interface EventWords {
  readonly title: string;
  readonly reason: string | null;
  readonly icon: IconName;
  readonly tone: 'neutral' | 'accent' | 'danger' | 'success';
}

type Facts = ReadonlyMap<string, string>;
/** A moment as the reader writes it. */
type At = (moment: string | undefined) => string;
type Sentence = (t: Translate, actor: string, facts: Facts, at: At) => string;
interface Kind {
  readonly say: Sentence;
  readonly icon: IconName;
  readonly tone?: EventWords['tone'];
}

const label = (value: string | undefined): string => (isWord(Tlp, value) ? formatTlp(value) : (value ?? ''));

function assigned(t: Translate, actor: string, facts: Facts): string {
  const name = facts.get('assigneeName');
  const team = facts.get('team');
  if (name !== undefined) {
    return name === actor ? t('desk.event.took', { actor }) : t('desk.event.assigned', { actor, name });
  }
  return team === undefined ? t('desk.event.unassigned', { actor }) : t('desk.event.toTeam', { actor, team });
}

function prioritised(t: Translate, actor: string, facts: Facts): string {
  const from = facts.get('from');
  const to = facts.get('to') ?? '';
  if (from === undefined || from === to) return t('desk.event.priorityStays', { actor, to });
  return t('desk.event.prioritised', { actor, from, to });
}

function labelled(t: Translate, actor: string, facts: Facts): string {
  return t('desk.event.labelled', { actor, from: label(facts.get('from')), to: label(facts.get('to')) });
}

function classified(t: Translate, actor: string, facts: Facts): string {
  const type = /"(.+)"$/.exec(facts.get('rsit') ?? '')?.[1];
  const ransomware = facts.get('ransomware') ?? 'NO';
  return t('desk.event.classified', { actor, type: rsitTypeName(t, type ?? ''), ransomware });
}

function described(t: Translate, actor: string, facts: Facts): string {
  const what = (facts.get('changed') ?? '').split(', ');
  return t('desk.event.described', { actor, what: what.length === 1 ? (what[0] ?? '') : 'several' });
}

function escalated(t: Translate, actor: string, facts: Facts): string {
  if (facts.has('rule')) return t('desk.event.escalatedByRule');
  const csirt = facts.get('csirtName');
  return csirt === undefined
    ? t('desk.event.escalated', { actor })
    : t('desk.event.escalatedToCsirt', { actor, csirt });
}

/** The clock that an event is about: of a duty, or of any kind. */
function clockName(t: Translate, facts: Facts): string {
  const kind = facts.get('duty') ?? facts.get('kind');
  return isClockKind(kind) ? t(`clocks.kind.${kind}`) : (kind ?? '');
}

const teamOf = (t: Translate, facts: Facts): string => {
  const team = facts.get('team');
  return isWord(OnCallTeam, team) ? t(`onCall.team.${team}`) : '';
};

function paged(t: Translate, _actor: string, facts: Facts): string {
  return t('onCall.timeline.paged', {
    names: facts.get('names') ?? '',
    team: teamOf(t, facts),
    rung: facts.get('rung') ?? '',
    drill: facts.get('drill') ?? 'false',
  });
}

function acknowledged(t: Translate, actor: string, facts: Facts): string {
  return t('onCall.timeline.acknowledged', { actor, team: teamOf(t, facts), via: facts.get('via') ?? '' });
}

const KINDS: Readonly<Partial<Record<string, Kind>>> = {
  TICKET_ASSIGNED: { say: assigned, icon: 'person' },
  TICKET_CLASSIFIED: { say: classified, icon: 'tag' },
  TICKET_PRIORITISED: { say: prioritised, icon: 'warning', tone: 'accent' },
  TICKET_LABELLED: { say: labelled, icon: 'lock' },
  TICKET_DESCRIBED: { say: described, icon: 'edit' },
  TICKET_WAITING: {
    say: (t, actor, facts) => t('desk.event.waiting', { actor, waitFor: facts.get('waitFor') ?? '' }),
    icon: 'clock',
  },
  TICKET_RESUMED: { say: (t, actor) => t('desk.event.resumed', { actor }), icon: 'arrow-right' },
  TICKET_ESCALATED: { say: escalated, icon: 'escalate', tone: 'danger' },
  TICKET_RESOLVED: { say: (t, actor) => t('desk.event.resolved', { actor }), icon: 'check', tone: 'success' },
  TICKET_CONFIRMED: {
    say: (t, actor) => t('desk.event.confirmed', { actor }),
    icon: 'check',
    tone: 'success',
  },
  TICKET_CLOSED: { say: (t, actor) => t('desk.event.closed', { actor }), icon: 'check' },
  TICKET_REOPENED: {
    say: (t, actor) => t('desk.event.reopened', { actor }),
    icon: 'refresh',
    tone: 'accent',
  },
  MAIL_FAILED: {
    say: (t, _actor, facts) => t('desk.event.mailFailed', { name: facts.get('name') ?? '' }),
    icon: 'mail',
    tone: 'danger',
  },
  MAIL_BOUNCED: {
    say: (t, _actor, facts) => t('desk.event.mailBounced', { name: facts.get('name') ?? '' }),
    icon: 'mail',
    tone: 'danger',
  },
  TICKET_PAGED: { say: paged, icon: 'phone', tone: 'accent' },
  PAGE_ACKNOWLEDGED: { say: acknowledged, icon: 'check', tone: 'success' },
  PARTICIPANT_ADDED: {
    say: (t, actor, facts) => t('desk.event.added', { actor, name: facts.get('personName') ?? '' }),
    icon: 'people',
  },
  CLOCK_BREACHED: {
    say: (t, _, facts) => t('clocks.event.CLOCK_BREACHED', { kind: clockName(t, facts) }),
    icon: 'clock',
    tone: 'danger',
  },
  CLOCK_ENDED_LATE: {
    say: (t, _, facts) => t('clocks.event.CLOCK_ENDED_LATE', { kind: clockName(t, facts) }),
    icon: 'clock',
  },
  DUTY_STARTED: {
    say: (t, actor, facts, at) =>
      t(facts.has('wasFrom') ? 'clocks.event.DUTY_CORRECTED' : 'clocks.event.DUTY_STARTED', {
        actor,
        kind: clockName(t, facts),
        from: at(facts.get('from')),
        wasFrom: at(facts.get('wasFrom')),
      }),
    icon: 'clock',
    tone: 'accent',
  },
  DUTY_SUBMITTED: {
    say: (t, actor, facts) => t('clocks.event.DUTY_SUBMITTED', { actor, kind: clockName(t, facts) }),
    icon: 'check',
    tone: 'success',
  },
  DUTY_CANCELLED: {
    say: (t, actor, facts) => t('clocks.event.DUTY_CANCELLED', { actor, kind: clockName(t, facts) }),
    icon: 'clock',
  },
  DUTY_APPROACHING: {
    say: (t, _, facts) => t('clocks.event.DUTY_APPROACHING', { kind: clockName(t, facts) }),
    icon: 'warning',
    tone: 'danger',
  },
  UPDATE_PROMISED: { say: (t, actor) => t('clocks.event.UPDATE_PROMISED', { actor }), icon: 'clock' },
  PARTICIPANT_REMOVED: {
    say: (t, actor, facts) => t('desk.event.removed', { actor, name: facts.get('personName') ?? '' }),
    icon: 'people',
  },
  ...RULE_EVENTS_IN_WORDS,
};

/** Rules write a code instead of a sentence, and their sentence says it already; a firing says why. */
function reasonWords(t: Translate, type: string, facts: Facts): string | null {
  if (type === 'RULE_FIRED') return whyRuleFired(t, facts);
  if (type === 'RULE_ACTION_REFUSED') return null;
  const reason = facts.get('reason') ?? null;
  if (reason === 'RANSOMWARE') return t('desk.reason.RANSOMWARE');
  if (reason === 'LEGAL_CLOCK') return t('clocks.raisedByLaw');
  return facts.has('rule') ? null : reason;
}

/** An event in words. Facts that this version does not know are passed over, so that a newer server can add some. */
export function eventWords(t: Translate, event: TicketEvent, locale: string): EventWords {
  const facts: Facts = new Map(event.facts.map(({ name, value }) => [name, value]));
  const kind = KINDS[event.type];
  return {
    title:
      kind === undefined
        ? t('desk.event.other', { actor: event.actor.name })
        : kind.say(t, event.actor.name, facts, (moment) =>
            moment === undefined ? '' : formatDateTime(moment, locale, readerZone(), 'short'),
          ),
    reason: reasonWords(t, event.type, facts),
    icon: kind?.icon ?? 'info',
    tone: kind?.tone ?? 'neutral',
  };
}
