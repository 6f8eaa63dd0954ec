import type { ChartFrame, Figure } from './chart.js';
import { ACCENT, FILLS, WHITE } from './colours.js';
import type { Scale } from './ticks.js';

export interface BarChartData extends ChartFrame {
  readonly unit: string | null;
  readonly series: readonly BarSeries[];
  readonly groups: readonly BarGroup[];
  /** Upright columns or lying rows; chosen by the room that the words need unless told. */
  readonly layout?: 'columns' | 'rows';
  /** Millimetres, of columns only; 70 unless told. Rows are as high as they need. */
  readonly height?: number;
}

export interface BarSeries {
  readonly name: string;
  /** What was meant is drawn hollow, what is so is filled. */
  readonly kind: 'plan' | 'actual' | 'other';
}

export interface BarGroup {
  /** The year or the project. */
  readonly label: string;
  /** In the order of the series. */
  readonly values: readonly Figure[];
  /** A word of its own on the group, such as the share that was absorbed: «87 %». */
  readonly note?: string;
}

export type BarLook = Readonly<Record<'fill' | 'stroke' | 'stroke-width', string>>;

export interface BarFrame {
  readonly scale: Scale;
  readonly looks: readonly BarLook[];
  /** Points. */
  readonly wide: number;
  readonly unit: string | null;
  /** The figure of a bar as it is printed: a dash where none is known. */
  readonly figure: (value: Figure) => string;
  /** Of the widest figure, in points. */
  readonly figureWidth: number;
}

/** Of figures and axes, in points. */
export const BAR_LETTERS = 7.5;

/** Told apart without colour too: hollow and filled, dark and light. */
export function barLooks(series: readonly BarSeries[]): BarLook[] {
  let others = 0;
  return series.map(({ kind }) => {
    if (kind === 'plan') return { fill: WHITE, stroke: '#6b7783', 'stroke-width': '0.9' };
    const colour = kind === 'actual' ? ACCENT : (FILLS[1 + (others++ % (FILLS.length - 1))] ?? ACCENT);
    return { fill: colour, stroke: colour, 'stroke-width': '0.9' };
  });
}
