import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { DocumentEntity, OrganisationEntity, ProjectEntity } from '#libs/portfolio';

/** A dated event of a project. A removed one stays, for comparisons. */
@Entity({ name: 'milestone' })
@Check('milestone_weight_positive', `weight > 0`)
@Check('milestone_acceptance_known', `acceptance IN ('pending', 'accepted', 'returned')`)
@Unique('milestone_number_once', ['projectId', 'number'])
@Check('milestone_has_title', `num_nonnulls(title_kk, title_ru, title_en) > 0`)
@Check('milestone_starts_before_end', `start_on <= forecast_on`)
@Check(
  'milestone_accepted_when_done',
  `(actual_on IS NOT NULL) = (acceptance IS NOT NULL AND acceptance <> 'returned')`,
)
@Check('milestone_removed_with_reason', `(removed_at IS NULL) = (removal_reason IS NULL)`)
@Index('milestone_by_forecast', ['forecastOn', 'id'], { where: `removed_at IS NULL AND actual_on IS NULL` })
@Index('milestone_by_due', { synchronize: false })
@Index('milestone_done_by_due', { synchronize: false })
@Index('milestone_of_owner_by_due', { synchronize: false })
@Index('milestone_of_owner_done_by_due', { synchronize: false })
@Index('milestone_by_slip', { synchronize: false })
@Index('milestone_to_accept', { synchronize: false })
@Index('milestone_pending', ['actualOn', 'id'], { where: `acceptance = 'pending'` })
@Index('milestone_by_owner', ['ownerId'])
@Index('milestone_by_reporter', ['reportedBy'])
@Index('milestone_by_evidence', ['evidenceId'])
@Index('milestone_by_acceptor', ['acceptedBy'])
@Index('milestone_by_remover', ['removedBy'])
@Index('milestone_by_author', ['createdBy'])
export class MilestoneEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'milestone_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') number: number;
  @Column('text', { nullable: true }) titleKk: string | null;
  @Column('text', { nullable: true }) titleRu: string | null;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('numeric', { precision: 9, scale: 4, default: 1 }) weight: string;
  @ForeignKey(() => OrganisationEntity, { name: 'milestone_owner' })
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('date', { nullable: true }) startOn: string | null;
  @Column('date') forecastOn: string;
  @Column('timestamptz') forecastAt: Date;
  @Column('text', { nullable: true }) forecastNote: string | null;
  @Column('date', { nullable: true }) actualOn: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'milestone_reported_by' })
  @Column('uuid', { nullable: true })
  reportedBy: string | null;
  @ForeignKey(() => DocumentEntity, { name: 'milestone_evidence' })
  @Column('uuid', { nullable: true })
  evidenceId: string | null;
  @Column('text', { nullable: true }) acceptance: 'pending' | 'accepted' | 'returned' | null;
  @Column('text', { nullable: true }) acceptanceNote: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'milestone_accepted_by' })
  @Column('uuid', { nullable: true })
  acceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('date', { nullable: true }) firstBaselineOn: string | null;
  @Column('date', { nullable: true }) baselineStartOn: string | null;
  @Column('date', { nullable: true }) baselineOn: string | null;
  @Column('boolean', { default: false }) illustrative: boolean;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'milestone_removed_by' })
  @Column('uuid', { nullable: true })
  removedBy: string | null;
  @Column('text', { nullable: true }) removalReason: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'milestone_author' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** Reported, and to be accepted by the office or a head; written by the triggers of its migration alone. */
@Entity({ name: 'acceptance_due' })
@Index('acceptance_due_by_answerer', ['oversight', 'directionId'])
@Index('acceptance_due_by_project', ['projectId'])
export class AcceptanceDueEntity {
  @ForeignKey(() => MilestoneEntity, { name: 'acceptance_due_of', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  milestoneId: string;
  @Column('uuid') projectId: string;
  @Column('text') oversight: 'committee' | 'head';
  @Column('uuid') directionId: string;
}

/** One milestone waits for another. */
@Entity({ name: 'dependency' })
@Check('dependency_type_known', `type IN ('FS', 'SS', 'FF', 'SF')`)
@Unique('dependency_once', ['predecessorId', 'successorId'])
@Check('dependency_on_another', `predecessor_id <> successor_id`)
@Index('dependency_by_project', ['projectId'])
@Index('dependency_by_successor', ['successorId'])
@Index('dependency_by_author', ['createdBy'])
export class DependencyEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'dependency_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'dependency_from' })
  @Column('uuid')
  predecessorId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'dependency_to' })
  @Column('uuid')
  successorId: string;
  @Column('text') type: 'FS' | 'SS' | 'FF' | 'SF';
  @Column('integer', { default: 0 }) lagDays: number;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'dependency_author' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** What a moved forecast asks of the owner of a milestone that waits for it. */
@Entity({ name: 'forecast_proposal' })
@Check('forecast_proposal_later', `working_days > 0`)
@Check('forecast_proposal_state_known', `state IN ('open', 'accepted', 'declined', 'withdrawn')`)
@Index('forecast_proposal_of_project', ['projectId'])
@Index('forecast_proposal_of_milestone', ['milestoneId'])
@Index('forecast_proposal_by_cause', ['causeId'])
@Index('forecast_proposal_by_mover', ['causedBy'])
@Index('forecast_proposal_by_answerer', ['answeredBy'])
@Index('forecast_proposal_open_once', ['milestoneId'], { unique: true, where: `state = 'open'` })
export class ForecastProposalEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'forecast_proposal_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'forecast_proposal_for' })
  @Column('uuid')
  milestoneId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'forecast_proposal_cause' })
  @Column('uuid')
  causeId: string;
  @ForeignKey(() => AppUserEntity, { name: 'forecast_proposal_caused_by' })
  @Column('uuid', { nullable: true })
  causedBy: string | null;
  @Column('date', { nullable: true }) fromStartOn: string | null;
  @Column('date') fromOn: string;
  @Column('date', { nullable: true }) toStartOn: string | null;
  @Column('date') toOn: string;
  @Column('integer') workingDays: number;
  @Column('text') state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'forecast_proposal_answered_by' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
