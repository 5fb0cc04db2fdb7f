import { randomBytes } from 'node:crypto';
import { SETTING_UP } from '../platform/access/actor.js';
import type { Tx } from '../platform/db/tx.js';
import type { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { AddPerson } from './add-person.js';
import { type PeopleFile, refusePresent } from './people-file.js';

/** The use case of organisations that adds one. */
interface AddsOrganisation {
  within(tx: Tx, organisation: Omit<PeopleFile[number], 'people'>): Promise<string>;
}

/**
 * Adds organisations and the people in them, all or nothing. Answers what was added, line by line, with a first password for each
 * person; nobody can read it again. Throws PeopleFileRefused when a part of it is there already.
 */
export function addPeople(
  file: PeopleFile,
  uow: UnitOfWork,
  organisations: AddsOrganisation,
  persons: AddPerson,
): Promise<string[]> {
  return uow.run(SETTING_UP, async (tx) => {
    await refusePresent(tx, file);
    const lines: string[] = [];
    for (const { people, ...organisation } of file) {
      const organisationId = await organisations.within(tx, organisation);
      lines.push(`${organisation.name}: added`);
      for (const person of people) {
        const password = randomBytes(15).toString('base64url');
        const side = organisation.kind === 'SUPPORT_CENTRE' ? 'CENTRE' : 'REQUESTER';
        await persons.within(tx, { ...person, organisationId, side, password });
        lines.push(`  ${person.email}  ${password}`);
      }
    }
    return lines;
  });
}
