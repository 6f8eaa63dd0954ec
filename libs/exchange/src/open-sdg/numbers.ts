import type { OpenSdgSeries } from './series.js';

/** An indicator of Open SDG: one page with one file of data, made of one series or of several. */
export interface OpenSdgIndicator {
  /** In names of files and addresses: `11-6-2`. */
  readonly id: string;
  readonly number: string;
  readonly goal: number | null;
  readonly target: string | null;
  /** By code; never empty. */
  readonly series: readonly OpenSdgSeries[];
}

/** Of the global list, or of the national one that continues its numbers: `8.3.1.1`. */
const LISTED = /^(1[0-7]|[1-9])\.([1-9]\d?|[a-z])\.[1-9]\d?(\.[1-9]\d?)*$/;

/**
 * Series with the same listed number are one indicator. One without it is an indicator of its own: under its first target, as Open SDG
 * lets a site add numbers to the global ones, or standing alone beside the goals where it has no target. `own` keeps its number apart
 * from every listed one, and its code keeps it the same for ever.
 */
export function indicatorsOf(series: readonly OpenSdgSeries[]): OpenSdgIndicator[] {
  const found = new Map<string, OpenSdgIndicator & { series: OpenSdgSeries[] }>();
  for (const each of series) {
    const named = numberOf(each);
    const known = found.get(named.id);
    if (known) known.series.push(each);
    else found.set(named.id, { ...named, series: [each] });
  }
  return [...found.values()];
}

function numberOf({ code, listedNumber, targets: [target], goal }: OpenSdgSeries): Omit<OpenSdgIndicator, 'series'> {
  if (listedNumber !== null && LISTED.test(listedNumber)) {
    const [goalNumber, letter] = listedNumber.split('.');
    return {
      id: listedNumber.replaceAll('.', '-'),
      number: listedNumber,
      goal: Number(goalNumber),
      target: `${goalNumber}.${letter}`,
    };
  }
  if (target === undefined) return { id: `own-${code}`, number: `own.${code}`, goal, target: null };
  return {
    id: `${target.replace('.', '-')}-own-${code}`,
    number: `${target}.own.${code}`,
    goal: Number(target.split('.')[0]),
    target,
  };
}
