import { Injectable } from '@nestjs/common';
import {
  hasEnded,
  LIMITS,
  type OnCallTeam,
  type RuleAction,
  type RuleActionType,
  tidyText,
} from '@salus/rules';
import { OnCallPages } from '../on-call/on-call.commands.js';
import type { Tx } from '../platform/db/tx.js';
import { PostWebhook } from '../platform/webhooks/post-webhook.js';
import { replaced, ticketEvent, type TicketEventType } from '../tickets/ticket.events.js';
import { TicketForRules, type TicketOfRule } from '../tickets/ticket-rules.commands.js';
import { Checklists } from './checklist.repository.js';
import { proposeHandOver } from './hand-over.js';
import type { RuleAsStored } from './live-rules.js';
import { recordEscalation } from './record-escalation.js';
import { RuleMails } from './rule-mail.js';
import { enqueueWebhook } from './send-webhook.js';

/** DONE, ALREADY_SO when there was nothing to change, or why it was refused. */
export interface ActionDone {
  readonly type: RuleActionType;
  readonly outcome: string;
}
/** Goes with every event that an action causes: which rule, and how deep in a row of rules. */
export type RuleFactsOfEvent = Readonly<Record<string, string>>;

interface Acting {
  readonly tx: Tx;
  readonly ticket: TicketOfRule;
  readonly rule: RuleAsStored;
  readonly because: RuleFactsOfEvent;
}

/** What rules can do. Each action says what came of it: a refusal is told, and the next action is tried all the same. */
@Injectable()
export class RuleActions {
  constructor(private readonly webhooks: PostWebhook) {}

  async run(
    tx: Tx,
    ticket: TicketOfRule,
    rule: RuleAsStored,
    because: RuleFactsOfEvent,
  ): Promise<ActionDone[]> {
    const done: ActionDone[] = [];
    for (const action of rule.definition.actions)
      done.push({ type: action.type, outcome: await this.one({ tx, ticket, rule, because }, action) });
    return done;
  }

  private async one(acting: Acting, action: RuleAction): Promise<string> {
    const { tx, ticket, rule, because } = acting;
    switch (action.type) {
      case 'SET_PRIORITY':
        return this.change(acting, 'TICKET_PRIORITISED', { priority: action.priority }, () => ({
          facts: { from: ticket.priority, to: action.priority },
          // The hospital reads reasons, and the names of rules are for the Centre.
          also: { priorityOverrideReason: null },
        }));
      case 'SET_TEAM':
        return this.change(acting, 'TICKET_ASSIGNED', { team: action.team }, () => ({
          facts: { team: action.team, status: ticket.status },
          // The clocks count on with the calendar of the other team.
          centre: () => ({ calendarVersionId: ticket.calendarVersionId }),
        }));
      case 'ASSIGN':
        return this.assign(acting, action.personId);
      case 'SECOND_LINE':
        return this.toSecondLine(acting, action.text);
      case 'ADD_TAG':
        return this.addTag(acting, tidyText(action.tag));
      case 'ADD_SECURITY_CONTACTS':
        return this.addSecurityContacts(acting);
      case 'NOTE': {
        const messageId = await tx.use(TicketForRules).note(ticket, tidyText(action.text));
        await tx.record(ticketEvent(ticket, 'TICKET_NOTED', { messageId }, because));
        return 'DONE';
      }
      case 'MAIL':
        return tx.use(RuleMails).write(ticket, action.to, tidyText(action.text), because);
      case 'WEBHOOK':
        return this.webhooks.problem(action.url) ?? enqueueWebhook(tx, ticket, rule, action.url, because);
      case 'PAGE':
        return this.page(acting, action.onCallTeam, action.isCritical);
      case 'PLAYBOOK':
        return (await tx.use(Checklists).start(ticket, action.playbook, because)) ? 'DONE' : 'ALREADY_SO';
      case 'PROPOSE_HAND_OVER':
        return proposeHandOver(tx, ticket, action.isForReserve, because);
    }
  }

