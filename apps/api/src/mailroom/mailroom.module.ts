import { Module } from '@nestjs/common';
import './mail.entity.js';
import { SendMail } from './send-mail.js';
import { WriteMails } from './write-mails.js';

@Module({ providers: [WriteMails, SendMail] })
export class MailroomModule {}
