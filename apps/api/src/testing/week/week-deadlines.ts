import { minutesBetween } from './week-people.js';
import type { WeekRun } from './week-run.js';

interface DeadlineRow {
  readonly clock: string;
  readonly dueAt: Date;
  /** When it was done or given up; null while it is owed. */
  readonly stoppedAt: Date | null;
  /** When the timeline told that it was missed. */
  readonly told: Date[];
}

const DEADLINES = `SELECT c.ticket_id || ' ' || c.kind || ' ' || c.cycle AS clock, c.due_at AS "dueAt", c.stopped_at AS "stoppedAt",
    array(SELECT e.at FROM events e WHERE e.ticket_id = c.ticket_id AND e.type = 'CLOCK_BREACHED' AND e.facts->>'kind' = c.kind
      AND e.facts->>'cycle' = c.cycle::text) AS told
  FROM ticket_clocks c WHERE c.due_at IS NOT NULL`;

/** The deadlines of the clocks: those that passed, and which of all were told too often, too late, or for nothing. */
export async function judgeDeadlines(
  run: WeekRun,
  lateMinutes: number,
): Promise<{ passed: number; wrong: string[] }> {
  const rows = await run.test.sql<DeadlineRow & Record<string, unknown>>(DEADLINES);
  const now = run.clock.now();
  const isPast = ({ dueAt, stoppedAt }: DeadlineRow) => dueAt < (stoppedAt ?? now);
  const wrong = rows.flatMap((row) => {
    const { clock, dueAt, told } = row;
    if (told.length !== (isPast(row) ? 1 : 0)) return [`${clock} was told ${told.length} times`];
    const late = told.map((at) => minutesBetween(dueAt, at));
    return late.some((minutes) => minutes < 0 || minutes > lateMinutes)
      ? [`${clock} was told ${late.map((minutes) => minutes.toFixed(1)).join()} min late`]
      : [];
  });
  return { passed: rows.filter(isPast).length, wrong };
}
