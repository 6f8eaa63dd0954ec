import type { Language } from '#libs/kernel';
import { printed, shifted } from './decimals.js';
import { figureLabel, textWidth } from './lettering.js';
import type { LineLook } from './line-looks.js';
import { doubtRing, marker } from './markers.js';
import type { Box, Placing, Segment } from './placing.js';
import { element, rounded } from './svg.js';

/** A figure in its place on the drawing. */
export interface Mark extends Spot {
  readonly year: number;
  readonly value: string;
  readonly doubtful: boolean;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Of letters, in points. */
export const SIZE = 7.5;
const LABEL_HEIGHT = 7.4;
/** A line with more points than this shows the figures of some only. */
const MOST_FIGURES = 15;

/** The points that a line joins: parted where a year is missing and where the method changed. */
export function runsOf(marks: readonly Mark[], breaks: readonly number[], joined = false): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const last = runs.at(-1)?.at(-1);
    const parted =
      last === undefined ||
      (!joined && mark.year - last.year > 1) ||
      breaks.some((year) => last.year < year && year <= mark.year);
    if (parted) runs.push([mark]);
    else runs.at(-1)?.push(mark);
  }
  return runs;
}

export const segmentsOf = (run: readonly Mark[]): Segment[] =>
  run.slice(1).map((mark, at) => {
    const from = run[at] ?? mark;
    return { x1: from.x, y1: from.y, x2: mark.x, y2: mark.y };
  });

export const around = ({ x, y }: Spot, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

export const polyline = (run: readonly Mark[], { colour, width, dash }: LineLook): string =>
  run.length < 2
    ? ''
    : element('polyline', {
        points: run.map((mark) => `${rounded(mark.x)},${rounded(mark.y)}`).join(' '),
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      });

export const pointOf = ({ x, y, doubtful }: Mark, { shape, size, colour }: LineLook): string =>
  marker(shape, x, y, size, colour) + (doubtful ? doubtRing(x, y) : '');

/** The figures beside their points, where there is room for them; the last ones first. */
export function valueLabels(
  marks: readonly Mark[],
  power: number,
  language: Language,
  placing: Placing,
  fill: string,
): string[] {
  return worthSaying(marks)
    .toReversed()
    .flatMap((mark) => {
      const text = printed(shifted(mark.value, -power), 2, language);
      const half = textWidth(text, SIZE) / 2;
      const gap = mark.doubtful ? 6.5 : 4.2;
      const at = (middle: number, top: number): Box => ({
        left: middle - half,
        right: middle + half,
        top,
        bottom: top + LABEL_HEIGHT,
      });
      const above = at(mark.x, mark.y - gap - LABEL_HEIGHT);
      const below = at(mark.x, mark.y + gap);
      const right = at(mark.x + half + gap + 1, mark.y - LABEL_HEIGHT / 2);
      const left = at(mark.x - half - gap - 1, mark.y - LABEL_HEIGHT / 2);
      const aside = half + 2;
      const box = placing.take([
        above,
        below,
        right,
        left,
        at(mark.x + aside, mark.y + gap - 1),
        at(mark.x - aside, mark.y + gap - 1),
        at(mark.x + aside, mark.y - gap - LABEL_HEIGHT + 1),
        at(mark.x - aside, mark.y - gap - LABEL_HEIGHT + 1),
      ]);
      if (!box) return [];
      return [figureLabel((box.left + box.right) / 2, box.bottom - 1.4, text, { size: SIZE, fill, anchor: 'middle' })];
    });
}

/** Every point of a short line; of a long one the ends, the least and the most. */
function worthSaying(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length <= MOST_FIGURES) return marks;
  const heights = marks.map(({ y }) => y);
  const extremes = [heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights))];
  return marks.filter((_mark, at) => at === 0 || at === marks.length - 1 || extremes.includes(at));
}
