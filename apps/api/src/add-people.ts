import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AddOrganisation } from './organisations/add-organisation.js';
import { addPeople } from './people/add-people.js';
import { AddPerson } from './people/add-person.js';
import { type PeopleFile, PeopleFileRefused, readPeopleFile } from './people/people-file.js';
import { Clock } from './platform/clock.js';
import { readSettings } from './platform/config/settings.js';
import { UnitOfWork } from './platform/db/unit-of-work.js';

// Adds organisations and the people in them from a file, all of it or nothing, and prints a first password for each person, once.
const [path] = process.argv.slice(2);
try {
  if (!path)
    throw new PeopleFileRefused([
      'Name the file: node apps/api/dist/add-people.js organisations.yaml. See docs/operations.md.',
    ]);
  const lines = await addFrom(readPeopleFile(readText(path)));
  console.log(lines.join('\n'));
} catch (failure) {
  // What PostgreSQL says of a row can repeat a name and an address.
  const { code } = failure as { code?: string };
  const isPlain = failure instanceof PeopleFileRefused || code === undefined;
  console.error(
    isPlain ? (failure as Error).message : `Nothing was added: the database refused it (${code}).`,
  );
  process.exitCode = 1;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new PeopleFileRefused([`${file} cannot be read.`]);
  }
}

async function addFrom(file: PeopleFile): Promise<string[]> {
  const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
  const app = await NestFactory.createApplicationContext(AppModule.with(settings, new Clock()), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await addPeople(file, app.get(UnitOfWork), app.get(AddOrganisation), app.get(AddPerson));
  } finally {
    await app.close();
  }
}
