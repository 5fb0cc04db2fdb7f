import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The secrets of one checkout. Made once, because the database and signed things outlive a run. */
export interface LocalSecrets {
  /** The passwords of the application's database roles are derived from it. */
  databaseRoleSecret: string;
  appSecret: string;
  meiliMasterKey: string;
}

const NAMES = ['databaseRoleSecret', 'appSecret', 'meiliMasterKey'] as const;

/** Reads the secrets, making those that are missing: 32 random bytes each, base64url, readable for their owner only. */
export function readLocalSecrets(file: string): LocalSecrets {
  const known = existsSync(file) ? readFrom(file) : {};
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]),
  ) as unknown as LocalSecrets;
  if (NAMES.some((name) => known[name] === undefined)) {
    // Renamed into place, so that a killed run leaves all of it or nothing.
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function readFrom(file: string): Partial<LocalSecrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>;
  } catch (failure) {
    throw new Error(`${file} cannot be read as JSON. npm run reset makes everything anew.`, {
      cause: failure,
    });
  }
}
