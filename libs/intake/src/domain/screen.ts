import type { Assessment, Criterion } from './assessment.js';
import { centralCoordination } from './criteria/central-coordination.js';
import { citizens } from './criteria/citizens.js';
import { cost } from './criteria/cost.js';
import { crossSector } from './criteria/cross-sector.js';
import { highRisk } from './criteria/high-risk.js';
import { iconicSite } from './criteria/iconic-site.js';
import { innovation } from './criteria/innovation.js';
import { mandate } from './criteria/mandate.js';
import { safety } from './criteria/safety.js';
import type { ScreeningFacts } from './facts.js';
import type { CriterionCode, Finding, FindingResult, Screening, SignificanceCode } from './finding.js';
import type { PolicyInForce } from './policy.js';

const BY_FACTS: readonly (readonly [CriterionCode, Criterion])[] = [
  ['1', mandate],
  ['2', crossSector],
  ['3', centralCoordination],
];

const BY_ATTESTATION: readonly (readonly [SignificanceCode, Criterion])[] = [
  ['4.1', citizens],
  ['4.2', safety],
  ['4.3', innovation],
  ['4.4', iconicSite],
  ['4.5', cost],
  ['4.6', highRisk],
];

/**
 * Evaluates every criterion, so that all gaps show at once. Reads nothing but its arguments: the same policy and facts
 * give the same screening years later. Facts have the shape of the contract; then it never throws.
 */
export function screen({ version, parameters }: PolicyInForce, facts: ScreeningFacts): Screening {
  const criteria: Finding[] = BY_FACTS.map(([code, criterion]) => {
    const { holds, reason, params } = criterion(facts, parameters);
    return { code, result: RESULT_BY_FACTS[holds], reason, params };
  });

  const covering = criteria.filter(({ result }) => result === 'met').map(({ code }) => code);
  if (covering.length > 0) {
    for (const [code] of BY_ATTESTATION) {
      criteria.push({ code, result: 'not_met', reason: 'COVERED_BY_OTHER_CRITERIA', params: { criteria: covering } });
    }
    return { flagged: true, policyVersion: version, criteria };
  }

  const attested = attestedByOwnHead(facts);
  for (const [code, criterion] of BY_ATTESTATION) {
    const { holds, reason, params } = criterion(facts, parameters);
    const result = holds === 'yes' && !attested.includes(code) ? 'candidate' : RESULT_BY_FACTS[holds];
    criteria.push({ code, result, reason, params });
  }
  return { flagged: criteria.some(({ result }) => result === 'met'), policyVersion: version, criteria };
}

const RESULT_BY_FACTS: Readonly<Record<Assessment['holds'], FindingResult>> = {
  yes: 'met',
  unproven: 'evidence_missing',
  no: 'not_met',
};

/** The head of another direction cannot attest: what is attested there is as good as nothing. */
function attestedByOwnHead({ direction, attestation }: ScreeningFacts): readonly string[] {
  return attestation?.direction === direction ? (attestation.criteria ?? []) : [];
}
