import { Plan, wantedProposals } from '#libs/delivery';
import type { CalendarExceptions } from '#libs/portfolio';
import { addDays, daysBetween, later } from '../../domain/days.js';
import { datedId } from '../../persistence/dated-id.js';
import { writtenOnce } from '../../persistence/row-life.js';
import type { RowLife } from '../../persistence/row-life.js';
import { at } from './milestone-rows.js';
import type { ToldProject } from './told-project.js';

export interface Planned {
  readonly told: ToldProject;
  /** Ids of its milestones, in their order. */
  readonly milestones: readonly string[];
}

const LAG_DAYS = 5;
const ENDED: readonly string[] = ['completed', 'cancelled'];

/**
 * Within a roadmap some projects finish only after another one: the later of two neighbours waits for the earlier. Where that
 * one is late, the owner who waits is asked to move.
 */
export function crossLinks(
  planned: readonly Planned[],
  exceptions: CalendarExceptions,
): { links: RowLife[]; proposals: RowLife[] } {
  const pairs = waitingPairs(planned);
  const links = pairs.map(([first, second]) => {
    const linkedAt = at(
      second.told,
      later(first.told.delivery.plannedOn, addDays(second.told.delivery.plannedOn, 1)),
      15,
    );
    return writtenOnce(datedId(linkedAt), linkedAt, second.told.manager, {
      project_id: second.told.id,
      predecessor_id: first.milestones.at(-1),
      successor_id: second.milestones.at(-1),
      type: 'FS',
      lag_days: LAG_DAYS,
      note: 'Сдача зависит от смежного проекта дорожной карты',
      created_by: second.told.manager.id,
      created_at: linkedAt,
      version: 1,
    });
  });
  return { links, proposals: proposalsOf(planned, pairs, exceptions) };
}

/** Always from an earlier project to a later one, so that nobody waits in a circle. */
function waitingPairs(planned: readonly Planned[]): (readonly [Planned, Planned])[] {
  const roadmaps = new Map<string, Planned[]>();
  for (const each of planned) {
    const { roadmap, life } = each.told.project;
    const open = each.told.delivery.milestones.at(-1)?.actualOn === null && !ENDED.includes(life.stage);
    if (roadmap !== null && open) roadmaps.set(roadmap, [...(roadmaps.get(roadmap) ?? []), each]);
  }
  return [...roadmaps.values()].flatMap((neighbours) =>
    neighbours.slice(1).flatMap((second, place): (readonly [Planned, Planned])[] => {
      const first = neighbours[place]!;
      const lead = daysBetween(endOf(second), endOf(first));
      return lead > -240 && lead < 120 ? [[first, second]] : [];
    }),
  );
}

const endOf = ({ told }: Planned): string => told.delivery.milestones.at(-1)?.forecasts.at(-1)?.day ?? '';

function proposalsOf(
  planned: readonly Planned[],
  pairs: readonly (readonly [Planned, Planned])[],
  exceptions: CalendarExceptions,
): RowLife[] {
  const owners = new Map(planned.flatMap((each) => each.milestones.map((id, place) => [id, { each, place }])));
  const milestones = planned.flatMap(({ told, milestones: ids }) =>
    told.delivery.milestones.map(({ forecasts, actualOn }, place) => ({
      id: ids[place]!,
      projectId: told.id,
      startOn: null,
      forecastOn: forecasts.at(-1)!.day,
      actualOn,
      ended: ENDED.includes(told.project.life.stage),
      refusedUntil: null,
    })),
  );
  const link = (predecessorId: string, successorId: string, lag: number) => ({
    id: `${predecessorId} ${successorId}`,
    predecessorId,
    successorId,
    type: 'FS' as const,
    lag,
  });
  const chains = planned.flatMap(({ milestones: ids }) => ids.slice(1).map((id, place) => link(ids[place]!, id, 0)));
  const across = pairs.map(([first, second]) => link(first.milestones.at(-1)!, second.milestones.at(-1)!, LAG_DAYS));
  const plan = new Plan(milestones, [...chains, ...across], exceptions);
  return wantedProposals(
    plan,
    milestones.map(({ id }) => id),
  ).map(({ projectId, milestoneId, causeId, from, to, workingDays }) => {
    const { each: cause, place } = owners.get(causeId)!;
    const waiting = owners.get(milestoneId)!.each.told;
    const madeOn = cause.told.delivery.milestones[place]?.forecasts.at(-1)?.madeOn ?? cause.told.delivery.plannedOn;
    const askedAt = at(waiting, later(madeOn, addDays(waiting.delivery.plannedOn, 1)), 16);
    const { manager } = cause.told;
    return writtenOnce(datedId(askedAt), askedAt, manager, {
      project_id: projectId,
      milestone_id: milestoneId,
      cause_id: causeId,
      caused_by: manager.id,
      from_start_on: from.startOn,
      from_on: from.finishOn,
      to_start_on: to.startOn,
      to_on: to.finishOn,
      working_days: workingDays,
      state: 'open',
      answer: null,
      answered_by: null,
      answered_at: null,
      created_at: askedAt,
      version: 1,
    });
  });
}
