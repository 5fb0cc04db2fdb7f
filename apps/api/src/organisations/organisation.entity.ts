import type { OrganisationKind } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

/** A hospital or another provider, the Centre, or a national CSIRT. */
@Entity('organisations')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  name!: string;
  @Column('text')
  kind!: OrganisationKind;
  @Column('text')
  country!: string;
  @Column('text', { nullable: true })
  region!: string | null;
  @Column('text')
  language!: string;
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** How an organisation is reached; positions say who is tried first. */
@Entity('organisation_contacts')
export class OrganisationContactEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('smallint')
  position!: number;
  @Column('text')
  name!: string;
  @Column('text')
  function!: string;
  @Column('text')
  email!: string;
  @Column('text')
  phone!: string;
}

registerEntities(OrganisationEntity, OrganisationContactEntity);
