import { dayIn } from '#libs/kernel';
import { ENDED } from '#libs/portfolio';
import { isInDelivery } from '../domain/delivery-rights.js';
import { health } from '../domain/health.js';
import type { Health } from '../domain/health.js';
import { divergenceOf } from '../domain/kept-health.js';
import { daysBetween } from '../domain/milestone-status.js';
import { isStale } from '../domain/rating.js';
import type { HealthRow, ReadRating } from '../persistence/health-read.js';

/** Three judgements of a project side by side, and how far they are apart. Moments are ISO 8601 text. */
export interface JudgedHealth {
  readonly owner: JudgedSide;
  readonly office: JudgedSide;
  /** Null for what never came into delivery: it has nothing to be healthy in. */
  readonly computed: Health | null;
  /** Since when the computed signal is what it is. */
  readonly since: string | null;
  readonly divergence: {
    readonly points: number | null;
    readonly diverging: boolean;
    readonly since: string | null;
    readonly days: number | null;
  };
}

export interface JudgedSide {
  readonly rating: ReadRating | null;
  readonly stale: boolean;
}

export function judgedHealth(row: HealthRow, timeZone: string): JudgedHealth {
  const { stage, day, facts, policy, owner, office, kept } = row;
  const daysSince = (moment: string): number => daysBetween(dayIn(timeZone, new Date(moment)), day);
  const sideOf = (rating: ReadRating | null): JudgedSide => ({
    rating,
    stale: isStale(rating && daysSince(rating.ratedAt), policy.ratings.staleDays),
  });
  const judged = isInDelivery(stage) || (ENDED.includes(stage) && kept !== null);
  const computed = judged ? health(facts, policy, day) : null;
  const points = computed && divergenceOf(computed.overall, owner?.rating ?? null, office?.rating ?? null);
  const diverging = points !== null && points >= policy.ratings.divergencePoints;
  const since = diverging ? (kept?.divergingSince ?? null) : null;
  return {
    owner: sideOf(owner),
    office: sideOf(office),
    computed,
    since: computed && (kept?.overallSince ?? null),
    divergence: { points, diverging, since, days: since === null ? null : daysSince(since) },
  };
}
