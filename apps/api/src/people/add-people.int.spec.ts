import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AddOrganisation } from '../organisations/add-organisation.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { Program } from '../testing/program.js';
import { AddPerson } from './add-person.js';
import { addPeople } from './add-people.js';
import { PeopleFileRefused, readPeopleFile } from './people-file.js';
import { TestApp, testEnvironment } from '../testing/test-app.js';

const CENTRE = `
- name: The Support Centre
  kind: SUPPORT_CENTRE
  country: GR
  language: en
  timeZone: Europe/Athens
  people:
    - { email: agent@example.org, name: An Agent, language: en, timeZone: Europe/Athens, roles: [AGENT, AGENT] }
`;
const hospital = (name: string, ...emails: string[]) => `
- name: ${name}
  kind: GENERAL_HOSPITAL
  country: IE
  language: en
  timeZone: Europe/Dublin
  contacts:
    - { name: Switchboard, function: Duty officer, email: duty@example.org, phone: '+353 1 000 0000' }
  people: [${emails.map((email) => `{ email: ${email}, name: Zoe Zeisig, language: en, timeZone: Europe/Dublin, roles: [STAFF] }`).join(', ')}]
`;

describe('a file of organisations and people', () => {
  let test: TestApp;
  let folder: string;
  beforeAll(async () => {
    test = await TestApp.start({ SALUS_ROLES: 'api' });
    folder = mkdtempSync(join(tmpdir(), 'salus-people-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.stop();
  });
  beforeEach(() => test.sql('TRUNCATE organisations CASCADE'));

  const add = async (yaml: string) => {
    try {
      const { app } = test;
      return await addPeople(
        readPeopleFile(yaml),
        app.get(UnitOfWork),
        app.get(AddOrganisation),
        app.get(AddPerson),
      );
    } catch (failure) {
      if (!(failure instanceof PeopleFileRefused)) throw failure;
      return failure.message.split('\n');
    }
  };
  const addByProgram = async (yaml: string) => {
    const file = join(folder, 'organisations.yaml');
    writeFileSync(file, yaml);
    const program = Program.start('add-people.ts', testEnvironment(test.database), file);
    await program.ended();
    return program.output.trim().split('\n');
  };
  const present = async () => {
    const [row] = await test.sql<{ names: string | null; emails: string | null }>(
      `SELECT (SELECT string_agg(name, ', ' ORDER BY name) FROM organisations) AS names,
        (SELECT string_agg(email, ', ' ORDER BY email) FROM users) AS emails`,
    );
    return row;
  };
  const NOTHING = 'The file is not usable, and nothing was added:';

  it('brings in all of it, with a first password for each person', async () => {
    const lines = await addByProgram(`${CENTRE}${hospital('A Hospital', 'Nurse@example.org')}`);
    expect(lines).toEqual([
      'The Support Centre: added',
      expect.stringMatching(/^ {2}agent@example\.org {2}[\w-]{20}$/),
      'A Hospital: added',
      expect.stringMatching(/^ {2}nurse@example\.org {2}[\w-]{20}$/),
    ]);
    expect(await present()).toEqual({
      names: 'A Hospital, The Support Centre',
      emails: 'agent@example.org, nurse@example.org',
    });
  });

  it('changes nothing when it comes a second time, and says what is there, at its place', async () => {
    const file = `${CENTRE}${hospital('A Hospital', 'nurse@example.org')}`;
    await add(file);
    const before = await present();
    expect(await add(file)).toEqual([
      NOTHING,
      '[0].name: this name in this country is there already.',
      '[0].kind: a Support Centre is there already.',
      '[0].people[0].email: this address is there already.',
      '[1].name: this name in this country is there already.',
      '[1].people[0].email: this address is there already.',
    ]);
    expect(await present()).toEqual(before);
  });

  it('is refused as a whole when a part of it is there', async () => {
    await add(`${CENTRE}${hospital('A Hospital', 'nurse@example.org')}`);
    const before = await present();
    expect(await add(hospital('Another Hospital', 'doctor@example.org', 'NURSE@example.org'))).toEqual([
      NOTHING,
      '[0].people[1].email: this address is there already.',
    ]);
    expect(await present()).toEqual(before);
  });

  it('is refused in sentences, without a stack, when it cannot be read', async () => {
    expect(await addByProgram(hospital('A').replace('IE', 'XX'))).toEqual([
      NOTHING,
      '✖ an ISO 3166 code of a Member State',
      '  → at [0].country',
    ]);
    expect(await present()).toEqual({ names: null, emails: null });
  });
});
