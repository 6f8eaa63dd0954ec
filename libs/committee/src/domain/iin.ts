/**
 * Whether it is an individual or business identification number of Kazakhstan: 12 digits, the last a check digit. The sum
 * of the first eleven weighted 1…11 modulo 11; when that is 10, once more weighted 3…11, 1, 2; 10 again is no number.
 */
export function isIin(value: string): boolean {
  if (!/^\d{12}$/.test(value)) return false;
  const digits = Array.from(value, Number);
  const remainder = (weightOf: (place: number) => number) =>
    digits.slice(0, 11).reduce((sum, digit, place) => sum + digit * weightOf(place), 0) % 11;
  const first = remainder((place) => place + 1);
  const check = first < 10 ? first : remainder((place) => ((place + 2) % 11) + 1);
  return check === digits[11];
}
