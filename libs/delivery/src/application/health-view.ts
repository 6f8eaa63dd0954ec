import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, dayIn } from '#libs/kernel';
import type { Actor, Clock, Day, Language } from '#libs/kernel';
import { CONFIG, currentContext, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import { ENDED, moversOf, pastOf } from '#libs/portfolio';
import { isInDelivery } from '../domain/delivery-rights.js';
import { earnedValue } from '../domain/earned-value.js';
import { health } from '../domain/health.js';
import type { Health, SignalWithReasons } from '../domain/health.js';
import { daysBetween } from '../domain/milestone-status.js';
import { isStale, ratingSide } from '../domain/rating.js';
import { HealthRead } from '../persistence/health-read.js';
import type { HealthRow, ReadRating } from '../persistence/health-read.js';
import { describeHealthReason } from './describe-health-reason.js';
import { divergenceOf } from '../domain/kept-health.js';

/** Three judgements of a project side by side: its owner's, the office's, and what is computed. */
@Injectable()
export class HealthView {
  constructor(
    private readonly read: HealthRead,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError not-found NOT_FOUND, NOT_YET_THERE */
  async of(actor: Actor, projectId: string, asOf?: string): Promise<object> {
    const today = await this.read.today(actor, projectId, this.clock.today());
    if (asOf === undefined) return { ...this.viewOf(projectId, today), mayRateAs: rightToRate(actor, today) };
    const { at, day } = pastOf(asOf, this.config.city.timeZone, this.clock);
    const then = await this.read.asOf(projectId, at, day);
    if (!then) throw new DomainError('not-found', 'NOT_YET_THERE', { asOf });
    return { ...this.viewOf(projectId, then), mayRateAs: null };
  }

  private viewOf(projectId: string, row: HealthRow) {
    const { stage, day, facts, policy, policyVersion, owner, office, kept } = row;
    // What never came into delivery has nothing to be healthy in.
    const judged = isInDelivery(stage) || (ENDED.includes(stage) && kept !== null);
    const computed = judged ? health(facts, policy, day) : null;
    const points = computed && divergenceOf(computed.overall, owner?.rating ?? null, office?.rating ?? null);
    const diverging = points !== null && points >= policy.ratings.divergencePoints;
    const since = diverging ? (kept?.divergingSince ?? null) : null;
    return {
      projectId,
      stage,
      day,
      policyVersion,
      owner: this.sideOf(owner, row),
      office: this.sideOf(office, row),
      computed: computed && worded(computed, kept?.overallSince ?? null),
      slip: computed && computed.slip,
      earnedValue: computed && earnedValue(facts.milestones, facts.budget, day),
      divergence: { points, diverging, since, days: since && this.daysSince(since, day) },
    };
  }

  private sideOf(rating: ReadRating | null, { day, policy }: HealthRow) {
    const age = rating && this.daysSince(rating.ratedAt, day);
    return { rating, stale: isStale(age, policy.ratings.staleDays) };
  }

  private daysSince(moment: string, day: Day): number {
    return daysBetween(dayIn(this.config.city.timeZone, new Date(moment)), day);
  }
}

const rightToRate = (actor: Actor, row: HealthRow) =>
  isInDelivery(row.stage) ? ratingSide(moversOf(actor, row)) : null;

function worded({ schedule, budget, risks, overall }: Health, since: string | null) {
  const language: Language = currentContext()?.language ?? 'ru';
  const inWords = ({ signal, reasons }: SignalWithReasons) => ({
    signal,
    reasons: reasons.map((reason) => ({
      ...reason,
      text: describeHealthReason((key, params) => translate(language, key, params), reason, language),
    })),
  });
  return { schedule: inWords(schedule), budget: inWords(budget), risks: inWords(risks), overall, since };
}
