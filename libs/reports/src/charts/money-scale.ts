import { type Money, fromTiyn, toTiyn } from '#libs/kernel';
import { roundedTo, shifted } from './decimals.js';

/** Words for tenge and its thousands in the paper's language, by power of ten. */
export type MoneyUnits = Readonly<Record<0 | 3 | 6 | 9 | 12, string>>;

const POWERS = [12, 9, 6, 3, 0] as const;

/** One unit for all amounts of a chart, in which the largest has one to three digits, and amounts in that unit. */
export function moneyScale(amounts: readonly Money[], units: MoneyUnits) {
  const largest = amounts.map(toTiyn).reduce((most, tiyn) => (abs(tiyn) > most ? abs(tiyn) : most), 0n);
  const power = POWERS.find((each) => largest >= 100n * 10n ** BigInt(each)) ?? 0;
  return {
    unit: units[power],
    /** Exact to the hundredth of the unit, half away from zero. */
    inUnit: (amount: Money): string => roundedTo(shifted(fromTiyn(toTiyn(amount)), -power), 2),
  };
}

const abs = (tiyn: bigint): bigint => (tiyn < 0n ? -tiyn : tiyn);
