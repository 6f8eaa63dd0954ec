import { compareMoney } from '#libs/kernel';
import type { PolicyParameters } from './policy.js';

export type PolicyValue = string | number | boolean | readonly string[];

export interface PolicyDifference {
  /** RFC 6901 pointer into the parameters. */
  readonly pointer: string;
  readonly from: PolicyValue;
  readonly to: PolicyValue;
}

/** What differs between two versions, in the order of the parameters. A list in another order and an amount written otherwise are the same. */
export function comparePolicies(from: PolicyParameters, to: PolicyParameters): PolicyDifference[] {
  const before = values(from);
  const after = values(to);
  return Object.keys(before)
    .map((pointer) => ({ pointer, from: before[pointer]!, to: after[pointer]! }))
    .filter((difference) => !same(difference));
}

// Spelled out, so that a new parameter does not compile until it is compared.
type Pointers = {
  [K in keyof PolicyParameters]: PolicyParameters[K] extends readonly unknown[]
    ? `/${K}`
    : `/${K}/${keyof PolicyParameters[K] & string}`;
}[keyof PolicyParameters];

function values(policy: PolicyParameters): Record<string, PolicyValue> {
  return {
    '/crossSector/minOrganisations': policy.crossSector.minOrganisations,
    '/crossSector/minHeads': policy.crossSector.minHeads,
    '/crossSector/kinds': policy.crossSector.kinds,
    '/crossSector/partRequired': policy.crossSector.partRequired,
    '/centralKinds': policy.centralKinds,
    '/coordination/minMembers': policy.coordination.minMembers,
    '/coordination/reasonRequired': policy.coordination.reasonRequired,
    '/citizens/min': policy.citizens.min,
    '/citizens/estimateRequired': policy.citizens.estimateRequired,
    '/safety/estimateRequired': policy.safety.estimateRequired,
    '/innovation/explanationRequired': policy.innovation.explanationRequired,
    '/iconicSite/explanationRequired': policy.iconicSite.explanationRequired,
    '/cost/over': policy.cost.over,
    '/cost/breakdownRequired': policy.cost.breakdownRequired,
    '/highRisk/minScore': policy.highRisk.minScore,
    '/highRisk/questionRequired': policy.highRisk.questionRequired,
    '/attestation/remindAfterDays': policy.attestation.remindAfterDays,
  } satisfies Record<Pointers, PolicyValue>;
}

function same({ pointer, from, to }: PolicyDifference): boolean {
  if (pointer === '/cost/over') return compareMoney(String(from), String(to)) === 0;
  if (typeof from === 'object' && typeof to === 'object') return sorted(from) === sorted(to);
  return from === to;
}

const sorted = (list: readonly string[]): string => JSON.stringify(list.toSorted());
