import type { RuleMailTo } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import type { TicketOfRule } from '../tickets/ticket-rules.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';

const OF_ROLE: Statement = {
  name: 'rule-mail-of-role',
  text: `SELECT DISTINCT u.id FROM users u JOIN memberships m ON m.user_id = u.id AND m.role = $1
    WHERE u.disabled_at IS NULL AND u.side = 'CENTRE' ORDER BY u.id LIMIT 100`,
};
const ENABLED: Statement = {
  name: 'rule-mail-enabled',
  text: 'SELECT u.id FROM users u WHERE u.id = $1 AND u.disabled_at IS NULL',
};
const PARTICIPANTS: Statement = {
  name: 'rule-mail-participants',
  text: `SELECT u.id FROM ticket_participants p JOIN users u ON u.id = p.user_id
    WHERE p.ticket_id = $1 AND u.disabled_at IS NULL ORDER BY p.added_at LIMIT 100`,
};

/** Whom a rule writes to, and the event from which the mailroom makes the mails. */
export class RuleMails {
  constructor(private readonly tx: Tx) {}

  async write(
    ticket: TicketOfRule,
    to: RuleMailTo,
    text: string,
    because: Readonly<Record<string, string>>,
  ): Promise<string> {
    const people = await this.people(ticket, to);
    if (people.length === 0) return 'NOBODY_THERE';
    await this.tx.record(
      ticketEvent(
        ticket,
        'RULE_MAILED',
        { to },
        { ...because, text, people: people.map(({ id }) => id).join(' ') },
      ),
    );
    return 'DONE';
  }

  private people(ticket: TicketOfRule, to: RuleMailTo): Promise<{ id: string }[]> {
    switch (to) {
      case 'REQUESTER':
        return this.tx.rows(ENABLED, [ticket.requesterId]);
      case 'PARTICIPANTS':
        return this.tx.rows(PARTICIPANTS, [ticket.id]);
      case 'ASSIGNEE':
        return ticket.assigneeId ? this.tx.rows(ENABLED, [ticket.assigneeId]) : Promise.resolve([]);
      case 'TEAM':
        return this.tx.rows(OF_ROLE, [ticket.team === 'SECOND_LINE' ? 'SECOND_LINE' : 'AGENT']);
      case 'SECOND_LINE':
        return this.tx.rows(OF_ROLE, ['SECOND_LINE']);
      case 'ADMINISTRATORS':
        return this.tx.rows(OF_ROLE, ['ADMINISTRATOR']);
    }
  }
}
