import { type Criterion, given, no, unproven, yes } from '../assessment.js';

/** Criterion 4.3: done for the first time in the city. Evidence: what is new, and which technology. */
export const innovation: Criterion = ({ innovation: { firstInCity, explanation } = {} }, { innovation: rule }) => {
  if (firstInCity === false) return no('NOT_FIRST_IN_CITY');
  if (firstInCity === undefined) {
    if (!given(explanation)) return no('INNOVATION_NOT_STATED');
    return unproven('INNOVATION_EVIDENCE_MISSING', { missing: ['innovation.firstInCity'] });
  }
  if (rule.explanationRequired && !given(explanation)) {
    return unproven('INNOVATION_EVIDENCE_MISSING', { missing: ['innovation.explanation'] });
  }
  return yes('FIRST_IN_CITY');
};
