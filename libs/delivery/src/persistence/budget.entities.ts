import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { DecisionEntity } from '#libs/committee';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';
import { ChangeRequestEntity } from './baseline.entities.js';

/** A budget as it was set. Never changed; the next one has the next number. */
@Entity({ name: 'budget_version' })
@Check('budget_version_number_positive', `number > 0`)
@Unique('budget_version_number_once', ['projectId', 'number'])
@Index('budget_version_request_once', ['changeRequestId'], { unique: true })
@Index('budget_version_by_decision_index', ['decisionId'])
@Index('budget_version_by_acceptor', ['acceptedBy'])
@Index('budget_version_by_setter', ['setBy'])
export class BudgetVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'budget_version_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') number: number;
  @Column('text') reasonCode: string;
  @Column('text', { nullable: true }) note: string | null;
  @ForeignKey(() => ChangeRequestEntity, { name: 'budget_version_by_request' })
  @Column('uuid', { nullable: true })
  changeRequestId: string | null;
  @ForeignKey(() => DecisionEntity, { name: 'budget_version_by_decision' })
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'budget_version_accepted_by' })
  @Column('uuid', { nullable: true })
  acceptedBy: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'budget_version_set_by' })
  @Column('uuid', { nullable: true })
  setBy: string | null;
  @Column('timestamptz') setAt: Date;
}

/** An amount of a version. Never changed. */
@Entity({ name: 'budget_version_line' })
@Index('budget_version_line_once', { synchronize: false })
@Check('budget_version_line_not_negative', `amount >= 0`)
@Index('budget_version_line_by_project', ['projectId'])
export class BudgetVersionLineEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'budget_version_line_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => BudgetVersionEntity, { name: 'budget_version_line_of' })
  @Column('uuid')
  versionId: string;
  @Column('integer') year: number;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text') category: string;
  @Column('numeric', { precision: 20, scale: 2 }) amount: string;
  @Column('text', { nullable: true }) cause: string | null;
}

/** Money of a year from a source for a category. */
@Entity({ name: 'budget_line' })
@Index('budget_line_once', { synchronize: false })
@Check('budget_line_year', `year BETWEEN 1991 AND 2200`)
@Check(
  'budget_line_source_known',
  `source IN ('republican', 'local', 'private', 'ppp', 'international', 'participatory')`,
)
@Check('budget_line_plan_not_negative', `plan >= 0`)
@Check('budget_line_adjusted_not_negative', `adjusted >= 0`)
@Check('budget_line_committed_not_negative', `committed >= 0`)
export class BudgetLineEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'budget_line_of' })
  @Column('uuid')
  projectId: string;
  @Column('integer') year: number;
  @Column('text', { nullable: true }) source:
    'republican' | 'local' | 'private' | 'ppp' | 'international' | 'participatory' | null;
  @Column('text') category: string;
  @Column('numeric', { precision: 20, scale: 2 }) plan: string;
  @Column('numeric', { precision: 20, scale: 2 }) adjusted: string;
  @Column('numeric', { precision: 20, scale: 2, default: 0 }) committed: string;
  @Column('text', { nullable: true }) cause: string | null;
  @Column('boolean', { default: false }) illustrative: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** What was spent on a line in a month. */
@Entity({ name: 'budget_actual' })
@Check('budget_actual_month_first', `extract(day FROM month) = 1`)
@Unique('budget_actual_once', ['lineId', 'month'])
@Index('budget_actual_by_project', ['projectId'])
@Index('budget_actual_by_person', ['enteredBy'])
export class BudgetActualEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'budget_actual_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => BudgetLineEntity, { name: 'budget_actual_of' })
  @Column('uuid')
  lineId: string;
  @Column('date') month: string;
  @Column('numeric', { precision: 20, scale: 2 }) amount: string;
  @Column('text', { nullable: true }) document: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'budget_actual_by' })
  @Column('uuid', { nullable: true })
  enteredBy: string | null;
  @Column('timestamptz') enteredAt: Date;
}
