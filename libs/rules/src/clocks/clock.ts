/**
 * One engine for every clock: a pure fold over what happened on a ticket. The same history under the same versions of
 * policy and calendars gives the same clocks, whenever it is folded.
 */
import { hasEnded } from '../lifecycle.js';
import {
  type ClockBook,
  type ClockCause,
  type ClockFact,
  type ClockInterval,
  type ClockKind,
  type ClockVersions,
  EMPTY_BOOK,
  isOpen,
  isService,
  type TicketClock,
} from './clock-book.js';
import { CLOCK_EFFECTS, type ClockEffect, PAUSED_BY } from './effects.js';
import { SERVICE_METRICS, type ServiceMetric, targetOf } from './policy.js';
import { addWorkingTime, workingTimeBetween } from './working-time.js';

const MINUTE = 60_000;

/** The clocks after all of this has happened, as they stand at `now`. */
export function foldClocks(facts: readonly ClockFact[], versions: ClockVersions, now: Date): ClockBook {
  return advanceClocks(
    facts.reduce((book, fact) => stepClocks(book, fact, versions), EMPTY_BOOK),
    now,
  );
}

/** What one more fact makes of the clocks. */
export function stepClocks(before: ClockBook, fact: ClockFact, versions: ClockVersions): ClockBook {
  const book = advanceClocks(before, fact.at);
  switch (fact.type) {
    case 'DUTY_STARTED':
      return startDuty(book, fact);
    case 'DUTY_SUBMITTED':
      return changeOpen(book, fact.duty, (clock) => stopped(clock, fact.at, fact.submittedAt));
    case 'DUTY_CANCELLED':
      return changeOpen(book, fact.duty, (clock) => cancelled(clock, fact.at));
    default:
      return stepService(book, fact, versions);
  }
}

/** Clocks whose time has passed are late from the moment they were due. Due exactly now is still in time. */
export function advanceClocks(book: ClockBook, now: Date): ClockBook {
  const isLate = ({ state, dueAt }: TicketClock) => state === 'RUNNING' && dueAt !== null && dueAt < now;
  if (!book.clocks.some(isLate)) return book;
  return {
    ...book,
    clocks: book.clocks.map((clock) =>
      isLate(clock) ? { ...clock, state: 'BREACHED', breachedAt: clock.dueAt } : clock,
    ),
  };
}

type ServiceFact = Exclude<ClockFact, { type: 'DUTY_STARTED' | 'DUTY_SUBMITTED' | 'DUTY_CANCELLED' }>;

function stepService(book: ClockBook, fact: ServiceFact, versions: ClockVersions): ClockBook {
  const after = {
    ...book,
    ...('status' in fact ? { status: fact.status } : {}),
    ...('priority' in fact ? { priority: fact.priority } : {}),
    ...('calendarId' in fact ? { calendarId: fact.calendarId } : {}),
    isAnswered: book.isAnswered || fact.type === 'ANSWERED',
  };
  return SERVICE_METRICS.reduce((changed, metric) => {
    const effect = fact.type === 'STATUS' ? 'NONE' : CLOCK_EFFECTS[metric][fact.type];
    const affected = applyEffect(changed, metric, effect, fact, versions);
    return followStatus(affected, metric, fact, versions);
  }, after);
}

function applyEffect(
  book: ClockBook,
  metric: ServiceMetric,
  effect: ClockEffect,
  fact: ServiceFact,
  versions: ClockVersions,
): ClockBook {
  const { at } = fact;
  switch (effect) {
    case 'NONE':
      return book;
    case 'START':
      return mayStart(book, metric) ? started(book, metric, fact, versions) : book;
    case 'MEET':
      return changeOpen(book, metric, (clock) => stopped(clock, at, at));
    case 'CANCEL':
      return changeOpen(book, metric, (clock) => cancelled(clock, at));
    case 'RESTART': {
      const met = changeOpen(book, metric, (clock) => stopped(clock, at, at));
      return hasEnded(book.status) ? met : started(met, metric, fact, versions);
    }
    case 'RECOUNT':
      return recounted(book, metric, fact, versions);
    case 'CALENDAR':
      return changeOpen(book, metric, (clock) => onOtherCalendar(clock, book.calendarId, fact, versions));
    case 'PROMISE': {
      const given = changeOpen(book, metric, (clock) => cancelled(clock, at));
      return fact.type === 'PROMISED' ? added(given, promised(given, metric, fact.dueAt, at)) : given;
    }
  }
}

/** A first answer is owed once; a later one only after it; everything else whenever the policy has a target. */
function mayStart(book: ClockBook, metric: ServiceMetric): boolean {
  if (latest(book, metric, isOpen)) return false;
  if (metric === 'FIRST_ANSWER') return !book.isAnswered;
  return metric !== 'NEXT_ANSWER' || book.isAnswered;
}

