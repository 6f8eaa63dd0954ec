import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import type { Rating, StatedForecast, UpdateContent } from '../domain/update-content.js';
import type { UpdateState } from '../domain/update-steps.js';
import { PeriodEntity } from './period.entities.js';

/** What is said of a project in a period, as it stands. */
@Entity({ name: 'status_update' })
@Check('status_update_state_known', `state IN ('draft', 'submitted', 'returned', 'confirmed')`)
@Check('status_update_language_known', `language IN ('kk', 'ru', 'en')`)
@Check('status_update_rating_known', `rating IN ('green', 'amber_green', 'amber', 'amber_red', 'red')`)
@Check(
  'status_update_submitted_whole',
  `(state = 'draft') = (revision = 0) AND (state = 'draft') = (submitted_at IS NULL)
  AND (submitted_at IS NULL) = (submitted_by IS NULL)`,
)
@Check('status_update_returned_until', `(state = 'returned') = (deadline IS NOT NULL)`)
@Unique('status_update_once', ['periodId', 'projectId'])
@Index('status_update_of_project', ['projectId'])
@Index('status_update_to_answer', ['periodId', 'submittedAt'], { where: `state = 'submitted'` })
@Index('status_update_by_submitter', ['submittedBy'])
@Index('status_update_by_author', ['createdBy'])
@Index('status_update_by_writer', ['updatedBy'])
export class StatusUpdateEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'status_update_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => PeriodEntity, { name: 'status_update_in' })
  @Column('uuid')
  periodId: string;
  @Column('text') state: UpdateState;
  @Column('integer', { default: 0 }) revision: number;
  @Column('text') language: Language;
  @Column('text', { nullable: true }) progress: string | null;
  @Column('text', { nullable: true }) problems: string | null;
  @Column('text', { nullable: true }) nextSteps: string | null;
  @Column('text', { nullable: true }) helpNeeded: string | null;
  @Column('text', { nullable: true }) rating: Rating | null;
  @Column('text', { nullable: true }) ratingNarrative: string | null;
  @Column('jsonb', { default: [] }) forecasts: readonly StatedForecast[];
  @ForeignKey(() => AppUserEntity, { name: 'status_update_submitted_by' })
  @Column('uuid', { nullable: true })
  submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('date', { nullable: true }) deadline: string | null;
  @Column('boolean', { default: false }) illustrative: boolean;
  @ForeignKey(() => AppUserEntity, { name: 'status_update_created_by' })
  @Column('uuid')
  createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => AppUserEntity, { name: 'status_update_updated_by' })
  @Column('uuid')
  updatedBy: string;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** A submission as it was worded then, or the answer to it. Never changed. */
@Entity({ name: 'status_update_step' })
@Check('status_update_step_known', `name IN ('submitted', 'returned', 'confirmed')`)
@Check('status_update_step_content', `(name = 'submitted') = (content IS NOT NULL)`)
@Check('status_update_step_remarks', `name <> 'returned' OR (remarks IS NOT NULL AND deadline IS NOT NULL)`)
@Unique('status_update_step_once', ['updateId', 'revision', 'name'])
@Index('status_update_step_of_project', ['projectId', 'at'])
@Index('status_update_step_by_period', ['periodId'])
@Index('status_update_step_by_person', ['actorId'])
export class StatusUpdateStepEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'status_update_step_in' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => PeriodEntity, { name: 'status_update_step_period' })
  @Column('uuid')
  periodId: string;
  @ForeignKey(() => StatusUpdateEntity, { name: 'status_update_step_of' })
  @Column('uuid')
  updateId: string;
  @Column('integer') revision: number;
  @Column('text') name: 'submitted' | 'returned' | 'confirmed';
  @Column('jsonb', { nullable: true }) content: UpdateContent | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('date', { nullable: true }) deadline: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'status_update_step_by' })
  @Column('uuid')
  actorId: string;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}
