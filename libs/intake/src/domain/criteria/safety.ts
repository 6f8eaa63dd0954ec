import { type Criterion, given, no, unproven, yes } from '../assessment.js';

/** Criterion 4.2: a material effect on safety. Evidence: an estimate on crime, injuries, deaths or emergencies. */
export const safety: Criterion = ({ safety: { affected, estimate } = {} }, { safety: rule }) => {
  if (affected === false) return no('SAFETY_NOT_AFFECTED');
  if (affected === undefined) {
    if (!given(estimate)) return no('SAFETY_NOT_STATED');
    return unproven('SAFETY_EVIDENCE_MISSING', { missing: ['safety.affected'] });
  }
  if (rule.estimateRequired && !given(estimate)) {
    return unproven('SAFETY_EVIDENCE_MISSING', { missing: ['safety.estimate'] });
  }
  return yes('SAFETY_AFFECTED');
};
