import { DomainError } from '#libs/kernel';
import { isInDelivery } from './delivery-rights.js';

export const RISK_STATES = ['open', 'occurred', 'closed'] as const;
export type RiskState = (typeof RISK_STATES)[number];

export const RISK_RESPONSES = ['avoid', 'reduce', 'transfer', 'accept'] as const;

export const RISK_BANDS = ['low', 'medium', 'high'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** The scores from which a risk is medium and high, of the policy. */
export interface RiskThresholds {
  readonly amberScore: number;
  readonly redScore: number;
}

/** Each from 1 to 5. */
export interface RiskAssessment {
  readonly probability: number;
  readonly impact: number;
}

export const riskScore = ({ probability, impact }: RiskAssessment): number => probability * impact;

export function riskBand(score: number, { amberScore, redScore }: RiskThresholds): RiskBand {
  if (score >= redScore) return 'high';
  return score >= amberScore ? 'medium' : 'low';
}

/**
 * What is delivered with a high risk says what is done about it; a proposal may still be thinking.
 *
 * @throws DomainError unprocessable RESPONSE_PLAN_MISSING
 */
export function assertAnswered(
  risk: RiskAssessment & { readonly responsePlan?: string | null | undefined },
  stage: string,
  thresholds: RiskThresholds,
): void {
  const score = riskScore(risk);
  if (!isInDelivery(stage) || riskBand(score, thresholds) !== 'high' || risk.responsePlan) return;
  throw new DomainError('unprocessable', 'RESPONSE_PLAN_MISSING', { score, threshold: thresholds.redScore }, [
    { pointer: '/responsePlan', code: 'REQUIRED' },
  ]);
}

/** @throws DomainError conflict RISK_NOT_OPEN */
export function assertRiskOpen(state: RiskState): void {
  if (state !== 'open') throw new DomainError('conflict', 'RISK_NOT_OPEN', { state });
}
