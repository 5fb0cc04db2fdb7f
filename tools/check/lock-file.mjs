// npm writes a lock file with holes when a release lacks the packages of some platform, and `npm ci` then refuses it
// on other machines only. This finds the holes on any machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Where a package that `from` asks for would be found: beside it, or further up. */
function found(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (candidate in packages) return true;
    if (folder === '') return false;
  }
}

/** One line per hole; an empty list when the lock is complete. */
export function holesOf(lock) {
  const packages = lock.packages ?? {};
  const holes = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.link) continue;
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies };
    // Only our own packages bring their tools along.
    if (!path.includes('node_modules/')) Object.assign(wanted, entry.devDependencies);
    for (const [name, range] of Object.entries(wanted)) {
      if (!found(packages, path, name))
        holes.push(`${path || 'the root'} asks for ${name}@${range}: not in the lock`);
    }
    if (path.includes('node_modules/') && !entry.integrity) holes.push(`${path} has no integrity hash`);
    if (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/')) {
      holes.push(`${path} comes from ${entry.resolved}, not from the npm registry`);
    }
  }
  return holes;
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const sorted = (wanted = {}) => JSON.stringify(Object.entries(wanted).sort());

/** One line per package.json that asks for something else than the lock remembers; `read` returns a parsed package.json. */
export function driftOf(lock, read) {
  const own = Object.keys(lock.packages).filter((path) => !path.includes('node_modules/'));
  return own.flatMap((path) => {
    const manifest = read(path);
    const differs = KINDS.filter((kind) => sorted(manifest[kind]) !== sorted(lock.packages[path][kind]));
    return differs.map((kind) => `${path || 'the root'} has other ${kind} than the lock: run npm install`);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const holes = holesOf(lock);
  const drift = driftOf(lock, (path) =>
    JSON.parse(readFileSync(new URL(join(path, 'package.json'), root), 'utf8')),
  );
  for (const fault of [...holes, ...drift]) console.error(fault);
  if (holes.length > 0)
    console.error('Pin or override the release that lacks packages, delete the lock and install again.');
  if (holes.length + drift.length > 0) process.exit(1);
  console.log(`All ${Object.keys(lock.packages).length} entries of package-lock.json are complete.`);
}
