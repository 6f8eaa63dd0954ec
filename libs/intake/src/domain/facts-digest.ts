import type { ScreeningFacts } from './facts.js';

/**
 * A canonical text of the facts: two sets of facts with the same digest are screened alike. Keys and lists are sorted,
 * because no criterion reads an order, so facts gathered in another order count as unchanged.
 */
export const factsDigest = (facts: ScreeningFacts): string => canonical(facts);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.toSorted().join()}}`;
}