  /** Writes one value and tells of it; says so when it is the case already or the ticket has ended. */
  private async change(
    { tx, ticket, because }: Acting,
    type: TicketEventType,
    changes: Partial<TicketOfRule>,
    describe: () => {
      facts: Record<string, string | null>;
      also?: Partial<TicketOfRule>;
      centre?: () => Record<string, string | null>;
    },
  ): Promise<string> {
    if (hasEnded(ticket.status)) return 'ENDED';
    const names = Object.keys(changes) as (keyof TicketOfRule)[];
    if (names.every((name) => ticket[name] === changes[name])) return 'ALREADY_SO';
    const { facts, also, centre } = describe();
    await tx.use(TicketForRules).write(ticket, { ...changes, ...also });
    await tx.record(ticketEvent(ticket, type, facts, { ...centre?.(), ...because }));
    return 'DONE';
  }

  private async assign(acting: Acting, personId: string): Promise<string> {
    const tickets = acting.tx.use(TicketForRules);
    const name = await tickets.agentName(personId);
    if (!name) return 'NO_SUCH_PERSON';
    const moved = tickets.statusWhenAssigned(acting.ticket);
    if (!moved) return 'ENDED';
    return this.change(acting, 'TICKET_ASSIGNED', { assigneeId: personId }, () => ({
      facts: { assigneeId: personId, assigneeName: name, status: moved.status },
      also: moved,
    }));
  }

  private async toSecondLine({ tx, ticket, rule, because }: Acting, text: string): Promise<string> {
    if (hasEnded(ticket.status)) return 'ENDED';
    if (ticket.escalatedTo === 'SECOND_LINE' && ticket.team === 'SECOND_LINE') return 'ALREADY_SO';
    const at = tx.now;
    const changes = { team: 'SECOND_LINE', escalatedTo: 'SECOND_LINE', escalatedAt: at } as const;
    await tx.use(TicketForRules).write(ticket, changes);
    await recordEscalation(tx, ticket, {
      target: 'SECOND_LINE',
      csirt: null,
      reason: tidyText(text),
      by: { rule: `${rule.definition.name} v${rule.version}`, because },
      at,
    });
    return 'DONE';
  }

  /** Nobody is called for a ticket that has ended, and nobody can be where a team has no ladder. */
  private async page(
    { tx, ticket, because }: Acting,
    team: OnCallTeam,
    isCritical: boolean,
  ): Promise<string> {
    if (hasEnded(ticket.status)) return 'ENDED';
    const rule = because['rule']!;
    const key = `rule:${because['firingId']}:${team}`;
    const page = { key, team, ticket, isCritical, reason: rule, by: { rule } };
    return (await tx.use(OnCallPages).start(page)) ? 'DONE' : 'NO_LADDER';
  }

  private async addTag({ tx, ticket, because }: Acting, tag: string): Promise<string> {
    if (hasEnded(ticket.status)) return 'ENDED';
    if (ticket.tags.includes(tag)) return 'ALREADY_SO';
    if (ticket.tags.length >= LIMITS.tagsPerTicket) return 'TOO_MANY';
    const before = replaced(ticket, 'tags');
    await tx.use(TicketForRules).write(ticket, { tags: [...ticket.tags, tag] });
    await tx.record(ticketEvent(ticket, 'TICKET_DESCRIBED', { changed: 'tags' }, { ...before, ...because }));
    return 'DONE';
  }

  /** RED names the persons who may read: nobody is added to them by a machine. */
  private async addSecurityContacts({ tx, ticket, because }: Acting): Promise<string> {
    if (hasEnded(ticket.status)) return 'ENDED';
    if (ticket.tlp === 'RED') return 'LABEL_FORBIDS';
    const tickets = tx.use(TicketForRules);
    const people = await tickets.securityContacts(ticket);
    for (const { id, name } of people) {
      await tickets.addParticipant(ticket, id);
      await tx.record(ticketEvent(ticket, 'PARTICIPANT_ADDED', { personId: id, personName: name }, because));
    }
    return people.length > 0 ? 'DONE' : 'ALREADY_SO';
  }
}
