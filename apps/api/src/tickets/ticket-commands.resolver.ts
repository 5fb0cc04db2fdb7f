import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
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
import { AGENT_ROLES, REQUESTER_ROLES, TICKET_ROLES } from './ticket.policy.js';
import { TicketQueries } from './ticket.queries.js';
import { WaitOnTicket } from './wait-on-ticket.js';
import type { Input } from '../platform/graphql/use-case-input.js';

/** One line per command: the use case does it, then the ticket is read as the actor may see it. */
@Resolver()
export class TicketCommandsResolver {
  constructor(
    private readonly queries: TicketQueries,
    private readonly openTicketUseCase: OpenTicket,
    private readonly replyUseCase: ReplyToTicket,
    private readonly noteUseCase: AddNote,
    private readonly assignUseCase: AssignTicket,
    private readonly classifyUseCase: ClassifyTicket,
    private readonly prioritiseUseCase: PrioritiseTicket,
    private readonly labelUseCase: LabelTicket,
    private readonly describeUseCase: DescribeTicket,
    private readonly waitUseCase: WaitOnTicket,
    private readonly resumeUseCase: ResumeTicket,
    private readonly resolveUseCase: ResolveTicket,
    private readonly confirmUseCase: ConfirmResolution,
    private readonly closeUseCase: CloseTicket,
    private readonly reopenUseCase: ReopenTicket,
    private readonly addParticipantUseCase: AddParticipant,
    private readonly removeParticipantUseCase: RemoveParticipant,
  ) {}

  @Access(REQUESTER_ROLES)
  @Mutation('openTicket')
  async openTicket(@Args('input') input: Input<OpenTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.openTicketUseCase.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('replyToTicket')
  async replyToTicket(@Args('input') input: Input<ReplyToTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.replyUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('addNote')
  async addNote(@Args('input') input: Input<AddNote>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.noteUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('assignTicket')
  async assignTicket(@Args('input') input: Input<AssignTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.assignUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('classifyTicket')
  async classifyTicket(@Args('input') input: Input<ClassifyTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.classifyUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('prioritiseTicket')
  async prioritiseTicket(
    @Args('input') input: Input<PrioritiseTicket>,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existing(actor, await this.prioritiseUseCase.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('labelTicket')
  async labelTicket(@Args('input') input: Input<LabelTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.labelUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('describeTicket')
  async describeTicket(@Args('input') input: Input<DescribeTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.describeUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('waitOnTicket')
  async waitOnTicket(@Args('input') input: Input<WaitOnTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.waitUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('resumeTicket')
  async resumeTicket(@Args('input') input: Input<ResumeTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.resumeUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('resolveTicket')
  async resolveTicket(@Args('input') input: Input<ResolveTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.resolveUseCase.execute(actor, input));
  }

  @Access(REQUESTER_ROLES)
  @Mutation('confirmResolution')
  async confirmResolution(
    @Args('input') input: Input<ConfirmResolution>,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existing(actor, await this.confirmUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('closeTicket')
  async closeTicket(@Args('input') input: Input<CloseTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.closeUseCase.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('reopenTicket')
  async reopenTicket(@Args('input') input: Input<ReopenTicket>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.reopenUseCase.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('addParticipant')
  async addParticipant(@Args('input') input: Input<AddParticipant>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.addParticipantUseCase.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('removeParticipant')
  async removeParticipant(
    @Args('input') input: Input<RemoveParticipant>,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existing(actor, await this.removeParticipantUseCase.execute(actor, input));
  }
}
