import { checkName, isCountry, isLanguage, isTimeZone, OrganisationKind, Role } from '@salus/rules';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';

const text = z
  .string()
  .trim()
  .refine((value) => checkName(value) === null, 'one line of 1 to 200 characters');
const language = z.string().refine(isLanguage, 'one of the 24 official languages, two letters');
const timeZone = z.string().refine(isTimeZone, 'an IANA time zone, for example Europe/Dublin');
const fileSchema = z.array(
  z.strictObject({
    name: text,
    kind: z.enum(OrganisationKind),
    country: z.string().refine(isCountry, 'an ISO 3166 code of a Member State'),
    region: text.nullable().default(null),
    language,
    timeZone,
    contacts: z
      .array(z.strictObject({ name: text, function: text, email: z.email(), phone: z.string().max(40) }))
      .default([]),
    people: z
      .array(
        z.strictObject({
          email: z.email().max(254).toLowerCase(),
          name: text,
          language,
          timeZone,
          roles: z
            .array(z.enum(Role))
            .min(1)
            .transform((roles) => [...new Set(roles)]),
        }),
      )
      .default([]),
  }),
);

/** Organisations and the people in them, as the file of docs/operations.md names them. */
export type PeopleFile = z.infer<typeof fileSchema>;

/** Sentences about the file for whoever wrote it, each with its place; nothing was added. */
export class PeopleFileRefused extends Error {
  constructor(problems: readonly string[]) {
    super(`The file is not usable, and nothing was added:\n${problems.join('\n')}`);
    this.name = 'PeopleFileRefused';
  }
}

/** What the text of a file says. Throws PeopleFileRefused where it says what cannot be, or the same twice. */
export function readPeopleFile(yaml: string): PeopleFile {
  const read = fileSchema.safeParse(parsed(yaml));
  if (!read.success) throw new PeopleFileRefused([z.prettifyError(read.error)]);
  const seen = new Map<string, string>();
  const problems = placesIn(read.data).flatMap(({ key, place, what }) => {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, place);
    return earlier === undefined ? [] : [`${place}: ${what} stands in the file already, at ${earlier}.`];
  });
  if (problems.length > 0) throw new PeopleFileRefused(problems);
  return read.data;
}

/** Throws PeopleFileRefused where something of the file is there already. */
export async function refusePresent(tx: Tx, file: PeopleFile): Promise<void> {
  await tx.rows(LOCK, []);
  const rows = await tx.rows<{ key: string }>(PRESENT, [
    file.map(({ name }) => name.toLowerCase()),
    file.flatMap(({ people }) => people.map(({ email }) => email)),
  ]);
  const present = new Set(rows.map(({ key }) => key));
  const problems = placesIn(file)
    .filter(({ key }) => present.has(key))
    .map(({ place, what }) => `${place}: ${what} is there already.`);
  if (problems.length > 0) throw new PeopleFileRefused(problems);
}

/** Everything that may be there only once, under a key that PRESENT makes in the same way. */
function placesIn(file: PeopleFile): { key: string; place: string; what: string }[] {
  return file.flatMap(({ name, country, kind, people }, index) => [
    {
      key: `name ${country} ${name.toLowerCase()}`,
      place: `[${index}].name`,
      what: 'this name in this country',
    },
    ...(kind === 'SUPPORT_CENTRE'
      ? [{ key: 'centre', place: `[${index}].kind`, what: 'a Support Centre' }]
      : []),
    ...people.map(({ email }, at) => ({
      key: `email ${email}`,
      place: `[${index}].people[${at}].email`,
      what: 'this address',
    })),
  ]);
}

// Two who bring in files at once: the second waits, and finds what the first has added.
const LOCK: Statement = {
  name: 'lock-people-file',
  text: "SELECT pg_advisory_xact_lock(hashtext('people file'))",
};
const PRESENT: Statement = {
  name: 'present-of-people-file',
  text: `SELECT 'name ' || country || ' ' || lower(name) AS key FROM organisations WHERE lower(name) = ANY ($1)
    UNION ALL SELECT 'centre' FROM organisations WHERE kind = 'SUPPORT_CENTRE'
    UNION ALL SELECT 'email ' || email FROM users WHERE email = ANY ($2)`,
};

function parsed(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (failure) {
    throw new PeopleFileRefused([`This is not YAML: ${(failure as Error).message}`]);
  }
}
