import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/kernel';
import { AppUserEntity } from './app-user.entity.js';
import { ROLE_CHECK, SCOPE_CHECK } from './checks.js';

/** A role that a person holds, with the direction or organisation it reaches. */
@Entity({ name: 'role_grant' })
@Check('role_grant_role', ROLE_CHECK)
@Check('role_grant_scope', SCOPE_CHECK)
@Index('role_grant_of_user', ['userId'])
@Index('role_grant_city_role_once', ['userId', 'role'], {
  unique: true,
  where: 'direction_id IS NULL AND organisation_id IS NULL',
})
@Index('role_grant_one_head_per_direction', ['directionId'], { unique: true, where: 'direction_id IS NOT NULL' })
@Index('role_grant_executor_once', ['userId', 'organisationId'], { unique: true, where: 'organisation_id IS NOT NULL' })
export class RoleGrantEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'role_grant_user' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'direction_id', nullable: true }) directionId: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
}