function started(
  book: ClockBook,
  metric: ServiceMetric,
  fact: ServiceFact,
  versions: ClockVersions,
): ClockBook {
  const target = versions.policy && targetOf(versions.policy, metric, book.priority);
  if (!target) return book;
  const clock: TicketClock = {
    kind: metric,
    cycle: nextCycle(book, metric),
    state: 'RUNNING',
    startedAt: fact.at,
    dueAt: null,
    breachedAt: null,
    stoppedAt: null,
    targetMinutes: target.minutes,
    hours: target.hours,
    intervals: [interval('RUNNING', fact.at, causeOf(fact), book.calendarId)],
  };
  return added(book, counted(clock, fact.at, versions));
}

function promised(
  book: ClockBook,
  kind: ClockKind,
  dueAt: Date,
  at: Date,
  cause: ClockCause = 'PROMISED',
): TicketClock {
  return {
    kind,
    cycle: nextCycle(book, kind),
    state: 'RUNNING',
    startedAt: at,
    dueAt,
    breachedAt: null,
    stoppedAt: null,
    targetMinutes: null,
    hours: 'ALWAYS',
    intervals: [interval('RUNNING', at, cause, null)],
  };
}

/** Another priority: its target counts from the start of the clock. Without a target for it, nothing is promised any more. */
function recounted(
  book: ClockBook,
  metric: ServiceMetric,
  fact: ServiceFact,
  versions: ClockVersions,
): ClockBook {
  const open = latest(book, metric, isOpen);
  if (open && open.targetMinutes === null) return book;
  const target = versions.policy && targetOf(versions.policy, metric, book.priority);
  if (!open) {
    // A solution that only the new priority promises counts from now on.
    const isLateStart = metric === 'RESOLUTION' && target && !hasEnded(book.status);
    return isLateStart && !latest(book, metric) ? started(book, metric, fact, versions) : book;
  }
  if (!target) return changeOpen(book, metric, (clock) => cancelled(clock, fact.at));
  if (target.minutes === open.targetMinutes && target.hours === open.hours) return book;
  return changeOpen(book, metric, (clock) => {
    const { state, from, cause, calendarId } = clock.intervals.at(-1)!;
    // A new line in the list of intervals, so that the change is seen where it happened.
    const intervals =
      state === 'RUNNING' && from < fact.at
        ? [...closedAt(clock, fact.at), interval('RUNNING', fact.at, 'PRIORITY', calendarId)]
        : [
            ...clock.intervals.slice(0, -1),
            interval(state, from, state === 'RUNNING' ? 'PRIORITY' : cause, calendarId),
          ];
    const changed: TicketClock = {
      ...clock,
      targetMinutes: target.minutes,
      hours: target.hours,
      state: state === 'RUNNING' ? 'RUNNING' : 'PAUSED',
      breachedAt: null,
      intervals,
    };
    return counted(changed, fact.at, versions);
  });
}

function onOtherCalendar(
  clock: TicketClock,
  calendarId: string | null,
  fact: ServiceFact,
  versions: ClockVersions,
): TicketClock {
  const last = clock.intervals.at(-1)!;
  if (last.state === 'PAUSED' || clock.targetMinutes === null || last.calendarId === calendarId) return clock;
  const intervals =
    last.from < fact.at
      ? [...closedAt(clock, fact.at), interval('RUNNING', fact.at, 'TEAM', calendarId)]
      : [...clock.intervals.slice(0, -1), interval('RUNNING', last.from, last.cause, calendarId)];
  return clock.state === 'BREACHED'
    ? { ...clock, intervals }
    : counted({ ...clock, intervals }, fact.at, versions);
}

/** Pauses or resumes what is open, as the status says. A promise given by hand waits for nobody. */
function followStatus(
  book: ClockBook,
  metric: ServiceMetric,
  fact: ServiceFact,
  versions: ClockVersions,
): ClockBook {
  const open = latest(book, metric, isOpen);
  if (!open || open.targetMinutes === null) return book;
  const waits = PAUSED_BY[metric].includes(book.status);
  if (waits === (open.intervals.at(-1)!.state === 'PAUSED')) return book;
  return changeOpen(book, metric, (clock) => {
    const line = interval(waits ? 'PAUSED' : 'RUNNING', fact.at, 'STATUS', waits ? null : book.calendarId);
    const intervals = [...closedAt(clock, fact.at), line];
    // Late is late: waiting does not undo it, and when it was due stays known.
    if (clock.state === 'BREACHED') return { ...clock, intervals };
    if (waits) return { ...clock, intervals, state: 'PAUSED', dueAt: null };
    return counted({ ...clock, intervals, state: 'RUNNING' }, fact.at, versions);
  });
}

