import type { Language } from '#libs/kernel';
import { formatDecimal } from '../documents/figures.js';

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Moves the point of a decimal `power` places to the right; exact at any length. Throws RangeError on no decimal. */
export function shifted(decimal: string, power: number): string {
  const [sign, whole, fraction] = parts(decimal);
  const digits = whole + fraction;
  const point = whole.length + power;
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const right = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  const bare = left.replace(/^0+(?=\d)/, '');
  return `${sign}${bare}${right === '' ? '' : `.${right}`}`;
}

/** At most so many places, half away from zero, without zeros at the end; exact at any length. */
export function roundedTo(decimal: string, places: number): string {
  const [sign, whole, fraction] = parts(decimal);
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const up = Number(fraction[places] ?? '0') >= 5 ? 1n : 0n;
  const digits = (kept + up).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const rest = digits.slice(point).replace(/0+$/, '');
  const amount = `${digits.slice(0, point)}${rest === '' ? '' : `.${rest}`}`;
  return amount === '0' ? amount : sign + amount;
}

function parts(decimal: string): [sign: string, whole: string, fraction: string] {
  const match = SHAPE.exec(decimal);
  if (!match) throw new RangeError(`not a decimal: ${decimal}`);
  return [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
}

/** The number as a chart prints it: at most `places` decimals, in the writing of the language. */
export const printed = (decimal: string, places: number, language: Language): string =>
  formatDecimal(roundedTo(decimal, places), language);
