import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day, Role } from '#libs/kernel';
import { AppUserEntity } from './app-user.entity.js';
import { ROLE_CHECK, SCOPE_CHECK } from './checks.js';

/** An acting holder of a role: from the first to the last day, both included, unless revoked. */
@Entity({ name: 'delegation' })
@Check('delegation_role', ROLE_CHECK)
@Check('delegation_scope', SCOPE_CHECK)
@Check('delegation_days', 'ends_on >= starts_on')
@Check('delegation_to_another', 'to_user_id <> from_user_id')
@Index('delegation_of_deputy', ['toUserId'])
@Index('delegation_of_principal', ['fromUserId'])
@Index('delegation_by_author', ['createdBy'])
export class DelegationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'delegation_from_user' })
  @Column('uuid', { name: 'from_user_id' })
  fromUserId: string;
  @ForeignKey(() => AppUserEntity, { name: 'delegation_to_user' })
  @Column('uuid', { name: 'to_user_id' })
  toUserId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'direction_id', nullable: true }) directionId: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('date', { name: 'starts_on' }) startsOn: Day;
  @Column('date', { name: 'ends_on' }) endsOn: Day;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'delegation_author' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
