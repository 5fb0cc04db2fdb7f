import { Module } from '@nestjs/common';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationResolver } from './organisation.resolver.js';

@Module({ providers: [OrganisationQueries, OrganisationResolver], exports: [OrganisationQueries] })
export class OrganisationsModule {}
