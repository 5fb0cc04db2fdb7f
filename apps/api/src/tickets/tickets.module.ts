import { Module } from '@nestjs/common';
import { AddNote } from './add-note.js';
import { AssignTicket } from './assign-ticket.js';
import { AddParticipant, RemoveParticipant } from './change-participants.js';
import { ClassifyTicket } from './classify-ticket.js';
import { DescribeTicket } from './describe-ticket.js';
import { CloseTicket, ConfirmResolution, ReopenTicket, ResolveTicket, ResumeTicket } from './end-ticket.js';
import { LabelTicket } from './label-ticket.js';
import { OpenTicket } from './open-ticket.js';
import { PrioritiseTicket } from './prioritise-ticket.js';
import { ReplyToTicket } from './reply-to-ticket.js';
import { TicketChange } from './ticket.commands.js';
import { TicketCommandsResolver } from './ticket-commands.resolver.js';
import { TicketMail } from './ticket-mail.commands.js';
import { TicketLive } from './ticket-live.js';
import { TicketLoaders } from './ticket.loaders.js';
import { TicketQueries } from './ticket.queries.js';
import { TicketResolver } from './ticket.resolver.js';
import { WaitOnTicket } from './wait-on-ticket.js';

const useCases = [
  OpenTicket,
  ReplyToTicket,
  AddNote,
  AssignTicket,
  ClassifyTicket,
  PrioritiseTicket,
  LabelTicket,
  DescribeTicket,
  WaitOnTicket,
  ResumeTicket,
  ResolveTicket,
  ConfirmResolution,
  CloseTicket,
  ReopenTicket,
  AddParticipant,
  RemoveParticipant,
];

@Module({
  providers: [
    TicketChange,
    TicketMail,
    TicketQueries,
    TicketLoaders,
    TicketLive,
    TicketResolver,
    TicketCommandsResolver,
    ...useCases,
  ],
  exports: [TicketChange, TicketMail, TicketQueries, ...useCases],
})
export class TicketsModule {}
