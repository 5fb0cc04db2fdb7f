import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { parse } from 'yaml';
import { z } from 'zod';
import { isCountry, isLanguage, isTimeZone, OrganisationKind, Role } from '@salus/rules';
import { AppModule } from './app.module.js';
import { AddOrganisation } from './organisations/add-organisation.js';
import { AddPerson } from './people/add-person.js';
import { SETTING_UP } from './platform/access/actor.js';
import { Clock } from './platform/clock.js';
import { readSettings } from './platform/config/settings.js';

// Adds organisations and the people in them from a file, and prints a first password for each person, once.
const text = z.string().trim().min(1).max(200);
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
          email: z.email().max(254),
          name: text,
          language,
          timeZone,
          roles: z.array(z.enum(Role)).min(1),
        }),
      )
      .default([]),
  }),
);

const [file] = process.argv.slice(2);
if (!file)
  throw new Error(
    'Name the file: node apps/api/dist/add-people.js organisations.yaml. See docs/operations.md.',
  );
const read = fileSchema.safeParse(parse(readFileSync(file, 'utf8')));
if (!read.success) throw new Error(`The file is not usable:\n${z.prettifyError(read.error)}`);

const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
const app = await NestFactory.createApplicationContext(AppModule.with(settings, new Clock()), {
  logger: false,
  abortOnError: false,
});
for (const { people, ...organisation } of read.data) {
  const organisationId = await app.get(AddOrganisation).execute(SETTING_UP, organisation);
  console.log(`${organisation.name}: added`);
  for (const person of people) {
    const password = randomBytes(15).toString('base64url');
    const side = organisation.kind === 'SUPPORT_CENTRE' ? 'CENTRE' : 'REQUESTER';
    await app.get(AddPerson).execute(SETTING_UP, { ...person, organisationId, side, password });
    console.log(`  ${person.email}  ${password}`);
  }
}
await app.close();
