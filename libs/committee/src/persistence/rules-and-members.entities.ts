import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Capacity, CommitteeRules } from '../domain/index.js';

/** How the committee convenes and decides. Without a version it is a draft; with one it never changes. */
@Entity({ name: 'committee_rules' })
@Unique('committee_rules_version_once', ['version'])
@Check('committee_rules_whole', `num_nulls(version, effective_from, activated_at) IN (0, 3)`)
export class RulesEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer', { nullable: true }) version: number | null;
  @Column('jsonb') parameters: CommitteeRules;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) effectiveFrom: string | null;
  @Column('timestamptz', { nullable: true }) activatedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) revision: number;
}

/** A seat in the committee for a period. */
@Entity({ name: 'committee_membership' })
@Check('committee_membership_capacity_known', `capacity IN ('chair', 'member', 'secretary')`)
@Check('committee_membership_ends_after_start', `ends_on >= starts_on`)
@Check('committee_membership_secretary_silent', `NOT (voting AND capacity = 'secretary')`)
@Check('committee_membership_iin_digits', `iin ~ '^\\d{12}$'`)
@Index('committee_membership_of_person', ['personId'])
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'committee_membership_of' })
  @Column('uuid')
  personId: string;
  @Column('text') capacity: Capacity;
  @Column('boolean') voting: boolean;
  /** Individual identification number, by which an electronic signature is known to be the member’s. */
  @Column('text', { nullable: true }) iin: string | null;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** Who stands in for a member in a period. */
@Entity({ name: 'committee_deputy' })
@Check('committee_deputy_ends_after_start', `ends_on >= starts_on`)
@Check('committee_deputy_of_another', `member_id <> deputy_id`)
@Index('committee_deputy_of_member', ['memberId'])
@Index('committee_deputy_by_deputy', ['deputyId'])
export class DeputyEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'committee_deputy_for' })
  @Column('uuid')
  memberId: string;
  @ForeignKey(() => AppUserEntity, { name: 'committee_deputy_is' })
  @Column('uuid')
  deputyId: string;
  @Column('date') startsOn: string;
  @Column('date', { nullable: true }) endsOn: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
