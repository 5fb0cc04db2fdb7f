import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { importArticles } from '../editing/import-articles.js';
import { AddOrganisation } from '../organisations/add-organisation.js';
import { AddPerson } from '../people/add-person.js';
import { type Agent, type Person, SETTING_UP } from '../platform/access/actor.js';
import { Connections } from '../platform/db/connections.js';
import { Subscribers } from '../platform/jobs/subscribers.js';
import { DEMO_FOLDER, demoOrganisations, demoPeople, demoTickets } from './demo-files.js';
import { loadOnCall } from './demo-on-call.js';
import { DemoTickets } from './demo-tickets.js';
import type { MovingClock } from './moving-clock.js';

/** One password for all demo accounts: they hold nothing, and whoever tries the product should not have to look it up. */
export const DEMO_PASSWORD = 'demo password for Salus';
/** Fills an empty database with organisations, people, guidance and tickets. Does nothing when anybody is there. */
export async function loadDemo(app: INestApplicationContext, clock: MovingClock): Promise<boolean> {
  const { rows } = await app.get(Connections).pool('worker').query('SELECT 1 FROM users LIMIT 1');
  if (rows.length > 0) return false;

  const organisationIds = new Map<string, string>();
  for (const { key, ...organisation } of demoOrganisations()) {
    const { region = null, contacts = [], ...rest } = organisation;
    organisationIds.set(
      key,
      await app.get(AddOrganisation).execute(SETTING_UP, { ...rest, region, contacts }),
    );
  }

  const people = new Map<string, Person>();
  for (const { organisation, ...person } of demoPeople()) {
    const organisationId = organisationIds.get(organisation)!;
    const isCentre = organisation === 'centre';
    const side = isCentre ? 'CENTRE' : 'REQUESTER';
    const userId = await app
      .get(AddPerson)
      .execute(SETTING_UP, { ...person, organisationId, side, password: DEMO_PASSWORD });
    people.set(person.email, {
      class: isCentre ? 'agent' : 'member',
      userId,
      organisationId,
      roles: person.roles,
      language: person.language,
    });
  }

  await importArticles(app, join(DEMO_FOLDER, 'articles'), people.get('editor@centre.example') as Agent);

  await loadOnCall(app, people);

  const subscribers = app.get(Subscribers);
  subscribers.isQuiet = true;
  const now = clock.now();
  const tickets = new DemoTickets(app, clock, people);
  for (const ticket of demoTickets()) await tickets.play(ticket, now);
  subscribers.isQuiet = false;
  clock.set(null);
  return true;
}
