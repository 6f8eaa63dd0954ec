import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { InTransaction, insertRows, newId } from '#libs/platform';
import type { BaselineReason } from '../domain/baseline-reasons.js';
import type { PlannedMilestone, PromisedDays } from '../domain/baseline-rules.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { factsChanged, milestonesChanged } from './moments.js';

/** A promise to be made, and by whose word. */
export interface NewBaseline {
  readonly reasonCode: BaselineReason;
  readonly note: string | null;
  readonly changeRequestId: string | null;
  readonly decisionId: string | null;
  readonly acceptedBy: string | null;
  readonly setBy: string | null;
  /** What it promises of each milestone that is there. */
  readonly daysOf: (milestone: PlannedMilestone) => PromisedDays;
}

/** Makes numbered promises; who may has been asked before, and the database asks for the decision once more. */
@Injectable()
export class BaselineSetting {
  constructor(
    private readonly inTransaction: InTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The number of the promise in force; 0 while there is none. */
  async lastNumber(tx: EntityManager, projectId: string): Promise<number> {
    const [row] = await tx.query<[{ last: number }]>(
      'SELECT coalesce(max(number), 0) AS last FROM baseline WHERE project_id = $1',
      [projectId],
    );
    return row.last;
  }

  /**
   * Sets the next baseline of a project that the caller has locked; returns its id. Forecasts stay: a promise says what was
   * agreed, not what will happen.
   *
   * @throws DomainError unprocessable NOTHING_TO_PROMISE without a milestone
   * @throws DomainError conflict BASELINE_NEEDS_DECISION, BASELINE_NEEDS_HEAD
   */
  async set(tx: EntityManager, projectId: string, { daysOf, ...baseline }: NewBaseline): Promise<string> {
    const milestones = await tx.find(MilestoneEntity, {
      where: { projectId, removedAt: IsNull() },
      order: { number: 'ASC' },
    });
    if (milestones.length === 0) throw new DomainError('unprocessable', 'NOTHING_TO_PROMISE');
    const number = (await this.lastNumber(tx, projectId)) + 1;
    const promises = milestones.map((milestone) => ({ milestone, days: daysOf(milestone) }));
    const id = newId();
    await insertRows(tx, { baseline: [{ ...baseline, id, projectId, number, setAt: this.clock.now() }] });
    await insertRows(tx, {
      baseline_milestone: promises.map(({ milestone, days }) => ({
        id: newId(),
        projectId,
        baselineId: id,
        milestoneId: milestone.id,
        titleKk: milestone.titleKk,
        titleRu: milestone.titleRu,
        titleEn: milestone.titleEn,
        weight: milestone.weight,
        ...days,
      })),
    });
    const moved = promises.filter(
      ({ milestone, days }) => milestone.baselineOn !== days.finishOn || milestone.baselineStartOn !== days.startOn,
    );
    if (moved.length > 0) {
      const milestoneIds = moved.map(({ milestone }) => milestone.id);
      await this.inTransaction.tell(tx, milestonesChanged, { projectId, milestoneIds, actorId: baseline.setBy });
    }
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
    return id;
  }
}
