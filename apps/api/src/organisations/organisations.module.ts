import { Module } from '@nestjs/common';
import { AddOrganisation } from './add-organisation.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationResolver } from './organisation.resolver.js';

@Module({
  providers: [AddOrganisation, OrganisationQueries, OrganisationResolver],
  exports: [AddOrganisation, OrganisationQueries],
})
export class OrganisationsModule {}
