import { Injectable } from '@nestjs/common';
import { type Playbook, PLAYBOOK_STEPS } from '@salus/rules';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';

const CHECKLISTS: Statement = {
  name: 'checklists-of-tickets',
  text: `SELECT c.id, c.ticket_id, c.playbook, c.started_at, c.started_by, u.name AS started_by_name,
      (SELECT json_agg(json_build_object('step', k.step, 'doneAt', k.done_at, 'id', k.done_by, 'name', p.name))
        FROM ticket_checklist_ticks k JOIN users p ON p.id = k.done_by WHERE k.checklist_id = c.id) AS ticks
    FROM ticket_checklists c LEFT JOIN users u ON u.id = c.started_by WHERE c.ticket_id = ${ANY_ID} ORDER BY c.started_at, c.id LIMIT 1000`,
};
const PROPOSALS: Statement = {
  name: 'hand-over-proposals',
  text: `SELECT e.ticket_id, e.at, e.facts, e.centre_facts->>'isForReserve' AS reserve FROM events e
    WHERE e.ticket_id = ${ANY_ID} AND e.type = 'HAND_OVER_PROPOSED' AND NOT EXISTS (SELECT 1 FROM escalations x
      WHERE x.ticket_id = e.ticket_id AND x.target = 'CSIRT' AND x.escalated_at >= e.at) ORDER BY e.at LIMIT 1000`,
};

interface ChecklistRow extends QueryResultRow {
  id: string;
  ticket_id: string;
  playbook: Playbook;
  started_at: Date;
  started_by: string | null;
  started_by_name: string | null;
  ticks: { step: string; doneAt: string; id: string; name: string }[] | null;
}
interface ProposalRow extends QueryResultRow {
  ticket_id: string;
  at: Date;
  facts: Record<string, string>;
  reserve: string | null;
}

/** What rules and agents have started on tickets beside the conversation; only the Centre sees it. */
@Injectable()
export class ChecklistQueries {
  constructor(private readonly reader: Reader) {}

  async ofTickets(actor: Actor, ticketIds: readonly string[]) {
    if (actor.class !== 'agent') return [];
    const rows = await this.reader.rows<ChecklistRow>(actor, CHECKLISTS, [ticketIds]);
    return rows.map((row) => ({
      id: row.id,
      ticketId: row.ticket_id,
      playbook: row.playbook,
      startedAt: row.started_at,
      startedBy:
        row.started_by === null
          ? { id: 'system', name: 'Salus', side: 'SYSTEM' }
          : { id: row.started_by, name: row.started_by_name ?? '', side: 'CENTRE' },
      steps: (PLAYBOOK_STEPS[row.playbook] as readonly string[]).map((step) => {
        const tick = row.ticks?.find((one) => one.step === step);
        return {
          step,
          doneAt: tick ? new Date(tick.doneAt) : null,
          doneBy: tick ? { id: tick.id, name: tick.name, side: 'CENTRE' } : null,
        };
      }),
    }));
  }

  async proposalsOfTickets(actor: Actor, ticketIds: readonly string[]) {
    if (actor.class !== 'agent') return [];
    const rows = await this.reader.rows<ProposalRow>(actor, PROPOSALS, [ticketIds]);
    return rows.map(({ ticket_id, at, facts, reserve }) => ({
      ticketId: ticket_id,
      at,
      contactName: facts['contactName'] ?? '',
      contactKind: facts['contactKind'] ?? '',
      site: facts['site'] ?? null,
      isForReserve: reserve === 'true',
    }));
  }
}
