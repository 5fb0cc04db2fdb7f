import type { INestApplicationContext } from '@nestjs/common';
import { EscalateTicket } from '../escalation/escalate-ticket.js';
import { OrganisationQueries } from '../organisations/organisation.queries.js';
import type { Person } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';
import { AddNote } from '../tickets/add-note.js';
import { AssignTicket } from '../tickets/assign-ticket.js';
import { ClassifyTicket } from '../tickets/classify-ticket.js';
import {
  CloseTicket,
  ConfirmResolution,
  ReopenTicket,
  ResolveTicket,
  ResumeTicket,
} from '../tickets/end-ticket.js';
import { OpenTicket } from '../tickets/open-ticket.js';
import { ReplyToTicket } from '../tickets/reply-to-ticket.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { WaitOnTicket } from '../tickets/wait-on-ticket.js';
import type { DemoStep, DemoTicket } from './demo-files.js';
import type { MovingClock } from './moving-clock.js';

/** Plays the story of each demo ticket through the same use cases as everyone's, at the times of the story. */
export class DemoTickets {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: MovingClock,
    private readonly people: ReadonlyMap<string, Person>,
  ) {}

  async play(story: DemoTicket, now: Date): Promise<void> {
    const openedAt = now.getTime() - story.openedMinutesAgo * 60_000;
    this.clock.set(new Date(openedAt));
    const { kind, subject, body, language, urgency, ransomware, tlp, affectedSystems, tags } = story;
    const input = {
      kind,
      subject,
      body,
      language,
      urgency,
      ransomware,
      tlp,
      affectedSystems: affectedSystems ?? null,
      tags: tags ?? null,
    };
    const ticketId = await this.app.get(OpenTicket).execute(this.person(story.requester), {
      ...input,
      impact: story.impact ?? null,
      idempotencyKey: newId(),
    });
    for (const step of story.steps ?? []) {
      this.clock.set(new Date(openedAt + step.after * 60_000));
      await this.step(ticketId, step).catch((failure: unknown) => {
        throw new Error(`Demo ticket ${story.number}: ${step.do} after ${step.after} minutes was refused`, {
          cause: failure,
        });
      });
    }
  }

  private async step(ticketId: string, step: DemoStep): Promise<unknown> {
    const by = this.person(step.by);
    const command = { ticketId, idempotencyKey: newId() };
    switch (step.do) {
      case 'ASSIGN':
        return this.app
          .get(AssignTicket)
          .execute(by, { ...command, assigneeId: this.person(step.to).userId });
      case 'CLASSIFY':
        return this.app.get(ClassifyTicket).execute(by, {
          ...command,
          rsitClass: step.rsitClass,
          rsitType: step.rsitType,
          ransomware: step.ransomware,
        });
      case 'REPLY':
        return this.app.get(ReplyToTicket).execute(by, { ...command, body: step.text });
      case 'NOTE':
        return this.app.get(AddNote).execute(by, { ...command, body: step.text });
      case 'ESCALATE':
        return this.app.get(EscalateTicket).execute(by, {
          ...command,
          target: step.to,
          reason: step.reason,
          csirtId: step.to === 'CSIRT' ? await this.csirtFor(by, ticketId) : null,
        });
      case 'WAIT':
        return this.app.get(WaitOnTicket).execute(by, { ...command, waitFor: step.for });
      case 'RESUME':
        return this.app.get(ResumeTicket).execute(by, command);
      case 'RESOLVE':
        return this.app.get(ResolveTicket).execute(by, { ...command, body: step.text ?? null });
      case 'CONFIRM':
        return this.app.get(ConfirmResolution).execute(by, command);
      case 'CLOSE':
        return this.app.get(CloseTicket).execute(by, command);
      case 'REOPEN':
        return this.app.get(ReopenTicket).execute(by, { ...command, body: step.text });
    }
  }

  private async csirtFor(agent: Person, ticketId: string): Promise<string> {
    const ticket = await this.app.get(TicketQueries).existing(agent, ticketId);
    const [csirt] = await this.app.get(OrganisationQueries).csirts(agent, ticket.organisation.country);
    return csirt!.id;
  }

  private person(email: string): Person {
    const person = this.people.get(email);
    if (!person) throw new Error(`No demo person ${email}`);
    return person;
  }
}
