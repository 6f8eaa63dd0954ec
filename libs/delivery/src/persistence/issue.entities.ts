import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { DecisionEntity } from '#libs/committee';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity, RiskEntity } from '#libs/portfolio';
import { MilestoneEntity } from './milestone.entities.js';

/** Something that has gone wrong and has to be answered. */
@Entity({ name: 'issue' })
@Check('issue_severity_known', `severity IN ('low', 'medium', 'high')`)
@Check('issue_state_known', `state IN ('open', 'answered', 'resolved')`)
@Check('issue_level_known', `level IN ('owner', 'head', 'office', 'committee')`)
@Unique('issue_number_once', ['projectId', 'number'])
@Check('issue_resolved_whole', `(state = 'resolved') = (resolved_at IS NOT NULL)`)
@Index('issue_by_due', ['dueOn'], { where: `state = 'open'` })
@Index('issue_by_level', ['level', 'levelSince'], { where: `state <> 'resolved'` })
@Index('issue_by_risk', ['riskId'])
@Index('issue_by_milestone', ['milestoneId'])
@Index('issue_by_owner', ['ownerId'])
@Index('issue_by_resolver', ['resolvedBy'])
@Index('issue_by_decision', ['decisionId'])
@Index('issue_by_author', ['raisedBy'])
export class IssueEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'issue_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') number: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text') severity: 'low' | 'medium' | 'high';
  @ForeignKey(() => RiskEntity, { name: 'issue_from_risk' })
  @Column('uuid', { nullable: true })
  riskId: string | null;
  @ForeignKey(() => MilestoneEntity, { name: 'issue_about_milestone' })
  @Column('uuid', { nullable: true })
  milestoneId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'issue_owner' })
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('text') state: 'open' | 'answered' | 'resolved';
  @Column('text') level: 'owner' | 'head' | 'office' | 'committee';
  @Column('timestamptz') levelSince: Date;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) resolution: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'issue_resolved_by' })
  @Column('uuid', { nullable: true })
  resolvedBy: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @ForeignKey(() => DecisionEntity, { name: 'issue_decision' })
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'issue_author' })
  @Column('uuid', { nullable: true })
  raisedBy: string | null;
  @Column('timestamptz') raisedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** What happened to an issue. Never changed. */
@Entity({ name: 'issue_step' })
@Check('issue_step_known', `name IN ('raised', 'answered', 'asked_again', 'escalated', 'resolved', 'reopened')`)
@Index('issue_step_of_issue', ['issueId', 'at'])
@Index('issue_step_by_project', ['projectId'])
export class IssueStepEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'issue_step_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => IssueEntity, { name: 'issue_step_of' })
  @Column('uuid')
  issueId: string;
  @Column('text') name: 'raised' | 'answered' | 'asked_again' | 'escalated' | 'resolved' | 'reopened';
  @Column('text', { nullable: true }) fromLevel: string | null;
  @Column('text', { nullable: true }) toLevel: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
}
