import type { Day } from '#libs/kernel';
import { backwardPass, drivingChain, isCritical } from './passes.js';
import type { LateFinishes } from './passes.js';
import type { Plan, Span } from './plan.js';

/** What the schedule says of one milestone. */
export interface ScheduledMilestone {
  readonly id: string;
  readonly projectId: string;
  /** Done, or of an ended project: it neither moves nor has float. */
  readonly fixed: boolean;
  readonly early: Span;
  readonly late: Span;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** Working days by which it is pushed beyond its own forecast. */
  readonly pushedDays: number;
  /** What its early finish hangs on; null when nothing but its own days. */
  readonly drivenBy: { readonly dependencyId: string; readonly milestoneId: string } | null;
}

/** The schedule of a part of the city: a project, a roadmap, all that somebody sees. */
export interface Outline {
  /** The last early finish in it; null when there is nothing in it. */
  readonly finishOn: Day | null;
  readonly milestones: readonly ScheduledMilestone[];
  /** Milestones from the first that nothing drives to the last to finish, each hanging on the one before; it may lead through other parts. */
  readonly criticalPath: readonly string[];
}

/** `scope`: 1 for each milestone of the plan that belongs to the part. Float is measured against the part's own end. */
export function outlineOf(plan: Plan, scope: Uint8Array): Outline {
  const late = backwardPass(plan.network, plan.early, scope);
  if (late === null) return { finishOn: null, milestones: [], criticalPath: [] };
  const places = [...scope.keys()].filter((place) => scope[place] === 1);
  const last = lastOpenOf(plan, scope) ?? places.find((place) => plan.early.finish[place] === late.end)!;
  return {
    finishOn: endOf(plan, places, late.end),
    milestones: places.map((place) => scheduled(plan, late, place)),
    criticalPath: drivingChain(plan.network, plan.early, last).map((place) => plan.at(place).id),
  };
}

function scheduled(plan: Plan, late: LateFinishes, place: number): ScheduledMilestone {
  const { network, early } = plan;
  const { id, projectId } = plan.at(place);
  const driver = early.driver[place]!;
  return {
    id,
    projectId,
    fixed: network.fixed[place] === 1,
    early: plan.earlySpan(place),
    late: plan.span(place, late.finish[place]!),
    totalFloat: late.totalFloat[place]!,
    freeFloat: late.freeFloat[place]!,
    critical: isCritical(network, late, place),
    pushedDays: plan.pushOf(place),
    drivenBy:
      driver === -1 ? null : { dependencyId: plan.linkIds[driver]!, milestoneId: plan.at(network.from[driver]!).id },
  };
}

/** A day off on which something ends counts as the next working day, but is told as it is. */
function endOf(plan: Plan, places: readonly number[], end: number): Day {
  return places
    .filter((place) => plan.early.finish[place] === end)
    .map((place) => plan.earlySpan(place).finishOn)
    .reduce((a, b) => (a > b ? a : b));
}

/** The open milestone that finishes last; of several the one that none of the others waits for. */
function lastOpenOf({ network, early }: Plan, scope: Uint8Array): number | undefined {
  let last: number | undefined;
  for (const place of network.order) {
    if (scope[place] === 0 || network.fixed[place] === 1) continue;
    if (last === undefined || early.finish[place]! >= early.finish[last]!) last = place;
  }
  return last;
}

/** The day on which the last milestone of a part finishes; null when there is none. */
export function finishOfScope(plan: Plan, scope: Uint8Array): { readonly ordinal: number; readonly day: Day } | null {
  const places = [...scope.keys()].filter((place) => scope[place] === 1);
  if (places.length === 0) return null;
  const ordinal = places.reduce((last, place) => Math.max(last, plan.early.finish[place]!), 0);
  return { ordinal, day: endOf(plan, places, ordinal) };
}
