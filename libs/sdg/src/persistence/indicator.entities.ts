import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { DirectionEntity, OrganisationEntity, ProjectEntity } from '#libs/portfolio';
import { SdgGoalEntity } from './sdg-goal.entity.js';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** A measured series with yearly facts, and plans where they are set. */
@Entity({ name: 'indicator' })
@Unique('indicator_code_once', ['code'])
@Check('indicator_kind_known', `kind IN ('target', 'statistic')`)
@Check('indicator_better_known', `better IN ('higher', 'lower')`)
@Check('indicator_periodicity_known', `periodicity IN ('year', 'half_year', 'quarter', 'month', 'irregular')`)
@Check('indicator_due_month', `due_month BETWEEN 1 AND 12`)
@Index('indicator_by_responsible', ['responsibleId'])
@Index('indicator_by_goal', ['goalNumber', 'code'])
export class IndicatorEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @Column('text', { nullable: true }) unitKk: string | null;
  @Column('text') unitRu: string;
  @Column('text', { nullable: true }) unitEn: string | null;
  @Column('text') kind: 'target' | 'statistic';
  @Column('text', { nullable: true }) better: 'higher' | 'lower' | null;
  @Column('text', { nullable: true }) method: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @ForeignKey(() => OrganisationEntity, { name: 'indicator_responsible' })
  @Column('uuid', { nullable: true })
  responsibleId: string | null;
  @Column('text', { default: 'year' }) periodicity: 'year' | 'half_year' | 'quarter' | 'month' | 'irregular';
  @Column('integer', { nullable: true }) dueMonth: number | null;
  @Column('text', { nullable: true }) territory: string | null;
  @Column('jsonb', { default: {} }) breakdown: object;
  @ForeignKey(() => SdgGoalEntity, 'number', { name: 'indicator_goal' })
  @Column('integer', { nullable: true })
  goalNumber: number | null;
  @Column('text', { nullable: true }) listedNumber: string | null;
  @Column('integer', { nullable: true }) baseYear: number | null;
  @Column('numeric', { precision: 24, scale: 6, nullable: true }) baseValue: string | null;
  @Column('integer', { nullable: true }) targetYear: number | null;
  @Column('numeric', { precision: 24, scale: 6, nullable: true }) targetValue: string | null;
  @Column('numeric', { precision: 24, scale: 6, nullable: true }) naturalLimit: string | null;
  @Column('boolean', { default: false }) suspect: boolean;
  @Column('text', { nullable: true }) note: string | null;
  @Column('boolean', { default: false }) illustrative: boolean;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

@Entity({ name: 'indicator_target' })
@Unique('indicator_target_once', ['indicatorId', 'targetCode'])
@Index('indicator_target_by_target', ['targetCode'])
export class IndicatorTargetEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_target_of' })
  @Column('uuid')
  indicatorId: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'indicator_target_is' })
  @Column('text')
  targetCode: string;
}

@Entity({ name: 'indicator_direction' })
@Unique('indicator_direction_once', ['indicatorId', 'directionId'])
@Index('indicator_direction_by_direction', ['directionId'])
export class IndicatorDirectionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_direction_of' })
  @Column('uuid')
  indicatorId: string;
  @ForeignKey(() => DirectionEntity, { name: 'indicator_direction_is' })
  @Column('uuid')
  directionId: string;
}

/** The plan or the fact of a year as it is known now; what was known before is in the history. */
@Entity({ name: 'indicator_value' })
@Check('indicator_value_year', `year BETWEEN 1990 AND 2200`)
@Check('indicator_value_measure_known', `measure IN ('plan', 'fact')`)
@Check('indicator_value_quality_known', `quality IN ('measured', 'estimated', 'disputed', 'missing')`)
@Check('indicator_value_state_known', `state IN ('entered', 'checked', 'approved', 'locked')`)
@Unique('indicator_value_once', ['indicatorId', 'year', 'measure'])
@Check('indicator_value_missing_when', `(value IS NULL) = (quality = 'missing')`)
@Index('indicator_value_by_enterer', ['enteredBy'])
@Index('indicator_value_by_checker', ['checkedBy'])
@Index('indicator_value_by_approver', ['approvedBy'])
export class IndicatorValueEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_value_of' })
  @Column('uuid')
  indicatorId: string;
  @Column('integer') year: number;
  @Column('text') measure: 'plan' | 'fact';
  @Column('numeric', { precision: 24, scale: 6, nullable: true }) value: string | null;
  @Column('text', { default: 'measured' }) quality: 'measured' | 'estimated' | 'disputed' | 'missing';
  @Column('text') state: 'entered' | 'checked' | 'approved' | 'locked';
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'indicator_value_entered_by' })
  @Column('uuid', { nullable: true })
  enteredBy: string | null;
  @Column('timestamptz') enteredAt: Date;
  @ForeignKey(() => AppUserEntity, { name: 'indicator_value_checked_by' })
  @Column('uuid', { nullable: true })
  checkedBy: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'indicator_value_approved_by' })
  @Column('uuid', { nullable: true })
  approvedBy: string | null;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('integer', { default: 1 }) revision: number;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** From a year on, values are made in another way. */
@Entity({ name: 'method_break' })
@Unique('method_break_once', ['indicatorId', 'year'])
export class MethodBreakEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'method_break_of' })
  @Column('uuid')
  indicatorId: string;
  @Column('integer') year: number;
  @Column('text') note: string;
}

/** That a project serves an indicator. */
@Entity({ name: 'indicator_project' })
@Unique('indicator_project_once', ['indicatorId', 'projectId'])
@Index('indicator_project_by_project', ['projectId'])
export class IndicatorProjectEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_project_of' })
  @Column('uuid')
  indicatorId: string;
  @ForeignKey(() => ProjectEntity, { name: 'indicator_project_is' })
  @Column('uuid')
  projectId: string;
  @Column('text', { nullable: true }) rationale: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** What a project is expected to add to an indicator in a year. */
@Entity({ name: 'indicator_effect' })
@Unique('indicator_effect_once', ['linkId', 'year'])
@Index('indicator_effect_by_project', ['projectId'])
export class IndicatorEffectEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'indicator_effect_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => IndicatorProjectEntity, { name: 'indicator_effect_of', onDelete: 'CASCADE' })
  @Column('uuid')
  linkId: string;
  @Column('integer') year: number;
  @Column('numeric', { precision: 24, scale: 6 }) value: string;
}
