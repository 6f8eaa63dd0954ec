const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;
const SIGNIFICANT = 15;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A decimal as the file carries it, or null where the program would change it: it keeps 15 significant digits and turns
 * the others into zeros. Throws RangeError on what is no number.
 */
export function exactNumber(value: string | number): string | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a number for a cell: ${value}`);
    return String(value);
  }
  if (!SHAPE.test(value)) throw new RangeError(`not a number for a cell: ${value}`);
  if (value.length <= SIGNIFICANT) return value;
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= SIGNIFICANT ? value : null;
}

/** Hundredths as a share: the point moves two places to the left, no digit changes. */
export function asShare(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = SHAPE.exec(decimal) ?? [];
  if (whole === '') return String(Number(decimal) / 100);
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}

/** Days since the end of 1899, by which the format counts; null before March 1900, which it counts wrongly. */
export function dayNumber(day: string): number | null {
  const moment = DAY.test(day) ? Date.parse(day) : Number.NaN;
  // the 30th of February would be read as a day of March
  if (Number.isNaN(moment) || new Date(moment).getUTCDate() !== Number(day.slice(8))) {
    throw new RangeError(`not a day for a cell: ${day}`);
  }
  const count = moment / 86_400_000 + 25_569;
  return count < 61 ? null : count;
}
