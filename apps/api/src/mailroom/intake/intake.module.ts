import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { TicketsModule } from '../../tickets/tickets.module.js';
import { BlockSender } from './block-sender.js';
import { IntakeResolver, MailOfMessageResolver, MailOfTicketResolver } from './intake.resolver.js';
import { MailPages } from './mail-pages.js';
import { ImapFetcher } from './imap-fetcher.js';
import { ImapToken } from './imap-token.js';
import { KeepFiles } from './keep-files.js';
import { MailProbe } from './mail-probe.js';
import { MailroomQueries } from './mailroom.queries.js';
import { MessageReader } from './message-reader.js';
import { OrganisationDomains, PlaceSender } from './place-sender.js';
import { ProcessIntake } from './process-intake.js';
import { ReleaseIntake } from './release-intake.js';
import { SmtpListener } from './smtp-listener.js';
import { StoreMessage } from './store-message.js';

/** Mail that arrives, from the wire to its outcome. */
@Module({
  imports: [TicketsModule, OrganisationsModule],
  providers: [
    StoreMessage,
    SmtpListener,
    ImapToken,
    ImapFetcher,
    MessageReader,
    ProcessIntake,
    KeepFiles,
    MailProbe,
    MailroomQueries,
    ReleaseIntake,
    PlaceSender,
    OrganisationDomains,
    BlockSender,
    IntakeResolver,
    MailOfMessageResolver,
    MailOfTicketResolver,
    MailPages,
  ],
  exports: [StoreMessage, SmtpListener, MailroomQueries, MailPages],
})
export class IntakeModule {}
