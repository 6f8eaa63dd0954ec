import { fromTiyn, type Money, toTiyn } from '#libs/kernel';

import { yearOf } from './days.js';
import type { CostCategory, DemoCost, DemoFunding, FundingSource } from './demo-city.js';
import { isBuilding } from './kind-of-work.js';
import type { Random } from './random.js';
import type { ReviewMeasure } from './review.js';

/** Invented amounts are whole hundreds of thousands of tenge, so that they look like the estimates they are. */
const ROUND = 10_000_000n;
const MILLION = 100_000_000n;

const SPLITS = {
  building: [
    ['construction', 62],
    ['equipment', 21],
    ['land', 9],
    ['design', 8],
  ],
  service: [
    ['services', 55],
    ['software', 20],
    ['equipment', 15],
    ['training', 10],
  ],
} as const satisfies Record<string, readonly (readonly [CostCategory, number])[]>;

const kindOf = (record: ReviewMeasure) => (isBuilding(record) ? 'building' : 'service');

/** An invented total, in the size usual for the kind of work; `over` asks for one above the committee's threshold. */
export function inventTotal(record: ReviewMeasure, over: boolean, chance: Random): Money {
  const millions = over
    ? chance.int(5_200, 28_000)
    : kindOf(record) === 'building'
      ? chance.int(240, 4_700)
      : chance.int(18, 640);
  return fromTiyn(BigInt(millions) * MILLION + BigInt(chance.int(0, 9)) * ROUND);
}

export function breakDown(record: ReviewMeasure, total: Money): DemoCost['categories'] {
  const split = SPLITS[kindOf(record)];
  const amounts = share(
    toTiyn(total),
    split.map(([, weight]) => weight),
  );
  return split.map(([category], n) => ({ category, amount: fromTiyn(amounts[n] ?? 0n) }));
}

/** Parts in proportion to the weights that add up exactly: what rounding leaves goes to the first. */
function share(total: bigint, weights: readonly number[]): bigint[] {
  const sum = BigInt(weights.reduce((a, b) => a + b, 0));
  const parts = weights.map((weight) => ((total * BigInt(weight)) / sum / ROUND) * ROUND);
  parts[0] = (parts[0] ?? 0n) + total - parts.reduce((a, b) => a + b, 0n);
  return parts;
}

const SOURCES: Record<NonNullable<ReviewMeasure['financing']>, readonly FundingSource[]> = {
  private: ['private'],
  local: ['local'],
  ppp: ['ppp', 'local'],
  mixed: ['local', 'private'],
};

interface FundingWish {
  readonly record: ReviewMeasure;
  readonly total: Money;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Sources that must be among the lines. */
  readonly required: readonly FundingSource[];
}

const LONGEST = 4;

/** Lines by source and year; some projects are funded in part or not at all, which is a figure of its own. */
export function inventFunding(
  { record, total, startsOn, endsOn, required }: FundingWish,
  chance: Random,
): DemoFunding[] {
  const found = chance.int(1, 100);
  if (found > 86 && required.length === 0) return [];
  const percent = found > 62 ? chance.int(4, 9) * 10 : 100;
  const funded = ((toTiyn(total) * BigInt(percent)) / 100n / ROUND) * ROUND;

  const stated = record.financing === undefined ? null : SOURCES[record.financing];
  const usual = stated ?? (chance.chance(0.2) ? (['local', 'republican'] as const) : (['local'] as const));
  const sources = [...new Set([...required, ...usual])];
  const years = yearsOf(startsOn, endsOn);

  const weights = sources.flatMap((_, n) => years.map(() => sources.length - n));
  const amounts = share(percent === 100 ? toTiyn(total) : funded, weights);
  return sources
    .flatMap((source, s) =>
      years.map((year, y) => ({ source, year, amount: fromTiyn(amounts[s * years.length + y] ?? 0n) })),
    )
    .filter(({ amount }) => toTiyn(amount) > 0n);
}

/** The years the money is spread over; a line without a year where the dates are not known. */
function yearsOf(startsOn: string | null, endsOn: string | null): (number | null)[] {
  if (startsOn === null || endsOn === null) return [null];
  const first = yearOf(startsOn);
  const length = Math.min(yearOf(endsOn) - first + 1, LONGEST);
  return Array.from({ length }, (_, n) => first + n);
}
