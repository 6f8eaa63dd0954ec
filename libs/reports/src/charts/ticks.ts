import type { Language } from '#libs/kernel';
import { formatDecimal } from '../documents/figures.js';
import { roundedTo, shifted } from './decimals.js';

/** A scale of round numbers. Its figures are printed divided by 10^`power`, which the axis says. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly power: number;
}

/** Steps in hundredths of a power of ten, so that every tick is an exact decimal. */
const STEPS = [100n, 200n, 250n, 500n, 1000n] as const;

/** A scale over all values with about `count` ticks. Numbers of seven digits and more are printed in thousands, millions … */
export function scaleOver(values: readonly number[], language: Language, count: number, fromZero: boolean): Scale {
  let least = Math.min(...values);
  let most = Math.max(...values);
  // a line far from zero keeps its shape; one near to it shows its share
  if (fromZero || (least > 0 && least < most * 0.4)) least = Math.min(least, 0);
  if (fromZero || (most < 0 && most > least * 0.4)) most = Math.max(most, 0);
  if (least === most) {
    const half = Math.abs(least) * 0.1 || 1;
    [least, most] = fromZero ? [Math.min(least, 0), Math.max(most, 0) || 1] : [least - half, most + half];
  }
  const raw = (most - least) / count;
  const exponent = Number(raw.toExponential().split('e')[1]);
  const hundredths = STEPS.find((step) => Number(step) / 100 >= raw / 10 ** exponent - 1e-9) ?? 1000n;
  const step = Number(`${hundredths}e${exponent - 2}`);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const power = powerOf(Math.max(Math.abs(least), Math.abs(most)));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => {
    const exact = shifted((BigInt(first + at) * hundredths).toString(), exponent - 2 - power);
    return { value: (first + at) * step, text: formatDecimal(roundedTo(exact, 9), language) };
  });
  return { low: first * step, high: last * step, ticks, power };
}

function powerOf(largest: number): number {
  const digits = Number(largest.toExponential().split('e')[1]);
  return digits >= 6 || digits < -4 ? Math.floor(digits / 3) * 3 : 0;
}

/** «млн тг» with the scale's divisor, as «млн тг, × 1 000»; null where there is nothing to say. */
export function unitText(unit: string | null, power: number, language: Language): string | null {
  const factor = power === 0 ? null : `× ${formatDecimal(shifted('1', power), language)}`;
  return [unit, factor].filter((each) => each !== null && each !== '').join(', ') || null;
}
