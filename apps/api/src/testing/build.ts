import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@salus/rules';
import type { Person } from '../platform/access/actor.js';
import { Authenticator } from '../platform/access/authenticator.js';
import type { TestApp } from './test-app.js';

export interface TestOrganisation {
  readonly id: string;
  readonly name: string;
}
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  /** Send it as the cookie header. */
  readonly cookie: string;
  readonly actor: Person;
}

/** Makes what a test needs, with names of its own each time. */
export class Build {
  private count = 0;

  constructor(private readonly test: TestApp) {}

  async organisation(
    values: { name?: string; kind?: string; country?: string; language?: string; timeZone?: string } = {},
  ): Promise<TestOrganisation> {
    const id = randomUUID();
    const {
      name = this.name('Hospital'),
      kind = 'GENERAL_HOSPITAL',
      country = 'IE',
      language = 'en',
      timeZone = 'Europe/Dublin',
    } = values;
    await this.test.sql(
      `INSERT INTO organisations (id, name, kind, country, language, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [id, name, kind, country, language, timeZone],
    );
    return { id, name };
  }

  async contact(organisationId: string, email = `${this.name('contact')}@contact.example`): Promise<string> {
    await this.test.sql(
      `INSERT INTO organisation_contacts (id, organisation_id, position, name, function, email, phone) VALUES ($1, $2, 0, 'Desk', 'Liaison', $3, '+00 1')`,
      [randomUUID(), organisationId, email],
    );
    return email;
  }

  /** Someone of a hospital, signed in. */
  async member(
    organisation?: TestOrganisation,
    roles: Role[] = ['STAFF'],
    values: { language?: string; name?: string } = {},
  ): Promise<TestPerson> {
    return this.person(organisation ?? (await this.organisation()), 'REQUESTER', roles, values);
  }

  /** Someone of the Centre, signed in. */
  async agent(
    roles: Role[] = ['AGENT'],
    values: { language?: string; name?: string } = {},
  ): Promise<TestPerson> {
    const [centre] = await this.test.sql<{ id: string; name: string }>(
      "SELECT id, name FROM organisations WHERE kind = 'SUPPORT_CENTRE'",
    );
    const organisation =
      centre ??
      (await this.organisation({
        name: 'The Centre',
        kind: 'SUPPORT_CENTRE',
        country: 'GR',
        timeZone: 'Europe/Athens',
      }));
    return this.person(organisation, 'CENTRE', roles, values);
  }

  /** A ticket opened by this person through the API. */
  async ticket(
    requester: TestPerson,
    values: object = {},
  ): Promise<{ id: string; reference: string; priority: string }> {
    const input = {
      idempotencyKey: randomUUID(),
      kind: 'QUESTION',
      subject: 'How do we test our backups?',
      body: 'We copy every night to a second data centre.',
      language: 'en',
      urgency: 'NONE',
      ...values,
    };
    const { data, errors } = await this.test.graphql(
      requester.cookie,
      'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id reference priority } }',
      { input },
    );
    if (errors) throw new Error(`The ticket was refused: ${JSON.stringify(errors)}`);
    return (data as { openTicket: { id: string; reference: string; priority: string } }).openTicket;
  }

  private async person(
    organisation: TestOrganisation,
    side: 'REQUESTER' | 'CENTRE',
    roles: Role[],
    values: { language?: string; name?: string },
  ): Promise<TestPerson> {
    const id = randomUUID();
    const { name = this.name('Person'), language = 'en' } = values;
    const email = `${id}@people.example`;
    await this.test.sql(
      `INSERT INTO users (id, organisation_id, side, email, name, language, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'Europe/Dublin', now())`,
      [id, organisation.id, side, email, name, language],
    );
    for (const role of roles) {
      await this.test.sql('INSERT INTO memberships (organisation_id, user_id, role) VALUES ($1, $2, $3)', [
        organisation.id,
        id,
        role,
      ]);
    }
    const actor: Person = {
      class: side === 'CENTRE' ? 'agent' : 'member',
      userId: id,
      organisationId: organisation.id,
      roles,
      language,
    };
    return { id, name, email, organisationId: organisation.id, cookie: await this.session(id), actor };
  }

  /** A new session of this person, as a cookie. */
  async session(userId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await this.test.sql(
      `INSERT INTO sessions (hash, user_id, created_at, seen_at, expires_at) VALUES ($1, $2, now(), now(), now() + interval '1 hour')`,
      [hash, userId],
    );
    return `${this.test.app.get(Authenticator).cookieName}=${token}`;
  }

  private name(word: string): string {
    this.count += 1;
    return `${word} ${this.count}`;
  }
}
