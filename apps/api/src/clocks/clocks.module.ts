import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.js';
import { CancelDuty, StartDuties, SubmitDuty } from './change-duties.js';
import { ClockSettingsQueries } from './clock-settings.queries.js';
import { ClockQueries } from './clocks.queries.js';
import { ClocksResolver } from './clocks.resolver.js';
import { DutyQueries } from './duties.queries.js';
import { DutiesResolver, TicketDutyResolver } from './duties.resolver.js';
import { DutyDoors } from './duty-doors.js';
import { DutyDrafts } from './duty-drafts.js';
import { FollowClocks, MeetDeadline, SweepDeadlines } from './follow-clocks.js';
import { PromiseUpdate } from './promise-update.js';
import { SaveCalendar } from './save-calendar.js';
import { SaveDuty } from './save-duty.js';
import { OrderPolicies, SavePolicy } from './save-policy.js';
import { SetOrganisationTier } from './set-organisation-tier.js';

@Module({
  imports: [TicketsModule],
  providers: [
    ClockQueries,
    ClockSettingsQueries,
    ClocksResolver,
    DutyQueries,
    DutiesResolver,
    TicketDutyResolver,
    DutyDrafts,
    DutyDoors,
    FollowClocks,
    MeetDeadline,
    SweepDeadlines,
    PromiseUpdate,
    SaveCalendar,
    SavePolicy,
    OrderPolicies,
    SetOrganisationTier,
    StartDuties,
    SubmitDuty,
    CancelDuty,
    SaveDuty,
  ],
  exports: [ClockQueries],
})
export class ClocksModule {}
