// `npm test`: everything that must hold before a change is taken. Stops at the first stage that fails.
const WANTED_NODE = 24;
if (Number(process.versions.node.split('.')[0]) < WANTED_NODE) {
  console.error(
    `The checks need Node ${WANTED_NODE} or later; this is ${process.version}.\n` +
      'Start them with `npm test`: npm then uses the Node from node_modules. Where no package brings one (macOS),\n' +
      `install Node ${WANTED_NODE} and put it first on PATH.`,
  );
  process.exit(1);
}

const { checkCompose } = await import('./check/compose-stage.mjs');
const { run } = await import('./check/commands.mjs');
const { runJest } = await import('./check/jest-run.mjs');

/** A check that is a program: passed when it ends with 0. */
const program = (title, command, ...args) => ({
  title,
  async run(quiet) {
    const { code, output } = await run(command, args, { quiet });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});
const node = process.execPath;

// Each entry is one stage or several that run side by side; those in brackets run in turn.
const stages = [
  [program('Generated files are current', node, 'tools/generate.mjs', '--check')],
  [program('Lock file is complete', node, 'tools/check/lock-file.mjs')],
  [{ title: 'Deployment (docker-compose.yml)', run: () => checkCompose() }],
  [
    program('Lint and boundaries (ESLint)', 'eslint', '.', '--max-warnings', '0'),
    [
      program('Format (Prettier)', 'prettier', '--check', '.', '--log-level', 'warn'),
      program(
        'Tests of the checks (node --test)',
        node,
        '--test',
        '--test-reporter=dot',
        'tools/**/*.test.mjs',
      ),
      program(
        'Types (TypeScript)',
        'nx',
        'run-many',
        '-t',
        'typecheck',
        '--parallel=1',
        '--outputStyle=static',
      ),
    ],
  ],
  [program('Build', 'nx', 'run-many', '-t', 'build', '--parallel=2', '--outputStyle=static')],
  [{ title: 'Tests (Jest)', run: () => runJest('jest.config.mjs') }],
  [
    {
      title: 'Journeys in the browser (Jest)',
      run: () => runJest('apps/web-e2e/jest.config.mjs', '--maxWorkers=2'),
    },
  ],
];

const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const results = [];

async function runStage(stage, quiet) {
  const since = Date.now();
  const result = await stage.run(quiet);
  return { ...result, title: stage.title, took: seconds(since) };
}

async function runInTurn(stages, quiet) {
  const done = [];
  for (const stage of stages) done.push(await runStage(stage, quiet));
  return done;
}

for (const group of stages) {
  const titles = group.flat().map((stage) => stage.title);
  console.log(`\n=== ${titles.join('  |  ')}`);
  const quiet = titles.length > 1;
  const done = (await Promise.all(group.map((lane) => runInTurn([lane].flat(), quiet)))).flat();
  for (const { title, output, failed, took } of done) {
    if (quiet && output) console.log(`--- ${title}\n${output.trimEnd()}`);
    console.log(`${failed === 0 ? 'ok' : 'FAILED'}: ${title} (${took})`);
  }
  results.push(...done);
  if (done.some((result) => result.failed > 0)) break;
}

console.log('\n=== Summary');
for (const { title, passed, failed, took, remark } of results) {
  const count = passed + failed > 1 ? ` ${passed} of ${passed + failed}` : '';
  const note = remark ? ` (${remark})` : '';
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${title}${count} in ${took}${note}`);
}
const reached = results.length;
for (const { title } of stages.flat(2).slice(reached)) console.log(`not run ${title}`);
console.log(`all in ${seconds(started)}`);

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
