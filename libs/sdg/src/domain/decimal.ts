/** `-0012.50` and `-12.5` are one value: without needless zeros. */
export function canonicalDecimal(text: string): string {
  const [, minus = '', whole = '0', places = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = places === '' ? whole : `${whole}.${places}`;
  return digits === '0' ? '0' : minus + digits;
}
