import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';

/** A person’s part in a project for a period. */
@Entity({ name: 'team_member' })
@Check('team_member_allocation', `allocation BETWEEN 1 AND 100`)
@Check('team_member_state_known', `state IN ('requested', 'confirmed', 'declined', 'released')`)
@Check('team_member_ends_after_start', `ends_on >= starts_on`)
@Index('team_member_of_project', ['projectId'])
@Index('team_member_by_person', ['personId', 'startsOn'])
@Index('team_member_by_line_manager', ['lineManagerId'])
@Index('team_member_by_project_acceptor', ['projectAcceptedBy'])
@Index('team_member_by_line_acceptor', ['lineAcceptedBy'])
@Index('team_member_by_requester', ['requestedBy'])
export class TeamMemberEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'team_member_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => AppUserEntity, { name: 'team_member_is' })
  @Column('uuid')
  personId: string;
  @Column('text') role: string;
  @Column('integer') allocation: number;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @ForeignKey(() => AppUserEntity, { name: 'team_member_line_manager' })
  @Column('uuid')
  lineManagerId: string;
  @Column('text') state: 'requested' | 'confirmed' | 'declined' | 'released';
  @ForeignKey(() => AppUserEntity, { name: 'team_member_project_accepted' })
  @Column('uuid', { nullable: true })
  projectAcceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) projectAcceptedAt: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'team_member_line_accepted' })
  @Column('uuid', { nullable: true })
  lineAcceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) lineAcceptedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'team_member_requested_by' })
  @Column('uuid', { nullable: true })
  requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
