import { breakCompared } from './break-compared.js';
import { doubtfulValues, suspectSource } from './doubtful-values.js';
import { factEqualsPlan } from './fact-equals-plan.js';
import type { Found } from './finding.js';
import { jumps } from './jump.js';
import { factMissing, planMissing } from './missing.js';
import { outOfRange } from './out-of-range.js';
import { wholeAndParts } from './parts.js';
import { FINDING_POLICY } from './policy.js';
import type { FindingPolicy } from './policy.js';
import { repeatedSeries } from './repeated-series.js';
import type { StudiedSeries } from './study.js';
import { twoValues } from './two-values.js';
import { valueRepeated } from './value-repeated.js';

export { COMPARING_KINDS, FINDING_KINDS, GAP_KINDS, isFindingKind } from './finding.js';
export type { FindingKind, FindingParams, Found } from './finding.js';
export { FINDING_POLICY } from './policy.js';
export type { StudiedSeries, StudiedValue } from './study.js';

/** What one series says by itself. */
export const ownFindings = (series: StudiedSeries, policy: FindingPolicy = FINDING_POLICY): Found[] => [
  ...factEqualsPlan(series, policy),
  ...jumps(series, policy),
  ...valueRepeated(series, policy),
  ...outOfRange(series),
  ...breakCompared(series),
  ...suspectSource(series),
  ...doubtfulValues(series),
  ...factMissing(series, policy),
  ...planMissing(series),
];

/** What series say against each other. */
export const comparedFindings = (all: readonly StudiedSeries[], policy: FindingPolicy = FINDING_POLICY): Found[] => [
  ...wholeAndParts(all, policy),
  ...twoValues(all, policy),
  ...repeatedSeries(all, policy),
];
