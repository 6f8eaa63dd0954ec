import type { Signal } from './health.js';

/** The five-point scale of confidence in delivery to time, cost and benefits. */
export const RATINGS = ['green', 'amber_green', 'amber', 'amber_red', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

/** Who answers for the project, and who looks at it from outside. */
export const RATING_SIDES = ['owner', 'office'] as const;
export type RatingSide = (typeof RATING_SIDES)[number];

const POINTS: Record<Rating, number> = { green: 5, amber_green: 4, amber: 3, amber_red: 2, red: 1 };

export const pointsOf = (rating: Rating): number => POINTS[rating];

/** What computed signals say in points; what is unknown is not compared. */
export const pointsOfSignal = (signal: Signal): number | null =>
  signal === 'unknown' ? null : POINTS[signal satisfies Rating];

/** Between the highest and the lowest of those known; null when there are not two to compare. */
export function divergence(points: readonly (number | null)[]): number | null {
  const known = points.filter((each) => each !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

/** Whoever answers for a project rates it as its owner, in the office, too. */
export function ratingSide(movers: readonly string[]): RatingSide | null {
  if (movers.includes('manager') || movers.includes('head')) return 'owner';
  return movers.includes('office') ? 'office' : null;
}

/** A rating is stale once it is older than the reporting period; one that nobody has given is, too. */
export const isStale = (ageInDays: number | null, staleDays: number): boolean =>
  ageInDays === null || ageInDays > staleDays;
