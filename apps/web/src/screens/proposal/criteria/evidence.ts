import type { ScreeningAnswer } from '../../../api';

export type Finding = ScreeningAnswer['criteria'][number];

/** The fields that a criterion looks at first: where to begin when it holds nothing. */
const FIRST: Readonly<Record<Finding['code'], readonly string[]>> = {
  '1': ['mandate.issuer'],
  '2': ['participants.organisation'],
  '3': ['funding.source', 'coordination.level'],
  '4.1': ['citizens.affected'],
  '4.2': ['safety.affected'],
  '4.3': ['innovation.firstInCity'],
  '4.4': ['iconicSite.name'],
  '4.5': ['cost.total'],
  '4.6': ['risks.title'],
};

/** Where the missing evidence is not named field by field. */
const BY_REASON: Readonly<Record<string, readonly string[]>> = {
  PARTS_MISSING: ['participants.part'],
  COST_TOTAL_MISSING: ['cost.total'],
  COST_BREAKDOWN_MISSING: ['cost.categories.category'],
  COST_BREAKDOWN_INCOMPLETE: ['cost.categories.category'],
  COST_BREAKDOWN_DOES_NOT_ADD_UP: ['cost.categories.amount', 'cost.total'],
};

/** Fields by which the finding may change; none when it is met or rests on other criteria. */
export function fieldsBehind({ code, result, reason, params }: Finding): readonly string[] {
  if (result === 'met' || result === 'candidate' || reason === 'COVERED_BY_OTHER_CRITERIA') return [];
  if (Array.isArray(params['missing'])) return params['missing'];
  return BY_REASON[reason] ?? FIRST[code];
}
