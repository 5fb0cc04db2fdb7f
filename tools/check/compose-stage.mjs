// The stage that looks at the deployment: our own rules always, and Docker Compose itself where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { run, root } from './commands.mjs';
import {
  faultsOf,
  misnamedSettings,
  undeliveredSettings,
  undocumented,
  unexplained,
} from './compose-file.mjs';
import { parseEnvironment } from './environment-text.mjs';

const FILE = 'docker-compose.yml';
const DOCS = 'docs/operations.md';
const PROGRAM_SERVICES = ['migrate', 'api', 'worker', 'mailroom'];
const at = (path) => join(root, path);
const host = {
  exists: (path) => existsSync(at(path)),
  read: (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : ''),
};

/** Name and whether it is required, from the table that is generated from the server's own schema. */
function settingsOfTheProgram() {
  const [, table] = host.read(DOCS).split(/<!-- \/?settings -->/);
  const rows = table.matchAll(/^\| `([A-Z_]+)`\s*\| (\*\*required\*\*)?/gm);
  return new Map([...rows].map(([, name, required]) => [name, required !== undefined]));
}

async function composeItself(values) {
  const version = spawnSync('docker', ['compose', 'version', '--short'], { encoding: 'utf8' });
  if (version.status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'salus-compose-'));
  try {
    const env = join(folder, 'env');
    writeFileSync(
      env,
      Object.entries(values)
        .map(([name, value]) => `${name}="${value}"\n`)
        .join(''),
    );
    const args = ['compose', '--env-file', env, '--profile', 'mailpit', '--file', FILE, 'config', '--quiet'];
    return { version: version.stdout.trim(), ...(await run('docker', args)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks docker-compose.yml and says by what. */
export async function checkCompose() {
  const text = host.read(FILE);
  const file = parse(text, { merge: true });
  const example = parseEnvironment(host.read('.env.example'));
  // The example leaves the secrets open; any value will do here.
  const values = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, value || '0'.repeat(64)]),
  );
  const settings = settingsOfTheProgram();
  const faults = [
    ...faultsOf(file, values, host),
    ...unexplained(text, example),
    ...undocumented(text, host.read(DOCS)),
    ...undeliveredSettings(
      PROGRAM_SERVICES.map((name) => file.services[name]),
      host.read('deploy/api.Dockerfile'),
      settings,
    ),
    ...PROGRAM_SERVICES.flatMap((name) =>
      misnamedSettings(file.services[name], settings).map((fault) => `${name}: ${fault}`),
    ),
  ];
  for (const fault of faults) console.error(`${FILE}: ${fault}`);
  const compose = await composeItself(values);
  const by = compose
    ? `docker compose ${compose.version} and our rules`
    : 'our rules only: docker compose is not installed here';
  console.log(`${FILE}: checked by ${by}`);
  const well = faults.length === 0 && (compose?.code ?? 0) === 0;
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, remark: by };
}
