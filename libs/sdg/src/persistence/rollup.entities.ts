import { Check, Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

// Nothing in the product writes these tables but the functions of their migration: TypeORM only knows that they are there.

/** What is added up by group. */
abstract class Measures {
  @Column('bigint') projects: string;
  @Column('bigint') positive: string;
  @Column('bigint') negative: string;
  @Column('bigint') citizens: string;
  @Column('bigint') citizensUnknown: string;
  @Column('bigint') milestonesDone: string;
  @Column('bigint') milestonesAll: string;
  @Column('bigint') funded: string;
  @Column('bigint') moneyUnknown: string;
  @Column('numeric', { precision: 30, scale: 2 }) money: string;
  @Column('numeric', { precision: 30, scale: 2 }) moneyByCost: string;
  @Column('numeric', { precision: 30, scale: 2 }) unshared: string;
  @Column('numeric', { precision: 30, scale: 2 }) unsharedByCost: string;
}

/** What a project adds to each group that it counts in. */
@Entity({ name: 'sdg_figures' })
@Check('sdg_figures_dimension_known', `dimension IN ('total', 'goal', 'target', 'district', 'year')`)
export class SdgFiguresEntity extends Measures {
  @PrimaryColumn('uuid') projectId: string;
  @Column('uuid') directionId: string;
  @Column('boolean') draft: boolean;
  @PrimaryColumn('text') dimension: string;
  @PrimaryColumn('text') key: string;
}

/** By how much a change of projects changed a group; waits to be added to the sums. */
@Entity({ name: 'sdg_delta' })
export class SdgDeltaEntity extends Measures {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') directionId: string;
  @Column('boolean') draft: boolean;
  @Column('text') dimension: string;
  @Column('text') key: string;
}

/** Kept sums of a direction by group. */
@Entity({ name: 'sdg_sum' })
export class SdgSumEntity extends Measures {
  @PrimaryColumn('uuid') directionId: string;
  @PrimaryColumn('boolean') draft: boolean;
  @PrimaryColumn('text') dimension: string;
  @PrimaryColumn('text') key: string;
}

/** Projects that a running transaction has touched. */
@Entity({ name: 'sdg_due' })
export class SdgDueEntity {
  @PrimaryColumn('bigint') transaction: string;
  @PrimaryColumn('uuid') projectId: string;
}
