import type { Lenses, PlanPath } from './lenses/index.js';

/**
 * Why an input of a lens is doubtful: what is known of the value, the mark of its source, another method than that of the newest
 * input, or an open finding.
 */
export const DOUBT_REASONS = ['estimated', 'disputed', 'suspect', 'method_break', 'finding'] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

export interface Doubt {
  readonly measure: 'plan' | 'fact';
  readonly year: number;
  readonly reasons: readonly DoubtReason[];
}

/** What is known against the values of one indicator. */
export interface KnownDoubts {
  readonly suspect: boolean;
  readonly values: readonly {
    readonly measure: 'plan' | 'fact';
    readonly year: number;
    readonly quality: 'estimated' | 'disputed';
  }[];
  /** Open ones; without a measure they are about both. */
  readonly findings: readonly { readonly measure: 'plan' | 'fact' | null; readonly years: readonly number[] }[];
}

type Used = Pick<Doubt, 'measure' | 'year'>;
type Judge = (inputs: readonly Used[]) => Doubt[];

/** Tells which of the inputs that a lens looked at are doubtful; they are told of silent lenses, too. */
export const judgeOf =
  ({ suspect, values, findings }: KnownDoubts, breaks: readonly number[]): Judge =>
  (inputs) => {
    const newest = Math.max(...inputs.map(({ year }) => year));
    return inputs.flatMap((input) => {
      const isHere = (one: Used) => one.measure === input.measure && one.year === input.year;
      const reasons: DoubtReason[] = values.filter(isHere).map(({ quality }) => quality);
      if (suspect) reasons.push('suspect');
      if (breaks.some((year) => input.year < year && year <= newest)) reasons.push('method_break');
      const isFound = findings.some(
        ({ measure, years }) => (measure ?? input.measure) === input.measure && years.includes(input.year),
      );
      if (isFound) reasons.push('finding');
      return reasons.length === 0 ? [] : [{ measure: input.measure, year: input.year, reasons }];
    });
  };

const fact = (point: { readonly year: number } | null): Used[] =>
  point === null ? [] : [{ measure: 'fact', year: point.year }];

/** The base, and plan and fact of the year, as far as they are there. */
export function planPathInputs({ inputs: { year, base, plan, fact: done } }: PlanPath): Used[] {
  if (year === null) return fact(base);
  const here = (measure: 'plan' | 'fact', value: number | null): Used[] => (value === null ? [] : [{ measure, year }]);
  return [...fact(base), ...here('plan', plan), ...here('fact', done)];
}

export const growthInputs = ({ inputs: { base, current } }: Lenses['withTarget' | 'withoutTarget']): Used[] => [
  ...fact(base),
  ...fact(current),
];

export const forecastInputs = (forecast: Lenses['forecast']): Used[] =>
  forecast.available ? [...fact(forecast.base), ...fact(forecast.current)] : [];
