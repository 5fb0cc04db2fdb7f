import { Injectable } from '@nestjs/common';
import { checkName, checkText, mayStandForOrganisation, tidyText } from '@salus/rules';
import type { Actor } from '../../platform/access/actor.js';
import type { Statement } from '../../platform/db/reader.js';
import type { Tx } from '../../platform/db/tx.js';
import { type Command, person, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { DomainError, notFound, refuse } from '../../platform/errors/domain-error.js';
import { isId } from '../../platform/ids.js';
import { Intake } from './intake.repository.js';
import { ReleaseIntake } from './release-intake.js';

const MOST_AT_ONCE = 100;
const WAITING: Statement = {
  name: 'intake-waiting-of-sender',
  text: `SELECT id FROM intake_messages WHERE outcome = 'QUARANTINE' AND reasons[1] = 'UNKNOWN_SENDER' AND from_address = $1 AND id <> $2 ORDER BY received_at, id LIMIT ${MOST_AT_ONCE}`,
};
const ADD_DOMAIN: Statement = {
  name: 'add-organisation-domain',
  text: `INSERT INTO organisation_domains (domain, organisation_id, verified_by, verified_at) VALUES ($1, $2, $3, $4) ON CONFLICT (domain) DO NOTHING`,
};
const OWNER: Statement = {
  name: 'organisation-domain-owner',
  text: 'SELECT organisation_id AS "organisationId" FROM organisation_domains WHERE domain = $1',
};
const REMOVE_DOMAIN: Statement = {
  name: 'remove-organisation-domain',
  text: 'DELETE FROM organisation_domains WHERE domain = $1 AND organisation_id = $2 RETURNING domain',
};

export interface PlaceSenderInput extends Command {
  readonly intakeId: string;
  readonly organisationId: string;
  readonly name?: string | null;
  readonly takeDomain: boolean;
}

/** An agent says for which organisation somebody writes; what they have written becomes tickets there. */
@Injectable()
export class PlaceSender {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly releases: ReleaseIntake,
  ) {}

  execute(actor: Actor, input: PlaceSenderInput): Promise<string> {
    if (!isId(input.intakeId)) throw notFound('intakeId');
    if (!isId(input.organisationId)) throw notFound('organisationId');
    const name = input.name ? tidyText(input.name) : '';
    if (name) refuse([checkName(name)]);
    return this.uow.command(person(actor), 'placeSender', input, input.intakeId, async (tx) => {
      const message = await this.releases.quarantined(tx, input.intakeId);
      const { fromAddress } = message;
      if (fromAddress === null)
        throw new DomainError('CONFLICT', 'This mail names no sender. Release it as a ticket instead.', [
          { field: 'intakeId', code: 'NO_SENDER' },
        ]);
      const { organisationId } = input;
      if (!(await tx.use(Intake).organisation(organisationId))) throw notFound('organisationId');
      if (input.takeDomain)
        await addDomain(tx, organisationId, fromAddress.slice(fromAddress.lastIndexOf('@') + 1));
      await this.becomeTicket(tx, { ...message, ...(name ? { fromName: name } : {}) }, organisationId);
      for (const { id } of await tx.rows<{ id: string }>(WAITING, [fromAddress, message.id]))
        await this.becomeTicket(tx, await this.releases.quarantined(tx, id), organisationId);
    });
  }

  private async becomeTicket(
    tx: Tx,
    message: Awaited<ReturnType<ReleaseIntake['quarantined']>>,
    organisationId: string,
  ): Promise<void> {
    await this.releases.release(tx, message, await this.releases.asTicket(tx, message, { organisationId }));
  }
}

export interface OrganisationDomainInput extends Command {
  readonly organisationId: string;
  readonly domain: string;
}

/** The Centre has checked that a mail domain belongs to an organisation, or that it no longer does. */
@Injectable()
export class OrganisationDomains {
  constructor(private readonly uow: UnitOfWork) {}

  add(actor: Actor, input: OrganisationDomainInput): Promise<string> {
    return this.change(actor, 'addOrganisationDomain', input, (tx, domain) =>
      addDomain(tx, input.organisationId, domain),
    );
  }

  remove(actor: Actor, input: OrganisationDomainInput): Promise<string> {
    return this.change(actor, 'removeOrganisationDomain', input, async (tx, domain) => {
      if ((await tx.rows(REMOVE_DOMAIN, [domain, input.organisationId])).length === 0)
        throw notFound('domain');
    });
  }

  private change(
    actor: Actor,
    operation: string,
    input: OrganisationDomainInput,
    work: (tx: Tx, domain: string) => Promise<void>,
  ): Promise<string> {
    if (!isId(input.organisationId)) throw notFound('organisationId');
    const domain = input.domain.trim().toLowerCase();
    refuse([checkText('domain', domain, { max: 253, singleLine: true })]);
    return this.uow.command(person(actor), operation, input, input.organisationId, async (tx) => {
      if (!(await tx.use(Intake).organisation(input.organisationId))) throw notFound('organisationId');
      await work(tx, domain);
    });
  }
}

async function addDomain(tx: Tx, organisationId: string, domain: string): Promise<void> {
  if (!mayStandForOrganisation(domain)) refuse([{ field: 'domain', code: 'NOT_OF_ONE_ORGANISATION' }]);
  await tx.rows(ADD_DOMAIN, [domain, organisationId, person(tx.actor).userId, tx.clock.now()]);
  const [owner] = await tx.rows<{ organisationId: string }>(OWNER, [domain]);
  if (owner?.organisationId !== organisationId)
    throw new DomainError('CONFLICT', 'This domain belongs to another organisation.', [
      { field: 'domain', code: 'OF_ANOTHER' },
    ]);
}
