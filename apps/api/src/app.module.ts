import { type DynamicModule, Module } from '@nestjs/common';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { FileDoors } from './attachments/file-doors.js';
import { ClocksModule } from './clocks/clocks.module.js';
import { MailPages } from './mailroom/intake/mail-pages.js';
import { EditingModule } from './editing/editing.module.js';
import { DutyDoors } from './clocks/duty-doors.js';
import { PictureDoors } from './editing/picture-doors.js';
import { EscalationModule } from './escalation/escalation.module.js';
import { GuidanceModule } from './guidance/guidance.module.js';
import { MailroomModule } from './mailroom/mailroom.module.js';
import { AcknowledgeDoor } from './on-call/acknowledge-door.js';
import { CalendarDoor } from './on-call/calendar-door.js';
import { OnCallModule } from './on-call/on-call.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import type { Clock } from './platform/clock.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Settings } from './platform/config/settings.js';
import { GraphqlApiModule } from './platform/graphql/graphql.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { FeedbackDoor } from './reading/feedback-door.js';
import { PrintDoors } from './reading/print-doors.js';
import { PublicDoors } from './reading/public-doors.js';
import { ReadingModule } from './reading/reading.module.js';
import { SubscriptionDoor } from './reading/subscription-door.js';
import { TicketsModule } from './tickets/tickets.module.js';

const features = [
  PeopleModule,
  OrganisationsModule,
  TicketsModule,
  AttachmentsModule,
  ClocksModule,
  EscalationModule,
  OnCallModule,
  GuidanceModule,
  ReadingModule,
  EditingModule,
  MailroomModule,
];

/** Who answers requests that are no GraphQL: each registers its routes. */
export const doors = [
  FileDoors,
  DutyDoors,
  PublicDoors,
  FeedbackDoor,
  SubscriptionDoor,
  MailPages,
  AcknowledgeDoor,
  CalendarDoor,
  PrintDoors,
  PictureDoors,
];

/** The product: deleting a feature's folder and its line here deletes the feature. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(settings, clock), PlatformModule, GraphqlApiModule, ...features],
    };
  }
}
