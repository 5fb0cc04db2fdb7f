import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Program } from '../../testing/program.js';
import { eventually, TestApp, testEnvironment } from '../../testing/test-app.js';

const LONGEST_MS = 10_000;

describe('a worker that is killed in the middle of a job', () => {
  let test: TestApp;
  const started: Program[] = [];
  beforeAll(async () => {
    test = await TestApp.start({ SALUS_ROLES: 'api' }); // this process runs no jobs
  });
  afterEach(async () => {
    for (const program of started.splice(0)) await program.stop('SIGKILL');
  });
  afterAll(() => test.stop());

  const worker = async (slowMilliseconds: number) => {
    const program = Program.start('testing/slow-worker.ts', {
      ...testEnvironment(test.database),
      LOG_LEVEL: 'error',
      SLOW_MS: String(slowMilliseconds),
    });
    started.push(program);
    await program.says(/^ready$/m, 40_000);
    return program;
  };
  const enqueue = (name: string) =>
    test.sql("SELECT graphile_worker.add_job('slow', json_build_object('name', $1::text))", [name]);
  const jobs = () =>
    test.sql<{ attempts: number; locked_by: string | null }>(
      "SELECT attempts, locked_by FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'slow'",
    );

  it('loses its jobs to another worker within ten seconds, which does them to the end', async () => {
    const doomed = await worker(600_000);
    const names = ['one', 'two', 'three'];
    for (const name of names) await enqueue(name);
    for (const name of names) await doomed.says(new RegExp(`^begun ${name}$`, 'm'));
    const heir = await worker(50);
    const killed = performance.now();
    await doomed.stop('SIGKILL');
    for (const name of names) await heir.says(new RegExp(`^begun ${name}$`, 'm'), LONGEST_MS);
    const milliseconds = Math.round(performance.now() - killed);
    console.log(`The jobs of a killed worker ran again after ${milliseconds} ms.`);
    expect(milliseconds).toBeLessThan(LONGEST_MS);
    await eventually(async () => expect(await jobs()).toEqual([]));
    for (const name of names)
      expect(heir.output.match(new RegExp(`^(begun|done) ${name}$`, 'gm'))).toEqual([
        `begun ${name}`,
        `done ${name}`,
      ]);
    expect(await test.sql('SELECT 1 FROM workers')).toHaveLength(1); // that of the heir alone
  }, 120_000);

  it('loses them also when no other lives at that moment: the next start takes them', async () => {
    const doomed = await worker(600_000);
    await enqueue('alone');
    await doomed.says(/^begun alone$/m);
    await doomed.stop('SIGKILL');
    expect(await jobs()).toEqual([{ attempts: 1, locked_by: expect.any(String) }]);
    const next = await worker(50);
    const ready = performance.now();
    await next.says(/^begun alone$/m, LONGEST_MS);
    console.log(
      `A start after a kill took its job ${Math.round(performance.now() - ready)} ms after it was ready.`,
    );
    await eventually(async () => expect(await jobs()).toEqual([]));
  }, 120_000);

  it('keeps its jobs as long as it lives, however long they take', async () => {
    const [slow, other] = [await worker(8_500), await worker(50)];
    await test.sql(
      "SELECT graphile_worker.add_job('slow', json_build_object('name', 'n' || n)) FROM generate_series(1, 8) AS n",
    );
    await eventually(async () => expect(await jobs()).toEqual([]), 40_000);
    const begun = `${slow.output}${other.output}`.match(/^begun n\d$/gm) ?? [];
    expect(begun.length).toBe(8);
    expect(new Set(begun).size).toBe(8);
  }, 120_000);
});
