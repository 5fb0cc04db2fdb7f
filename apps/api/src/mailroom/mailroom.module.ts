import { Module } from '@nestjs/common';
import { IntakeModule } from './intake/intake.module.js';
import './mail.entity.js';
import { SettleReplyAddress } from './settle-reply-address.js';
import { SendMail } from './send-mail.js';
import { WriteMails } from './write-mails.js';

@Module({ imports: [IntakeModule], providers: [WriteMails, SendMail, SettleReplyAddress] })
export class MailroomModule {}
