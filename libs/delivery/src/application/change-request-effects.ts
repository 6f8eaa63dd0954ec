import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { fromTiyn, toTiyn } from '#libs/kernel';
import type { Day, Money } from '#libs/kernel';
import { requestedDays } from '../domain/baseline-rules.js';
import type { MovedDays } from '../domain/change-request-rules.js';
import { daysBetween } from '../domain/milestone-status.js';
import type { Plan, Span } from '../domain/schedule/index.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { FOLLOWERS_GRAPH, planOf } from '../persistence/schedule-graph.js';
import type { ScheduleGraph } from '../persistence/schedule-graph.js';
import type { ChangeContent, MovedAmount } from './change-request-content.js';

/** Who would be hit by a request, as it is kept with it. */
export interface ChangeEffect {
  /** The promised finish of the project. */
  readonly finish: { readonly fromOn: Day; readonly toOn: Day; readonly days: number } | null;
  /** Of the whole budget. */
  readonly difference: Money | null;
  /** Milestones that wait for the moved ones; `workingDays` is 0 for those that have time. The hardest hit come first. */
  readonly waiting: readonly {
    readonly milestoneId: string;
    readonly fromOn: Day;
    readonly toOn: Day;
    readonly workingDays: number;
  }[];
}

/** Computes what a request does to the project's end, to its money, and to everybody who waits for its milestones. */
@Injectable()
export class ChangeRequestEffects {
  async of(tx: EntityManager, projectId: string, { milestones, budget }: ChangeContent): Promise<ChangeEffect> {
    return {
      finish: milestones.length === 0 ? null : await finishOf(tx, projectId, milestones),
      difference: budget.length === 0 ? null : differenceOf(budget),
      waiting: milestones.length === 0 ? [] : await waitingFor(tx, milestones),
    };
  }
}

async function finishOf(tx: EntityManager, projectId: string, moved: readonly MovedDays[]) {
  const requested = new Map(
    moved.map(({ milestoneId, toStartOn, toOn }) => [milestoneId, { startOn: toStartOn, finishOn: toOn }]),
  );
  const milestones = await tx.findBy(MilestoneEntity, { projectId, removedAt: IsNull() });
  const last = (wanted: typeof requested) =>
    milestones.map((milestone) => requestedDays(milestone, wanted).finishOn).reduce((a, b) => (a > b ? a : b));
  const [fromOn, toOn] = [last(new Map()), last(requested)];
  return { fromOn, toOn, days: daysBetween(fromOn, toOn) };
}

const differenceOf = (budget: readonly MovedAmount[]): Money =>
  fromTiyn(budget.reduce((sum, { fromAmount, toAmount }) => sum + toTiyn(toAmount) - toTiyn(fromAmount ?? '0'), 0n));

/** The schedule with the moved milestones on their promised days beside the one with them on the days that are asked for. */
async function waitingFor(tx: EntityManager, moved: readonly MovedDays[]): Promise<ChangeEffect['waiting']> {
  const ids = moved.map(({ milestoneId }) => milestoneId);
  const [{ graph, followerIds }] = await tx.query<[{ graph: ScheduleGraph; followerIds: string[] }]>(FOLLOWERS_GRAPH, [
    ids,
  ]);
  const before = planWith(graph, moved, ({ fromStartOn, fromOn }, finishOn) => ({
    startOn: fromStartOn,
    finishOn: fromOn ?? finishOn,
  }));
  const after = planWith(graph, moved, ({ toStartOn, toOn }) => ({ startOn: toStartOn, finishOn: toOn }));
  return followerIds
    .filter((id) => !ids.includes(id))
    .flatMap((milestoneId) => {
      const place = after.placeOf(milestoneId);
      if (place === undefined || after.at(place).actualOn !== null || after.at(place).ended) return [];
      const workingDays = Math.max(0, after.pushOf(place) - before.pushOf(place));
      const [{ finishOn: fromOn }, { finishOn: toOn }] = [before.earlySpan(place), after.earlySpan(place)];
      return [{ milestoneId, fromOn, toOn: workingDays === 0 ? fromOn : toOn, workingDays }];
    })
    .toSorted((a, b) => b.workingDays - a.workingDays || (a.milestoneId < b.milestoneId ? -1 : 1));
}

/** What owners have declined before does not count: they are asked about another promise. */
function planWith(
  graph: ScheduleGraph,
  moved: readonly MovedDays[],
  daysOf: (moved: MovedDays, forecastOn: Day) => Span,
): Plan {
  const byId = new Map(moved.map((one) => [one.milestoneId, one]));
  const nodes = graph.nodes.map(([id, projectId, startOn, forecastOn, actualOn, ended]) => {
    const one = byId.get(id);
    const span = one ? daysOf(one, forecastOn) : { startOn, finishOn: forecastOn };
    return [id, projectId, span.startOn, span.finishOn, actualOn, ended, null] as const;
  });
  return planOf({ ...graph, nodes });
}
