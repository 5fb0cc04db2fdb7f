import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

/** Somebody who can sign in. */
@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text')
  side!: 'REQUESTER' | 'CENTRE';
  @Column('text')
  email!: string;
  @Column('text')
  name!: string;
  @Column('text')
  language!: string;
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** One role of somebody in their organisation. */
@Entity('memberships')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;
  @PrimaryColumn('text')
  role!: string;
}

registerEntities(UserEntity, MembershipEntity);
