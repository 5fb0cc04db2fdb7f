import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { EscalateTicket } from './escalate-ticket.js';
import { EscalationQueries } from './escalation.queries.js';
import { EscalationResolver } from './escalation.resolver.js';
import { ArmUnansweredP1, EscalateUnansweredP1, SweepUnansweredP1 } from './unanswered-p1.js';

@Module({
  imports: [TicketsModule, OrganisationsModule],
  providers: [
    EscalateTicket,
    EscalationQueries,
    EscalationResolver,
    ArmUnansweredP1,
    EscalateUnansweredP1,
    SweepUnansweredP1,
  ],
  exports: [EscalateTicket],
})
export class EscalationModule {}
