import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a browser driver needs to launch Chromium; fits playwright-core's `chromium.launch(...)`. */
export interface FoundChromium {
  executablePath: string;
  /** The whole environment for it, this process's own included. */
  env: Record<string, string>;
  args: string[];
}

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const INSTALLED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
// Tests judge our pages, not the browser's own calls home.
const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Finds a Chromium that really starts: `CHROME_PATH`, an installed one, else the one npm brought, unpacked at the first call. */
export async function findChromium(): Promise<FoundChromium> {
  const args = [...(isSandboxPossible() ? [] : ['--no-sandbox']), ...QUIET_ARGS];
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const named = process.env.CHROME_PATH;
  if (named) {
    const complaint = whyNotStarting(named, env);
    if (complaint !== null) throw new Error(`CHROME_PATH names ${named}, which does not start: ${complaint}`);
    return { executablePath: named, env, args };
  }
  const installed = installedCandidates().find(
    (path) => existsSync(path) && whyNotStarting(path, env) === null,
  );
  return installed === undefined ? packagedChromium(env, args) : { executablePath: installed, env, args };
}

function installedCandidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...folders.flatMap((folder) => INSTALLED_NAMES.map((name) => join(folder, name))),
    ...INSTALLED_PATHS,
  ];
}

async function packagedChromium(env: Record<string, string>, args: string[]): Promise<FoundChromium> {
  const home = unpackOnce();
  const executablePath = join(home, 'chromium');
  const withFonts = hasFonts() ? env : { ...env, FONTCONFIG_PATH: join(home, 'fonts') };
  const complaint = whyNotStarting(executablePath, withFonts);
  if (complaint === null) return { executablePath, env: withFonts, args };
  // Most often libnss3 and libnspr4 are missing; the package carries them for machines like that.
  const libraries = [join(home, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const withLibraries = { ...withFonts, LD_LIBRARY_PATH: libraries };
  const second = whyNotStarting(executablePath, withLibraries);
  if (second === null) return { executablePath, env: withLibraries, args };
  throw new Error(`The Chromium from npm does not start: ${second}\nInstall Chromium or set CHROME_PATH.`);
}

/** Unpacks into a folder of our own: the package's choice, /tmp/chromium, is one that anybody may have filled before us. */
function unpackOnce(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve(home, '../../.cache/salus');
  const target = join(cache, `chromium-${version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // In a process of its own, because the package unpacks to the temporary folder of the process and has no other setting.
  const script = `const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath(); await inflate(${JSON.stringify(join(home, 'bin', 'al2023.tar.br'))});`;
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: partial, TEMP: partial, TMP: partial },
    encoding: 'utf8',
  });
  if (unpacked.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`The Chromium from npm could not be unpacked:\n${unpacked.stderr}`);
  }
  chmodSync(join(partial, 'chromium'), 0o755);
  // The font settings that come with it name folders that are elsewhere now.
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontSettings(join(target, 'fonts')));
  try {
    renameSync(partial, target);
  } catch (failure) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw failure;
  }
  return target;
}

function fontSettings(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${join(tmpdir(), 'salus-font-cache')}</cachedir></fontconfig>
`;
}

function hasFonts(): boolean {
  return (
    process.platform !== 'linux' || (existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts'))
  );
}

/** Null when the program tells its version; otherwise what it said instead. */
function whyNotStarting(program: string, env: Record<string, string>): string | null {
  const tried = spawnSync(program, ['--version'], { env, encoding: 'utf8', timeout: 20_000 });
  if (tried.status === 0 && /\d+\.\d+/.test(tried.stdout)) return null;
  return tried.error?.message ?? (tried.stderr.trim() || `exit ${tried.status ?? tried.signal}`);
}

/** Chromium's sandbox needs a user other than root and a kernel that gives that user a namespace. */
function isSandboxPossible(): boolean {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return tried.error !== undefined || tried.status === 0;
}
