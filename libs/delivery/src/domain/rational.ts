/** An exact fraction; `of` is never zero and never negative. */
export interface Rational {
  readonly part: bigint;
  readonly of: bigint;
}

/** Null where it would be divided by zero: neither zero nor infinity is an answer. */
export function rational(part: bigint, of: bigint): Rational | null {
  if (of === 0n) return null;
  return of < 0n ? { part: -part, of: -of } : { part, of };
}

/** As a decimal string of so many places, half away from zero. */
export function toDecimal({ part, of }: Rational, places: number): string {
  const scaled = (part < 0n ? -part : part) * 10n ** BigInt(places);
  const digits = ((2n * scaled + of) / (2n * of)).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return part < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The whole number of the smallest unit in a decimal string, `"1.5"` with four places is 15000. */
export function toUnits(decimal: string, places: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  const fraction = match?.[3] ?? '';
  if (!match?.[2] || fraction.length > places) throw new RangeError(`not a decimal of ${places} places: ${decimal}`);
  const units = BigInt(match[2] + fraction.padEnd(places, '0'));
  return match[1] ? -units : units;
}
