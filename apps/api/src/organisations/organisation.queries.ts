import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';

export interface OrganisationModel {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly region: string | null;
  readonly language: string;
  readonly timeZone: string;
}
export interface ContactModel {
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly phone: string;
}

const COLUMNS = 'id, name, kind, country, region, language, time_zone AS "timeZone"';
const BY_ID: Statement = {
  name: 'organisation-by-id',
  text: `SELECT ${COLUMNS} FROM organisations WHERE id = $1`,
};
const CSIRTS: Statement = {
  name: 'organisation-csirts',
  text: `SELECT ${COLUMNS} FROM organisations WHERE kind = 'NATIONAL_CSIRT' ORDER BY country <> $1, country, id LIMIT 100`,
};
const CONTACTS: Statement = {
  name: 'organisation-contacts',
  text: `SELECT organisation_id AS "organisationId", name, function, email, phone FROM organisation_contacts
    WHERE organisation_id = ${ANY_ID} ORDER BY organisation_id, position LIMIT 2000`,
};

/** Organisations as the actor may see them. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly reader: Reader) {}

  async byId(actor: Actor, id: string): Promise<OrganisationModel | null> {
    const [organisation] = await this.reader.rows<OrganisationModel & Record<string, unknown>>(actor, BY_ID, [
      id,
    ]);
    return organisation ?? null;
  }

  /** National CSIRTs, the one of this country first. */
  csirts(actor: Actor, country: string): Promise<OrganisationModel[]> {
    return this.reader.rows<OrganisationModel & Record<string, unknown>>(actor, CSIRTS, [country]);
  }

  /** Contacts of several organisations, in the order of the ids. */
  async contacts(actor: Actor, organisationIds: readonly string[]): Promise<ContactModel[][]> {
    if (actor.class === 'anonymous') return organisationIds.map(() => []);
    const rows = await this.reader.rows<ContactModel & { organisationId: string }>(actor, CONTACTS, [
      organisationIds,
    ]);
    return organisationIds.map((id) => rows.filter((row) => row.organisationId === id));
  }
}
