import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

// Nothing in the product writes these tables but the functions of their migration: TypeORM only knows that they are there.

/** The figures of one project, from the records of all contexts, for the day of `portfolio_day`. */
@Entity({ name: 'project_figures' })
@Index('project_figures_by_due', ['nextDue'])
@Index('project_figures_by_health', ['health'])
@Index('project_figures_diverging', ['projectId'], { where: `diverging` })
@Index('project_figures_overdue', ['projectId'], { where: `milestones_overdue > 0` })
export class ProjectFiguresEntity {
  @PrimaryColumn('uuid') projectId: string;
  @Column('uuid') directionId: string;
  @Column('text') stage: string;
  @Column('text', { nullable: true }) oversight: string | null;
  @Column('text') health: string;
  @Column('uuid', { array: true }) roadmapIds: string[];
  @Column('uuid', { array: true }) districtIds: string[];
  @Column('boolean') flagged: boolean;
  @Column('boolean') diverging: boolean;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) cost: string | null;
  @Column('bigint', { nullable: true }) citizens: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) plan: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) adjusted: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) committed: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) unfunded: string | null;
  @Column('numeric', { precision: 30, scale: 2, nullable: true }) actual: string | null;
  @Column('integer') milestonesOpen: number;
  @Column('integer') milestonesOverdue: number;
  @Column('integer') milestonesDone: number;
  @Column('date', { nullable: true }) nextDue: string | null;
}

/** What is added up. */
abstract class Measures {
  @Column('bigint') projects: string;
  @Column('bigint') flagged: string;
  @Column('bigint') diverging: string;
  @Column('numeric', { precision: 30, scale: 2 }) cost: string;
  @Column('bigint') costUnknown: string;
  @Column('bigint') citizens: string;
  @Column('bigint') citizensUnknown: string;
  @Column('numeric', { precision: 30, scale: 2 }) plan: string;
  @Column('numeric', { precision: 30, scale: 2 }) adjusted: string;
  @Column('numeric', { precision: 30, scale: 2 }) committed: string;
  @Column('numeric', { precision: 30, scale: 2 }) unfunded: string;
  @Column('bigint') budgetUnknown: string;
  @Column('numeric', { precision: 30, scale: 2 }) actual: string;
  @Column('bigint') actualUnknown: string;
  @Column('bigint') milestonesOpen: string;
  @Column('bigint') milestonesOverdue: string;
  @Column('bigint') milestonesDone: string;
  @Column('bigint') overdueProjects: string;
}

/** By how much a change of a project changed its groups; waits to be added to the sums. */
@Entity({ name: 'portfolio_delta' })
export class PortfolioDeltaEntity extends Measures {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') projectId: string;
  @Column('uuid') directionId: string;
  @Column('text') stage: string;
  @Column('text', { nullable: true }) oversight: string | null;
  @Column('text') health: string;
  @Column('uuid', { array: true }) roadmapIds: string[];
  @Column('uuid', { array: true }) districtIds: string[];
}

/** Kept sums of a direction: in all, and by each group that its projects belong to. */
@Entity({ name: 'portfolio_sum' })
@Check(
  'portfolio_sum_dimension_known',
  `dimension IN ('total', 'direction', 'roadmap', 'district', 'stage', 'oversight', 'health')`,
)
export class PortfolioSumEntity extends Measures {
  @PrimaryColumn('uuid') directionId: string;
  @PrimaryColumn('boolean') draft: boolean;
  @PrimaryColumn('text') dimension: string;
  @PrimaryColumn('text') key: string;
}

/** The day for which the figures stand. */
@Entity({ name: 'portfolio_day' })
@Check('portfolio_day_single', `single`)
export class PortfolioDayEntity {
  @PrimaryColumn('boolean', { default: true }) single: boolean;
  @Column('date') day: string;
}

/** Projects that a running transaction has touched. */
@Entity({ name: 'figures_due' })
export class FiguresDueEntity {
  @PrimaryColumn('bigint') transaction: string;
  @PrimaryColumn('uuid') projectId: string;
}
