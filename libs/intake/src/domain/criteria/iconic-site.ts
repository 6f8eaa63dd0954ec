import { type Criterion, given, no, unproven, yes } from '../assessment.js';

/** Criterion 4.4: touches an iconic site of the city. Evidence: what is unique. */
export const iconicSite: Criterion = ({ iconicSite: { name, explanation } = {} }, { iconicSite: rule }) => {
  if (!given(name)) {
    if (!given(explanation)) return no('NO_ICONIC_SITE');
    return unproven('ICONIC_SITE_EVIDENCE_MISSING', { missing: ['iconicSite.name'] });
  }
  if (rule.explanationRequired && !given(explanation)) {
    return unproven('ICONIC_SITE_EVIDENCE_MISSING', { missing: ['iconicSite.explanation'] });
  }
  return yes('ICONIC_SITE_TOUCHED', { site: name });
};
