// `npm run simulate:week`: a week of three teams on a clock that is moved, with real PostgreSQL, mail and telephone gateway, a real
// change of daylight saving time and two workers that are killed. Says in a table what happened, and by its exit code whether it is right.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WeekRun } from './week-run.js';
import { judge, printReport } from './week-report.js';

const folder = mkdtempSync(join(tmpdir(), 'salus-week-'));
const { default: startParts } = (await import('../../../testing/start-parts.mjs' as string)) as {
  default: () => Promise<void>;
};
const { default: stopParts } = (await import('../../../testing/stop-parts.mjs' as string)) as {
  default: () => Promise<void>;
};

await startParts();
let isRight = false;
try {
  const run = await WeekRun.start(join(folder, 'clock'), Number(process.env['SEED'] ?? 1));
  try {
    await run.play();
    const verdicts = await judge(run);
    await printReport(run, verdicts);
    isRight = verdicts.every(({ wrong }) => wrong.length === 0);
  } finally {
    await run.stop();
  }
} finally {
  await stopParts();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(isRight ? 0 : 1);
