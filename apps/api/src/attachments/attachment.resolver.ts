import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AttachmentQueries, toAttachmentModel } from './attachment.queries.js';

@Resolver('Message')
export class MessageAttachmentsResolver {
  constructor(private readonly queries: AttachmentQueries) {}

  @ResolveField('attachments')
  async attachments(@Parent() message: { id: string }, @Context() context: RequestContext) {
    return (await this.queries.ofMessage(context, message.id)).map(toAttachmentModel);
  }
}

@Resolver('Ticket')
export class TicketAttachmentsResolver {
  constructor(private readonly queries: AttachmentQueries) {}

  @ResolveField('attachments')
  async attachments(@Parent() ticket: { id: string }, @Context() context: RequestContext) {
    return (await this.queries.ofFirstText(context, ticket.id)).map(toAttachmentModel);
  }
}
