import { Injectable } from '@nestjs/common';
import type { EscalationTarget } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';

export interface EscalationRow {
  id: string;
  ticketId: string;
  target: EscalationTarget;
  reason: string;
  at: Date;
  byId: string | null;
  byName: string | null;
  csirt: {
    id: string;
    name: string;
    kind: string;
    country: string;
    language: string;
    timeZone: string;
  } | null;
}

const OF_TICKETS: Statement = {
  name: 'escalations-of-tickets',
  text: `SELECT e.id, e.ticket_id AS "ticketId", e.target, e.reason, e.escalated_at AS at, e.by_user_id AS "byId", u.name AS "byName",
      CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'country', o.country,
        'region', o.region, 'language', o.language, 'timeZone', o.time_zone) END AS csirt
    FROM escalations e LEFT JOIN users u ON u.id = e.by_user_id LEFT JOIN organisations o ON o.id = e.csirt_id
    WHERE e.ticket_id = ANY($1) ORDER BY e.escalated_at, e.id LIMIT 1000`,
};

@Injectable()
export class EscalationQueries {
  constructor(private readonly reader: Reader) {}

  ofTickets(actor: Actor, ticketIds: readonly string[]): Promise<EscalationRow[]> {
    return this.reader.rows<EscalationRow & Record<string, unknown>>(actor, OF_TICKETS, [ticketIds]);
  }
}
