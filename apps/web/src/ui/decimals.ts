/**
 * An amount as people paste it, with the comma as its only separator: the last separator is that of the decimals, unless it is there
 * several times, as thousands are parted. `5400000000.00`, `5,400,000,000.00` and `5.400.000.000,00` are the same.
 */
export function withDecimalComma(pasted: string): string {
  const found: readonly string[] = pasted.match(/[.,]/g) ?? [];
  const last = found.at(-1);
  const isDecimal = last !== undefined && found.indexOf(last) === found.length - 1;
  const at = isDecimal ? pasted.lastIndexOf(last) : pasted.length;
  const whole = pasted.slice(0, at).replaceAll(/[.,]/g, '');
  return isDecimal ? `${whole},${pasted.slice(at + 1)}` : whole;
}

/** As people write or paste a number, with spaces, separators and a sign of its unit, and as the API takes it: `5400000000.00`. */
export const plainDecimal = (written: string): string =>
  withDecimalComma(written.replaceAll(/[\s'’₸%]/g, '').replace(/^[−–]/, '-')).replace(',', '.');
