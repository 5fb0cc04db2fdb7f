import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { type ContactModel, OrganisationQueries } from './organisation.queries.js';

@Resolver('Organisation')
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationQueries) {}

  @ResolveField('contacts')
  contacts(
    @Parent() organisation: { id: string },
    @Context() context: RequestContext,
  ): Promise<ContactModel[]> {
    const loader = once(
      context,
      OrganisationResolver,
      () => new DataLoader<string, ContactModel[]>((ids) => this.organisations.contacts(context.actor, ids)),
    );
    return loader.load(organisation.id);
  }
}
