import type { ScreeningFacts } from './facts.js';
import type { FindingParams, Reason } from './finding.js';
import type { PolicyParameters } from './policy.js';

/** What the facts alone say of a criterion, before anybody attests: `unproven` lacks evidence. */
export interface Assessment {
  readonly holds: 'yes' | 'unproven' | 'no';
  readonly reason: Reason;
  readonly params: FindingParams;
}

export type Criterion = (facts: ScreeningFacts, policy: PolicyParameters) => Assessment;

export const yes = (reason: Reason, params: FindingParams = {}): Assessment => ({ holds: 'yes', reason, params });
export const unproven = (reason: Reason, params: FindingParams): Assessment => ({ holds: 'unproven', reason, params });
export const no = (reason: Reason, params: FindingParams = {}): Assessment => ({ holds: 'no', reason, params });

/** Whether a text says something: a blank is as good as none. */
export const given = (text: string | null | undefined): text is string =>
  text !== undefined && text !== null && text.trim() !== '';

/** Paths of the facts that are not there, in the order written. */
export const missingOf = (facts: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(facts).filter((path) => !facts[path]);
