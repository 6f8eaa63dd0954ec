import { ACCENT, INK, SERIES } from './colours.js';
import type { MarkerShape } from './markers.js';

export type LineKind = 'fact' | 'plan' | 'forecast' | 'other';

export interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly shape: MarkerShape;
  readonly size: number;
}

const LOOKS: Readonly<Record<'fact' | 'plan' | 'forecast', LineLook>> = {
  fact: { colour: ACCENT, width: 1.7, dash: undefined, shape: 'circle', size: 2.5 },
  plan: { colour: '#6b7783', width: 1.3, dash: '5 3', shape: 'square', size: 2.3 },
  forecast: { colour: '#3f83b8', width: 1.4, dash: '1.5 2.5', shape: 'ring', size: 2.3 },
};

const OTHERS: readonly LineLook[] = [
  { colour: SERIES[1], width: 1.5, dash: undefined, shape: 'triangle', size: 2.6 },
  { colour: SERIES[2], width: 1.5, dash: '7 2', shape: 'diamond', size: 2.4 },
  { colour: SERIES[3], width: 1.5, dash: '3 2', shape: 'square', size: 2.3 },
  { colour: SERIES[5], width: 1.5, dash: '8 2 2 2', shape: 'ring', size: 2.3 },
  { colour: SERIES[4], width: 1.5, dash: undefined, shape: 'square', size: 2.3 },
  { colour: INK, width: 1.2, dash: '1 2', shape: 'triangle', size: 2.4 },
];

/** Lines with their looks: the first of a kind has the kind's, a further one needs a look of its own. */
export function withLooks<L extends { readonly kind: LineKind }>(
  lines: readonly L[],
): (L & { readonly look: LineLook })[] {
  const seen = new Set<LineKind>();
  let others = 0;
  return lines.map((line) => {
    const first = line.kind !== 'other' && !seen.has(line.kind) ? LOOKS[line.kind] : undefined;
    seen.add(line.kind);
    return { ...line, look: first ?? OTHERS[others++ % OTHERS.length] ?? LOOKS.fact };
  });
}
