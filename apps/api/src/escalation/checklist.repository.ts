import type { Playbook } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { isPerson } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';
import { ticketEvent } from '../tickets/ticket.events.js';

interface Ticket {
  readonly id: string;
  readonly organisationId: string;
}

const START: Statement = {
  name: 'checklist-start',
  text: `INSERT INTO ticket_checklists (id, organisation_id, ticket_id, playbook, started_at, started_by) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (ticket_id, playbook) DO NOTHING RETURNING id`,
};
const BY_ID: Statement = {
  name: 'checklist-by-id',
  text: 'SELECT playbook FROM ticket_checklists WHERE id = $1 AND ticket_id = $2',
};
const TICK: Statement = {
  name: 'checklist-tick',
  text: `INSERT INTO ticket_checklist_ticks (organisation_id, ticket_id, checklist_id, step, done_at, done_by) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING RETURNING step`,
};
const UNTICK: Statement = {
  name: 'checklist-untick',
  text: 'DELETE FROM ticket_checklist_ticks WHERE checklist_id = $1 AND step = $2 RETURNING step',
};

/** Checklists of a ticket inside one transaction. */
export class Checklists {
  constructor(private readonly tx: Tx) {}

  /** False when this playbook was started on the ticket before. */
  async start(
    ticket: Ticket,
    playbook: Playbook,
    because: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const { actor, now } = this.tx;
    const by = isPerson(actor) ? actor.userId : null;
    const values = [newId(), ticket.organisationId, ticket.id, playbook, now, by];
    if ((await this.tx.rows(START, values)).length === 0) return false;
    await this.tx.record(ticketEvent(ticket, 'PLAYBOOK_STARTED', { playbook }, because));
    return true;
  }

  /** The playbook of a checklist of this ticket; null when there is none. */
  async playbookOf(ticket: Ticket, checklistId: string): Promise<Playbook | null> {
    const [row] = await this.tx.rows<{ playbook: Playbook }>(BY_ID, [checklistId, ticket.id]);
    return row?.playbook ?? null;
  }

  /** True when something has changed. */
  async tick(
    ticket: Ticket,
    checklistId: string,
    step: string,
    isDone: boolean,
    userId: string,
  ): Promise<boolean> {
    const rows = isDone
      ? await this.tx.rows(TICK, [ticket.organisationId, ticket.id, checklistId, step, this.tx.now, userId])
      : await this.tx.rows(UNTICK, [checklistId, step]);
    return rows.length > 0;
  }
}
