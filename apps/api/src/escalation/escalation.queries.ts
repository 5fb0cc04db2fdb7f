import { Injectable } from '@nestjs/common';
import type { EscalationTarget } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';

export interface EscalationRow {
  id: string;
  ticketId: string;
  target: EscalationTarget;
  /** Null for staff of the hospital. */
  reason: string | null;
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

const SHOWN = `e.id, e.ticket_id AS "ticketId", e.target, e.escalated_at AS at, e.by_user_id AS "byId", u.name AS "byName",
  CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'country', o.country,
    'region', o.region, 'language', o.language, 'timeZone', o.time_zone) END AS csirt`;
const FROM = `FROM escalations e LEFT JOIN users u ON u.id = e.by_user_id LEFT JOIN organisations o ON o.id = e.csirt_id
  WHERE e.ticket_id = ${ANY_ID} ORDER BY e.escalated_at, e.id LIMIT 1000`;

const FOR_CENTRE: Statement = { name: 'escalations-for-centre', text: `SELECT ${SHOWN}, e.reason ${FROM}` };
// The login role of hospitals may not read the reason, so it is not asked for.
const FOR_HOSPITAL: Statement = {
  name: 'escalations-for-hospital',
  text: `SELECT ${SHOWN}, NULL AS reason ${FROM}`,
};

@Injectable()
export class EscalationQueries {
  constructor(private readonly reader: Reader) {}

  ofTickets(actor: Actor, ticketIds: readonly string[]): Promise<EscalationRow[]> {
    const statement = actor.class === 'agent' ? FOR_CENTRE : FOR_HOSPITAL;
    return this.reader.rows<EscalationRow & Record<string, unknown>>(actor, statement, [ticketIds]);
  }
}