function startDuty(book: ClockBook, fact: ClockFact & { type: 'DUTY_STARTED' }): ClockBook {
  const { duty, from, dueAt, at } = fact;
  const open = latest(book, duty, isOpen);
  if (!open) return advanceClocks(added(book, promised(book, duty, dueAt, from, 'DUTY')), at);
  // The moment of awareness was corrected: the same clock, counted from there.
  const corrected = changeOpen(book, duty, (clock) => ({
    ...clock,
    state: 'RUNNING',
    startedAt: from,
    dueAt,
    breachedAt: null,
    intervals: [interval('RUNNING', from, 'DUTY', null)],
  }));
  return advanceClocks(corrected, at);
}

/** When the target is used up, walking through what ran; a clock that waits is due at no known time. */
function counted(clock: TicketClock, at: Date, versions: ClockVersions): TicketClock {
  let left = (clock.targetMinutes ?? 0) * MINUTE;
  for (const { state, from, to, calendarId } of clock.intervals) {
    if (state === 'PAUSED') continue;
    const calendar = clock.hours === 'WORKING' && calendarId !== null ? versions.calendar(calendarId) : null;
    const start = from.getTime();
    if (to === null) {
      const due = calendar ? addWorkingTime(start, Math.max(left, 0), calendar) : start + left;
      return dueAtMoment(clock, new Date(due), at);
    }
    const passed = calendar ? workingTimeBetween(start, to.getTime(), calendar) : to.getTime() - start;
    if (passed >= left) {
      const due = calendar ? addWorkingTime(start, left, calendar) : start + left;
      return dueAtMoment(clock, new Date(due), at);
    }
    left -= passed;
  }
  return { ...clock, dueAt: null };
}

function dueAtMoment(clock: TicketClock, dueAt: Date, at: Date): TicketClock {
  if (clock.intervals.at(-1)?.state === 'PAUSED') return { ...clock, dueAt: null };
  return dueAt < at
    ? { ...clock, state: 'BREACHED', dueAt, breachedAt: at }
    : { ...clock, state: 'RUNNING', dueAt };
}

function stopped(clock: TicketClock, at: Date, doneAt: Date): TicketClock {
  const isLate = clock.dueAt !== null && doneAt > clock.dueAt;
  // A duty that was written down late may have been done in time.
  const wasInTime = !isService(clock.kind) && !isLate;
  const state = (clock.state === 'BREACHED' && !wasInTime) || isLate ? 'BREACHED' : 'MET';
  return {
    ...clock,
    state,
    breachedAt: state === 'BREACHED' ? (clock.breachedAt ?? clock.dueAt) : null,
    stoppedAt: doneAt,
    intervals: closedAt(clock, doneAt < clock.startedAt ? at : doneAt),
  };
}

function cancelled(clock: TicketClock, at: Date): TicketClock {
  return {
    ...clock,
    state: clock.state === 'BREACHED' ? 'BREACHED' : 'CANCELLED',
    stoppedAt: at,
    intervals: closedAt(clock, at),
  };
}

const interval = (
  state: ClockInterval['state'],
  from: Date,
  cause: ClockCause,
  calendarId: string | null,
): ClockInterval => ({ state, from, to: null, cause, calendarId });

function closedAt(clock: TicketClock, at: Date): ClockInterval[] {
  const last = clock.intervals.at(-1)!;
  const closed = { ...last, to: at };
  // A stretch without length tells nothing, unless it is all there is.
  return clock.intervals.length > 1 && last.from >= at
    ? clock.intervals.slice(0, -1)
    : [...clock.intervals.slice(0, -1), closed];
}

const causeOf = (fact: ServiceFact): ClockCause => fact.type;

function latest(
  book: ClockBook,
  kind: ClockKind,
  is: (clock: TicketClock) => boolean = () => true,
): TicketClock | null {
  return book.clocks.findLast((clock) => clock.kind === kind && is(clock)) ?? null;
}

const nextCycle = (book: ClockBook, kind: ClockKind): number => (latest(book, kind)?.cycle ?? 0) + 1;

const added = (book: ClockBook, clock: TicketClock): ClockBook => ({
  ...book,
  clocks: [...book.clocks, clock],
});

function changeOpen(
  book: ClockBook,
  kind: ClockKind,
  change: (clock: TicketClock) => TicketClock,
): ClockBook {
  const open = latest(book, kind, isOpen);
  if (!open) return book;
  return { ...book, clocks: book.clocks.map((clock) => (clock === open ? change(clock) : clock)) };
}
