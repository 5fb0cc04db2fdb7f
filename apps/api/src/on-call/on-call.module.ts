import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AcknowledgeDoor } from './acknowledge-door.js';
import { AcknowledgePage } from './acknowledge-page.js';
import { CalendarDoor } from './calendar-door.js';
import { CallByMail } from './call-by-mail.js';
import { CallByWebhook } from './call-by-webhook.js';
import { AddOverride, RemoveOverride } from './change-overrides.js';
import { ClimbLadder, SweepPages } from './climb-ladder.js';
import { MyOnCall } from './my-on-call.js';
import { OnCallResolver } from './on-call.resolver.js';
import { EndPages, PageForEscalation, PageForP1 } from './page-by-default.js';
import { PageLive } from './page-live.js';
import { PageQueries } from './page.queries.js';
import { PageResolver, TicketPagesResolver } from './page.resolver.js';
import { RotaQueries } from './rota.queries.js';
import { SaveLadder } from './save-ladder.js';
import { SaveRota } from './save-rota.js';
import { SecretHolders } from './secret-holders.js';
import { PageOnCall, StartDrill } from './start-page.js';

@Module({
  imports: [TicketsModule],
  providers: [
    RotaQueries,
    PageQueries,
    SaveRota,
    SaveLadder,
    AddOverride,
    RemoveOverride,
    MyOnCall,
    PageOnCall,
    StartDrill,
    AcknowledgePage,
    ClimbLadder,
    SweepPages,
    CallByMail,
    CallByWebhook,
    PageForP1,
    PageForEscalation,
    EndPages,
    PageLive,
    SecretHolders,
    AcknowledgeDoor,
    CalendarDoor,
    OnCallResolver,
    PageResolver,
    TicketPagesResolver,
  ],
})
export class OnCallModule {}
