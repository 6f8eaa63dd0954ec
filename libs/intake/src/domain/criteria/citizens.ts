import { type Criterion, given, no, unproven, yes } from '../assessment.js';

/** Criterion 4.1: high significance for many citizens; the threshold itself is enough. Evidence: an estimate of the effect. */
export const citizens: Criterion = ({ citizens: { affected, estimate } = {} }, { citizens: rule }) => {
  if (affected === undefined) {
    if (!given(estimate)) return no('CITIZENS_NOT_STATED');
    return unproven('CITIZENS_EVIDENCE_MISSING', { missing: ['citizens.affected'] });
  }
  if (affected < rule.min) return no('CITIZENS_BELOW_THRESHOLD', { affected, threshold: rule.min });
  if (rule.estimateRequired && !given(estimate)) {
    return unproven('CITIZENS_EVIDENCE_MISSING', { missing: ['citizens.estimate'] });
  }
  return yes('CITIZENS_REACH_THRESHOLD', { affected, threshold: rule.min });
};
