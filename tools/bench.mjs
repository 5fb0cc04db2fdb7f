// `npm run bench`: builds what has changed, then measures.
import { spawnSync } from 'node:child_process';

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } }).status ?? 1;
const failed =
  run('nx', ['run-many', '-t', 'build', '--outputStyle=static']) ||
  run(process.execPath, ['bench/run.mjs']) ||
  run(process.execPath, ['bench/search.mjs']) ||
  run(process.execPath, ['bench/articles.mjs']) ||
  run(process.execPath, ['bench/rules.mjs']) ||
  run(process.execPath, ['bench/mailroom.mjs']);
process.exit(failed);
