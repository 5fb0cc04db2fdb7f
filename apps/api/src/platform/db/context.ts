import pg from 'pg';
import type { Actor } from '../access/actor.js';
import { isPerson } from '../access/actor.js';

const { escapeLiteral } = pg;

/**
 * Opens a transaction and says in the same round trip for whom it is. The settings are local to the transaction:
 * they are gone when the connection goes back to the pool.
 */
export function beginAs(actor: Actor): string {
  const [organisation, user] = isPerson(actor) ? [actor.organisationId, actor.userId] : ['', ''];
  return `BEGIN; SELECT set_config('app.organisation', ${escapeLiteral(organisation)}, true), set_config('app.user', ${escapeLiteral(user)}, true)`;
}
