import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, currentLanguage, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import { moversOf, pastOf } from '#libs/portfolio';
import { isInDelivery } from '../domain/delivery-rights.js';
import { earnedValue } from '../domain/earned-value.js';
import type { Health, SignalWithReasons } from '../domain/health.js';
import { ratingSide } from '../domain/rating.js';
import { HealthRead } from '../persistence/health-read.js';
import type { HealthRow } from '../persistence/health-read.js';
import { describeHealthReason } from './describe-health-reason.js';
import { judgedHealth } from './judged-health.js';

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
    const { stage, day, facts, policyVersion } = row;
    const { owner, office, computed, since, divergence } = judgedHealth(row, this.config.city.timeZone);
    return {
      projectId,
      stage,
      day,
      policyVersion,
      owner,
      office,
      computed: computed && worded(computed, since),
      slip: computed && computed.slip,
      earnedValue: computed && earnedValue(facts.milestones, facts.budget, day),
      divergence,
    };
  }
}

const rightToRate = (actor: Actor, row: HealthRow) =>
  isInDelivery(row.stage) ? ratingSide(moversOf(actor, row)) : null;

function worded({ schedule, budget, risks, overall }: Health, since: string | null) {
  const language = currentLanguage();
  const inWords = ({ signal, reasons }: SignalWithReasons) => ({
    signal,
    reasons: reasons.map((reason) => ({
      ...reason,
      text: describeHealthReason((key, params) => translate(language, key, params), reason, language),
    })),
  });
  return { schedule: inWords(schedule), budget: inWords(budget), risks: inWords(risks), overall, since };
}
