import { createHash } from 'node:crypto';
import { DomainError } from '#libs/kernel';
import {
  BASE_RULES,
  type Choice,
  type CommitteeRules,
  type RulesInForce,
  type Seat,
  type Sha256,
} from '../src/domain/index.js';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Base rules but for what is given. */
export const rulesWith = (rules: Partial<CommitteeRules> = {}): RulesInForce => ({
  version: 1,
  rules: { ...BASE_RULES, ...rules },
});

/** Persons m1…mn; the first usually chairs. */
export const persons = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index + 1}`);

/** Seats of the members m1…mn; `deputies` maps a member to the deputy. */
export const seatsOf = (count: number, deputies: Readonly<Record<string, string>> = {}): Seat[] =>
  persons(count).map((member) => ({ member, deputy: deputies[member] ?? null }));

const CHOICE = { '+': 'for', '-': 'against', '0': 'abstain' } as const satisfies Record<string, Choice>;

/** Votes of m1…mn, one sign each: `+` for, `-` against, `0` abstained; any other sign: not voted. */
export function votes(signs: string): Record<string, Choice> {
  return Object.fromEntries(
    signs
      .split('')
      .flatMap((sign, index) =>
        sign === '+' || sign === '-' || sign === '0' ? [[`m${index + 1}`, CHOICE[sign]]] : [],
      ),
  );
}

/** What an action gives, or the code of the refusal it ends in. */
export function answerOf<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** The fields that a refusal names, as `pointer code`. */
export function fieldsOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
}
