import type { Day } from '#libs/kernel';
import { finishOfScope } from './outline.js';
import { backwardPass, drivingChain, isCritical } from './passes.js';
import type { Plan, Span } from './plan.js';

/** A milestone that a moved one pushes, or lets go. */
export interface Hit {
  readonly id: string;
  readonly projectId: string;
  /** Its early days before the move and after it. */
  readonly from: Span;
  readonly to: Span;
  /** Working days from the one finish to the other; negative when it may come earlier. */
  readonly workingDays: number;
  /** From the moved milestone to this one. */
  readonly path: readonly string[];
}

export interface MovedEnd {
  readonly projectId: string;
  readonly endBefore: Day;
  readonly endAfter: Day;
  readonly workingDays: number;
}

/** Everybody whose early finish changes between two plans of the same milestones, one of which is moved; the hardest hit first. */
export function hitsBetween(before: Plan, after: Plan, movedId: string): Hit[] {
  const hits: Hit[] = [];
  after.milestones.forEach(({ id, projectId }, place) => {
    const workingDays = after.early.finish[place]! - before.early.finish[place]!;
    if (id === movedId || workingDays === 0) return;
    const through = workingDays > 0 ? after : before;
    const chain = drivingChain(through.network, through.early, place).map((at) => through.at(at).id);
    const path = chain.slice(Math.max(0, chain.indexOf(movedId)));
    hits.push({ id, projectId, from: before.earlySpan(place), to: after.earlySpan(place), workingDays, path });
  });
  return hits.toSorted((a, b) => b.workingDays - a.workingDays || (a.id < b.id ? -1 : 1));
}

/** The ends of projects whose milestones the plans hold in full. */
export function movedEnds(before: Plan, after: Plan, projectIds: readonly string[]): MovedEnd[] {
  return projectIds.flatMap((projectId) => {
    const scope = after.scopeOf((milestone) => milestone.projectId === projectId);
    const [was, is] = [finishOfScope(before, scope), finishOfScope(after, scope)];
    if (was === null || is === null) return [];
    return [{ projectId, endBefore: was.day, endAfter: is.day, workingDays: is.ordinal - was.ordinal }];
  });
}

/** Milestones without float against the end of their own project. */
export function criticalInProjects(plan: Plan, projectIds: readonly string[]): ReadonlySet<string> {
  const places = new Map(projectIds.map((id): [string, number[]] => [id, []]));
  plan.milestones.forEach(({ projectId }, place) => places.get(projectId)?.push(place));
  return new Set([...places.values()].flatMap((ofProject) => criticalAmong(plan, ofProject)));
}

function criticalAmong(plan: Plan, places: readonly number[]): string[] {
  const scope = new Uint8Array(plan.network.size);
  for (const place of places) scope[place] = 1;
  const late = backwardPass(plan.network, plan.early, scope);
  if (late === null) return [];
  return places.filter((place) => isCritical(plan.network, late, place)).map((place) => plan.at(place).id);
}
