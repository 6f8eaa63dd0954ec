import { type Criterion, given, missingOf, no, unproven, yes } from '../assessment.js';
import type { RiskFacts } from '../facts.js';

const HIGHEST = 5;

/** Criterion 4.6: the risk register holds a high risk. Evidence: the risk by name, and what the committee is asked. */
export const highRisk: Criterion = ({ risks = [], riskQuestion }, { highRisk: rule }) => {
  if (risks.length === 0) return no('NO_RISKS_STATED');
  const threshold = rule.minScore;
  const high = risks.filter((risk) => (score(risk) ?? 0) >= threshold);
  const worst = Math.max(0, ...risks.map((risk) => score(risk) ?? 0));
  if (high.length === 0) {
    const mayBeHigh = risks.filter((risk) => score(risk) === undefined && highestScore(risk) >= threshold);
    if (mayBeHigh.length === 0) return no('NO_HIGH_RISK', { worst, threshold });
    return unproven('HIGH_RISK_EVIDENCE_MISSING', {
      missing: missingOf({
        'risks.probability': mayBeHigh.every(({ probability }) => probability !== undefined),
        'risks.impact': mayBeHigh.every(({ impact }) => impact !== undefined),
      }),
    });
  }
  const missing = missingOf({
    'risks.title': high.some(({ title }) => given(title)),
    riskQuestion: given(riskQuestion) || !rule.questionRequired,
  });
  if (missing.length > 0) return unproven('HIGH_RISK_EVIDENCE_MISSING', { missing });
  return yes('HIGH_RISKS', { risks: high.length, worst, threshold });
};

function score({ probability, impact }: RiskFacts): number | undefined {
  return probability === undefined || impact === undefined ? undefined : probability * impact;
}

/** What the score may be at most, where a half of it is not assessed. */
function highestScore({ probability, impact }: RiskFacts): number {
  return (probability ?? HIGHEST) * (impact ?? HIGHEST);
}
