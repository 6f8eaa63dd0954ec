import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';

/** A judgement with its author and day. Never changed. */
@Entity({ name: 'project_rating' })
@Check('project_rating_side_known', `side IN ('owner', 'office')`)
@Check('project_rating_known', `rating IN ('green', 'amber_green', 'amber', 'amber_red', 'red')`)
@Index('project_rating_of_project', ['projectId', 'side', 'ratedAt'])
@Index('project_rating_by_person', ['ratedBy'])
export class RatingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_rating_of' })
  @Column('uuid')
  projectId: string;
  @Column('text') side: 'owner' | 'office';
  @Column('text') rating: 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red';
  @Column('text') narrative: string;
  @Column('boolean', { default: false }) illustrative: boolean;
  @ForeignKey(() => AppUserEntity, { name: 'project_rating_by' })
  @Column('uuid')
  ratedBy: string;
  @Column('timestamptz') ratedAt: Date;
}

/** The signals of a project as last computed. */
@Entity({ name: 'project_health' })
@Unique('project_health_id_once', ['id'])
@Check('project_health_schedule_known', `schedule IN ('green', 'amber', 'red', 'unknown')`)
@Check('project_health_budget_known', `budget IN ('green', 'amber', 'red', 'unknown')`)
@Check('project_health_risks_known', `risks IN ('green', 'amber', 'red', 'unknown')`)
@Check('project_health_overall_known', `overall IN ('green', 'amber', 'red', 'unknown')`)
@Check('project_health_divergence_points', `divergence BETWEEN 0 AND 4`)
@Check('project_health_diverging_since_when', `diverging = (diverging_since IS NOT NULL)`)
@Index('project_health_by_change', ['changesOn'])
@Index('project_health_by_policy', ['policyVersion'])
export class HealthEntity {
  @ForeignKey(() => ProjectEntity, { name: 'project_health_of' })
  @PrimaryColumn('uuid')
  projectId: string;
  @Column('uuid') id: string;
  @Column('date') day: string;
  @Column('date', { nullable: true }) changesOn: string | null;
  @Column('text') schedule: 'green' | 'amber' | 'red' | 'unknown';
  @Column('text') budget: 'green' | 'amber' | 'red' | 'unknown';
  @Column('text') risks: 'green' | 'amber' | 'red' | 'unknown';
  @Column('text') overall: 'green' | 'amber' | 'red' | 'unknown';
  @Column('timestamptz') overallSince: Date;
  @Column('jsonb') signals: object;
  @Column('integer', { nullable: true }) divergence: number | null;
  @Column('boolean') diverging: boolean;
  @Column('timestamptz', { nullable: true }) divergingSince: Date | null;
  @Column('integer') policyVersion: number;
}
