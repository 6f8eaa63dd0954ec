import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { DecisionEntity } from '#libs/committee';
import type { ChangeSubject } from '#libs/committee';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';
import type { ChangeReason } from '../domain/baseline-reasons.js';
import type { ChangeRequestState, ChangeRoute } from '../domain/change-request-rules.js';
import { MilestoneEntity } from './milestone.entities.js';

/** A request for a new baseline or a new version of the budget. */
@Entity({ name: 'change_request' })
@Check('change_request_subjects_known', `subjects <@ ARRAY['baseline', 'budget'] AND cardinality(subjects) > 0`)
@Check('change_request_route_known', `route IN ('manager', 'head', 'committee')`)
@Check('change_request_state_known', `state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')`)
@Unique('change_request_number_once', ['projectId', 'number'])
@Index('change_request_by_state', ['state', 'submittedAt'])
@Index('change_request_by_submitter', ['submittedBy'])
@Index('change_request_by_answerer', ['answeredBy'])
@Index('change_request_by_decision', ['decisionId'])
@Index('change_request_by_author', ['createdBy'])
export class ChangeRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'change_request_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') number: number;
  @Column('text', { array: true }) subjects: ChangeSubject[];
  @Column('text') reasonCode: ChangeReason;
  @Column('text') justification: string;
  @Column('text', { nullable: true }) route: ChangeRoute | null;
  @Column('text') state: ChangeRequestState;
  /** The numbers of the baseline and of the budget’s version that it starts from. */
  @Column('integer', { nullable: true }) fromBaseline: number | null;
  @Column('integer', { nullable: true }) fromBudget: number | null;
  @Column('jsonb', { nullable: true }) effect: object | null;
  @ForeignKey(() => AppUserEntity, { name: 'change_request_submitter' })
  @Column('uuid', { nullable: true })
  submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'change_request_answerer' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @ForeignKey(() => DecisionEntity, { name: 'change_request_decision' })
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'change_request_author' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** A milestone’s days, from and to. */
@Entity({ name: 'change_request_milestone' })
@Unique('change_request_milestone_once', ['changeRequestId', 'milestoneId'])
@Index('change_request_milestone_by_project', ['projectId'])
@Index('change_request_milestone_by_milestone', ['milestoneId'])
export class ChangeRequestMilestoneEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'change_request_milestone_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => ChangeRequestEntity, { name: 'change_request_milestone_of', onDelete: 'CASCADE' })
  @Column('uuid')
  changeRequestId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'change_request_milestone_is' })
  @Column('uuid')
  milestoneId: string;
  @Column('date', { nullable: true }) fromStartOn: string | null;
  @Column('date', { nullable: true }) fromOn: string | null;
  @Column('date', { nullable: true }) toStartOn: string | null;
  @Column('date') toOn: string;
}

/** An amount of the budget, from and to. */
@Entity({ name: 'change_request_budget' })
@Check('change_request_budget_not_negative', `to_amount >= 0`)
@Index('change_request_budget_of_request', ['changeRequestId'])
@Index('change_request_budget_by_project', ['projectId'])
export class ChangeRequestBudgetEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'change_request_budget_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => ChangeRequestEntity, { name: 'change_request_budget_of', onDelete: 'CASCADE' })
  @Column('uuid')
  changeRequestId: string;
  @Column('integer') year: number;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') category: string;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) fromAmount: string | null;
  @Column('numeric', { precision: 20, scale: 2 }) toAmount: string;
  @Column('text', { nullable: true }) cause: string | null;
}

/** A promise: the milestones as they were on a day. Never changed; the next one has the next number. */
@Entity({ name: 'baseline' })
@Check('baseline_number_positive', `number > 0`)
@Unique('baseline_number_once', ['projectId', 'number'])
@Index('baseline_request_once', ['changeRequestId'], { unique: true })
@Index('baseline_by_decision_index', ['decisionId'])
@Index('baseline_by_acceptor', ['acceptedBy'])
@Index('baseline_by_setter', ['setBy'])
export class BaselineEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'baseline_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') number: number;
  @Column('text') reasonCode: string;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey(() => ChangeRequestEntity, { name: 'baseline_by_request' })
  @Column('uuid', { nullable: true })
  changeRequestId: string | null;
  @ForeignKey(() => DecisionEntity, { name: 'baseline_by_decision' })
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'baseline_accepted_by' })
  @Column('uuid', { nullable: true })
  acceptedBy: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'baseline_set_by' })
  @Column('uuid', { nullable: true })
  setBy: string | null;
  @Column('timestamptz') setAt: Date;
}

/** A milestone as a baseline holds it. Never changed. */
@Entity({ name: 'baseline_milestone' })
@Unique('baseline_milestone_once', ['baselineId', 'milestoneId'])
@Index('baseline_milestone_by_project', ['projectId'])
@Index('baseline_milestone_by_milestone', ['milestoneId'])
export class BaselineMilestoneEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'baseline_milestone_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => BaselineEntity, { name: 'baseline_milestone_of' })
  @Column('uuid')
  baselineId: string;
  @ForeignKey(() => MilestoneEntity, { name: 'baseline_milestone_is' })
  @Column('uuid')
  milestoneId: string;
  @Column('text', { nullable: true }) titleKk: string | null;
  @Column('text', { nullable: true }) titleRu: string | null;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('numeric', { precision: 9, scale: 4 }) weight: string;
  @Column('date', { nullable: true }) startOn: string | null;
  @Column('date') finishOn: string;
}
