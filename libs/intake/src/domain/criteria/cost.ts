import { fromTiyn, toTiyn } from '#libs/kernel';
import { type Criterion, given, no, unproven, yes } from '../assessment.js';
import type { CostFacts } from '../facts.js';

/**
 * Criterion 4.5: the cost exceeds the threshold; the threshold itself does not. Evidence: a breakdown by categories
 * that adds up to the total to the tiyn. A breakdown above the threshold is looked into even when the stated total is
 * below it or absent, so that a project does not pass by understating the total.
 */
export const cost: Criterion = ({ cost: { total, categories = [] } = {} }, { cost: rule }) => {
  const stated = total === undefined ? undefined : toTiyn(total);
  const sum = sumOf(categories);
  if (stated === undefined && sum === undefined) return no('COST_NOT_STATED');

  const over = toTiyn(rule.over);
  if ((stated ?? 0n) <= over && (sum ?? 0n) <= over) {
    return no('COST_NOT_OVER_THRESHOLD', { total: fromTiyn(stated ?? sum ?? 0n), threshold: rule.over });
  }
  if (stated === undefined) return unproven('COST_TOTAL_MISSING', { sum: fromTiyn(sum ?? 0n) });
  if (rule.breakdownRequired || stated <= over) {
    if (categories.length === 0) return unproven('COST_BREAKDOWN_MISSING', { total: fromTiyn(stated) });
    const incomplete = categories.filter(({ category, amount }) => !given(category) || amount === undefined).length;
    if (incomplete > 0) return unproven('COST_BREAKDOWN_INCOMPLETE', { incomplete });
    if (sum !== stated) {
      return unproven('COST_BREAKDOWN_DOES_NOT_ADD_UP', { total: fromTiyn(stated), sum: fromTiyn(sum ?? 0n) });
    }
  }
  return yes('COST_OVER_THRESHOLD', { total: fromTiyn(stated), threshold: rule.over });
};

/** Undefined when no category has an amount: then nothing is known. */
function sumOf(categories: NonNullable<CostFacts['categories']>): bigint | undefined {
  let sum: bigint | undefined;
  for (const { amount } of categories) if (amount !== undefined) sum = (sum ?? 0n) + toTiyn(amount);
  return sum;
}
