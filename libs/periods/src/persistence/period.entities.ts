import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { DirectionEntity, ProjectEntity } from '#libs/portfolio';
import type { ObligationState } from '../domain/obligation.js';
import type { PeriodKind } from '../domain/period-kinds.js';

/** A month or quarter of which every project in delivery is reported. */
@Entity({ name: 'reporting_period' })
@Check('reporting_period_kind_known', `kind IN ('month', 'quarter')`)
@Check('reporting_period_due_days', `due_days BETWEEN 0 AND 60`)
@Check('reporting_period_escalate_lines', `escalate_to_lines > 0`)
@Check('reporting_period_state_known', `state IN ('open', 'frozen')`)
@Check(
  'reporting_period_whole',
  `starts_on = date_trunc(kind, starts_on::timestamp)::date
  AND ends_on = (starts_on + CASE kind WHEN 'month' THEN interval '1 month' ELSE interval '3 months' END - interval '1 day')::date`,
)
@Check('reporting_period_due_after_end', `due_on >= ends_on`)
@Check('reporting_period_escalates_upwards', `escalate_to_office >= escalate_to_lines`)
@Check('reporting_period_frozen_when', `(state = 'frozen') = (frozen_at IS NOT NULL AND frozen_on IS NOT NULL)`)
@Unique('reporting_period_name_once', ['name'])
@Unique('reporting_period_once', ['kind', 'startsOn'])
@Index('reporting_period_by_opener', ['openedBy'])
export class PeriodEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: PeriodKind;
  @Column('text') name: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('integer') dueDays: number;
  @Column('date') dueOn: string;
  @Column('integer', { array: true }) remindBefore: number[];
  @Column('integer', { array: true }) remindAfter: number[];
  @Column('integer') escalateToLines: number;
  @Column('integer') escalateToOffice: number;
  @Column('text') state: 'open' | 'frozen';
  @Column('integer', { default: 0 }) freezeNumber: number;
  @Column('date', { nullable: true }) frozenOn: string | null;
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'reporting_period_opened_by' })
  @Column('uuid')
  openedBy: string;
  @Column('timestamptz') openedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** What has happened to a period. Never changed. */
@Entity({ name: 'reporting_period_step' })
@Check('reporting_period_step_known', `name IN ('opened', 'due_moved', 'frozen', 'reopened')`)
@Check('reporting_period_step_with_reason', `name <> 'reopened' OR reason IS NOT NULL`)
@Index('reporting_period_step_of_period', ['periodId', 'at'])
@Index('reporting_period_step_by_person', ['actorId'])
export class PeriodStepEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PeriodEntity, { name: 'reporting_period_step_of' })
  @Column('uuid')
  periodId: string;
  @Column('text') name: 'opened' | 'due_moved' | 'frozen' | 'reopened';
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'reporting_period_step_by' })
  @Column('uuid')
  actorId: string;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}

/** A project owes an update in a period. */
@Entity({ name: 'period_obligation' })
@Check('period_obligation_excused_whole', `(excused_at IS NULL) = (excused_by_stage IS NULL)`)
@Unique('period_obligation_once', ['periodId', 'projectId'])
@Index('period_obligation_by_project', ['projectId'])
export class ObligationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'period_obligation_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => PeriodEntity, { name: 'period_obligation_in' })
  @Column('uuid')
  periodId: string;
  @Column('date') dueOn: string;
  @Column('timestamptz') addedAt: Date;
  @Column('timestamptz', { nullable: true }) excusedAt: Date | null;
  @Column('text', { nullable: true }) excusedByStage: string | null;
}

/** A reminder or an escalation that has gone out. Never changed. */
@Entity({ name: 'period_reminder' })
@Unique('period_reminder_once', ['periodId', 'projectId', 'revision', 'dueOn', 'step'])
@Index('period_reminder_by_project', ['projectId'])
export class ReminderEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'period_reminder_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => PeriodEntity, { name: 'period_reminder_in' })
  @Column('uuid')
  periodId: string;
  @Column('integer') revision: number;
  /** The day it was sent for: reminders begin anew when the day is moved. */
  @Column('date') dueOn: string;
  @Column('text') step: string;
  @Column('uuid', { array: true }) userIds: string[];
  @Column('timestamptz') at: Date;
}

/** A project at the moment of a freeze. Never changed; null is what nobody knew then. */
@Entity({ name: 'period_figure' })
@Check('period_figure_freeze_positive', `freeze_number > 0`)
@Check('period_figure_update_known', `update_state IN ('missing', 'submitted', 'returned', 'confirmed', 'excused')`)
@Unique('period_figure_once', ['periodId', 'freezeNumber', 'projectId'])
@Index('period_figure_by_project', ['projectId'])
@Index('period_figure_by_direction', ['directionId'])
@Index('period_figure_by_manager', ['managerId'])
export class FigureEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'period_figure_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => PeriodEntity, { name: 'period_figure_in' })
  @Column('uuid')
  periodId: string;
  @Column('integer') freezeNumber: number;
  @ForeignKey(() => DirectionEntity, { name: 'period_figure_direction' })
  @Column('uuid')
  directionId: string;
  @ForeignKey(() => AppUserEntity, { name: 'period_figure_manager' })
  @Column('uuid', { nullable: true })
  managerId: string | null;
  @Column('text') stage: string;
  @Column('text') updateState: ObligationState;
  @Column('text', { nullable: true }) overall: string | null;
  @Column('text', { nullable: true }) schedule: string | null;
  @Column('text', { nullable: true }) budget: string | null;
  @Column('text', { nullable: true }) risks: string | null;
  @Column('boolean', { nullable: true }) diverging: boolean | null;
  @Column('text', { nullable: true }) ownerRating: string | null;
  @Column('text', { nullable: true }) officeRating: string | null;
  @Column('jsonb') milestones: object;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('integer', { nullable: true }) slipFirst: number | null;
  @Column('integer', { nullable: true }) slipCurrent: number | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) plan: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) adjusted: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) committed: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) actual: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) unfunded: string | null;
}
