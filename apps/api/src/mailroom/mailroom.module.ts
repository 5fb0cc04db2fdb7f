import { Module } from '@nestjs/common';
import { IntakeModule } from './intake/intake.module.js';
import './mail.entity.js';
import { OutgoingQueries } from './outgoing.queries.js';
import { OutgoingResolver, TicketMailsResolver } from './outgoing.resolver.js';
import { RetryMail } from './retry-mail.js';
import { SettleReplyAddress } from './settle-reply-address.js';
import { SendMail } from './send-mail.js';
import { WriteMails } from './write-mails.js';

@Module({
  imports: [IntakeModule],
  providers: [
    WriteMails,
    SendMail,
    OutgoingQueries,
    OutgoingResolver,
    TicketMailsResolver,
    RetryMail,
    SettleReplyAddress,
  ],
})
export class MailroomModule {}
