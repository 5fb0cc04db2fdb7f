import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, type Verdict } from './week-report.js';
import { WeekRun } from './week-run.js';

const TICKETS = 20;

/** The week of `npm run simulate:week` with fewer tickets: the same rules, the same change of the clock, the same two kills. */
describe('a small week of three teams', () => {
  const folder = mkdtempSync(join(tmpdir(), 'salus-week-'));
  let run: WeekRun;
  let verdicts: Verdict[];
  beforeAll(async () => {
    run = await WeekRun.start(join(folder, 'clock'), 1, TICKETS);
    await run.play();
    verdicts = await judge(run);
  }, 300_000);
  afterAll(async () => {
    await run.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('breaks no rule, although two workers are killed in the middle of a ladder', () => {
    expect(verdicts.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(run.kills).toHaveLength(2);
  });

  it('had something to check for every rule', () => {
    expect(verdicts.filter(({ checked }) => checked === 0)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(10);
  });

  const twice = (type: string) => `INSERT INTO events
    SELECT gen_random_uuid(), organisation_id, ticket_id, article_id, type, audience, actor_id, facts, centre_facts, at
    FROM events WHERE type = '${type}' LIMIT 1`;
  it.each([
    ['every deadline that passed was told exactly once, in time', twice('CLOCK_BREACHED')],
    ['every acknowledgement counts once', twice('PAGE_ACKNOWLEDGED')],
    ['every step was called exactly once', twice('TICKET_PAGED')],
    ['every step was called in time', "UPDATE page_calls SET called_at = called_at + interval '9 min'"],
    [
      'every P1 is acknowledged, answered or at the top',
      `UPDATE pages SET state = 'CALLING', acknowledged_at = NULL, acknowledged_by = NULL, acknowledged_via = NULL WHERE is_critical`,
    ],
    ['every P1 began exactly one page', "UPDATE pages SET key = key || ' other'"],
  ])('notices when it is not so that %s', async (rule, spoil) => {
    await run.test.sql(spoil);
    const spoilt = await judge(run);
    expect(spoilt.find((verdict) => verdict.rule === rule)!.wrong).not.toEqual([]);
  });
});
