// One command from a checkout to the running product: build, PostgreSQL, Meilisearch, mail sink, migrations, demo data, server.
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neededBuild } from './start/build.mjs';
import { begin, beginVital, fail, notices, untilStopped, work } from './start/lifecycle.mjs';
import { productPort, startDatabase, startMail, startSearch } from './start/services.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const state = join(root, '.salus');
const addressFile = join(state, 'address');
const demoLoadingFile = join(state, 'demo-loading');
const demoLoadedFile = join(state, 'demo-loaded');
const logFile = join(state, 'product.log');

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(`Salus needs Node 24 or later, and this is ${process.version}.
Run "npm start": npm brings Node 24 for Linux and Windows. Elsewhere, such as on macOS, install Node 24 from
https://nodejs.org and run "npm start" again.`);
  process.exit(1);
}

/** Makes this process the only start of the checkout; returns what gives that back. */
async function claimCheckout() {
  mkdirSync(state, { recursive: true });
  // As root, the database runs as another user, who must pass through.
  chmodSync(state, 0o711);
  // Read as TypeScript, since this comes before the build: a build must not change the files of a running product.
  const { AlreadyClaimedError, claimFile } = await import('../libs/stack/src/claim.ts');
  try {
    return claimFile(join(state, 'running.json'));
  } catch (failure) {
    if (!(failure instanceof AlreadyClaimedError)) throw failure;
    const address = existsSync(addressFile) ? `, at ${readFileSync(addressFile, 'utf8').trim()}` : '';
    console.error(
      `Salus already runs from this checkout (process ${failure.owner.pid})${address}. Stop it there first.`,
    );
    process.exit(1);
  }
}

function openLog() {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  return createWriteStream(logFile, { mode: 0o600 });
}

/** The environment of the product. What the person set wins, except what must agree with the parts that were started. */
function productEnvironment({ port, secrets, database, search, mail }) {
  const { DATABASE_OWNER_URL: _owner, ...given } = process.env;
  return {
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_ROLE_SECRET: secrets.databaseRoleSecret,
    APP_SECRET: secrets.appSecret,
    MAIL_DOMAIN: 'centre.example',
    MAIL_FROM: 'Salus Support Centre <support@centre.example>',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    ...search,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    SMTP_URL: mail.smtpUrl,
    ...mail.settings,
    WEB_DIST: join(root, 'apps/web/dist'),
  };
}

/** Runs a program of the product to its end. */
async function runStep(stack, name, options) {
  const step = await begin(name, stack.startProductStep(options));
  await work(name, step);
}

async function loadDemo(stack, { isOwn }, options) {
  // Whoever finds this file knows that the loading was broken off, and that nobody has worked with the data yet.
  if (isOwn) writeFileSync(demoLoadingFile, '');
  await runStep(stack, 'loading the demo data', { ...options, name: 'demo' });
  if (!isOwn) return;
  writeFileSync(demoLoadedFile, '');
  rmSync(demoLoadingFile);
}

// Log lines are JSON; what is not was written by a program in trouble.
function isWorthShowing(line, stream) {
  const level = /^\{.*?"level":\s*"?(\w+)/.exec(line)?.[1];
  if (level === undefined) return stream === 'stderr';
  return ['50', '60', 'error', 'fatal'].includes(level);
}

function announce(url, mailPage) {
  const rows = [
    ['Product', url, ''],
    [
      'Mail',
      mailPage ?? 'goes to SMTP_URL',
      mailPage ? 'every mail that Salus sends ends here: read and reply' : '',
    ],
    ['Sign in as', 'nurse@alpha.example', 'hospital staff'],
    ['', 'agent@centre.example', 'agent of the Centre'],
    ['', 'second-line@centre.example', 'second line'],
    ['Password', 'demo password for Salus', 'for each of them'],
    ['Log', relative(process.cwd(), logFile), ''],
  ];
  const lines = rows.map(([name, value, remark]) =>
    `  ${name.padEnd(12)}${value.padEnd(30)}${remark}`.trimEnd(),
  );
  const remarks = notices.map((notice) => `  Note: ${notice}.`);
  console.log(`ready ${url}`);
  console.log(
    ['', 'Salus is ready.', '', ...lines, '', ...remarks, '  Ctrl-C stops everything.', ''].join('\n'),
  );
}

async function start() {
  const release = await claimCheckout();
  rmSync(addressFile, { force: true });
  untilStopped(() => {
    rmSync(addressFile, { force: true });
    release();
  });

  const build = neededBuild(join(state, 'built'));
  if (build) {
    console.log('Building (about a minute the first time) ...');
    await work('the build', build);
  }
  const stack = await import('@salus/stack');
  if (await stack.endProductLeftover(state))
    notices.push('a server that an earlier run left behind was stopped');

  const port = await productPort(stack);
  const secrets = stack.readLocalSecrets(join(state, 'secrets.json'));
  const database = await startDatabase(stack, state, existsSync(demoLoadingFile));
  const search = await startSearch(stack, state, secrets.meiliMasterKey);
  const mail = await startMail(stack, state);

  const log = openLog();
  const env = productEnvironment({ port, secrets, database, search, mail });
  const onLine = (line, stream) => {
    log.write(`${line}\n`);
    if (isWorthShowing(line, stream)) console.error(line);
  };
  const options = { root, stateDirectory: state, env, onLine };
  const byOwner = { ...options, env: { ...env, DATABASE_OWNER_URL: database.ownerUrl } };
  await runStep(stack, 'the migration of the database', { ...byOwner, name: 'migrate' });
  if (database.isNew || !existsSync(demoLoadedFile)) await loadDemo(stack, database, byOwner);
  const product = await beginVital('The server', stack.startProduct(options));
  writeFileSync(addressFile, product.url);
  announce(product.url, mail.pageUrl);
}

checkNode();
start().catch((failure) => fail(failure.message));
