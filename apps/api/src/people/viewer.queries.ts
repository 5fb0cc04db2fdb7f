import { Injectable } from '@nestjs/common';
import type { Role } from '@salus/rules';
import { type Actor, hasRole, isPerson } from '../platform/access/actor.js';
import { Connections } from '../platform/db/connections.js';
import type { Statement } from '../platform/db/reader.js';

const VIEWER: Statement = {
  name: 'viewer',
  text: `SELECT u.id, u.name, u.email, u.language, u.time_zone AS "timeZone",
      json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'country', o.country, 'region', o.region,
        'language', o.language, 'timeZone', o.time_zone) AS organisation
    FROM users u JOIN organisations o ON o.id = u.organisation_id WHERE u.id = $1`,
};

/** Who asks, and what they may do at all. */
@Injectable()
export class ViewerQueries {
  constructor(private readonly connections: Connections) {}

  /** Read by the role that signs people in: staff of hospitals may not read addresses, not even by mistake. */
  async viewer(actor: Actor) {
    const can = {
      openTicket: actor.class === 'member',
      workDesk: hasRole(actor, 'AGENT'),
      workSecondLine: hasRole(actor, 'SECOND_LINE'),
      editGuidance: hasRole(actor, 'EDITOR'),
      administer: hasRole(actor, 'ADMINISTRATOR'),
    };
    const roles: readonly Role[] = isPerson(actor) ? actor.roles : [];
    if (!isPerson(actor)) return { user: null, organisation: null, roles, can };
    const { rows } = await this.connections
      .pool('auth')
      .query<{ organisation: object }>({ ...VIEWER, values: [actor.userId] });
    const [row] = rows;
    return { user: row ?? null, organisation: row?.organisation ?? null, roles, can };
  }
}
