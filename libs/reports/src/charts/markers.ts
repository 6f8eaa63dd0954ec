import { ORANGE, WHITE } from './colours.js';
import { element, rounded } from './svg.js';

export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'ring';

/** A mark of a point; `size` is half of its width. */
export function marker(shape: MarkerShape, x: number, y: number, size: number, fill: string): string {
  const corners = (...points: [dx: number, dy: number][]) =>
    element('polygon', {
      points: points.map(([dx, dy]) => `${rounded(x + dx * size)},${rounded(y + dy * size)}`).join(' '),
      fill,
    });
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: size, fill });
    case 'ring':
      return element('circle', { cx: x, cy: y, r: size, fill: WHITE, stroke: fill, 'stroke-width': 1.1 });
    case 'square':
      return corners([-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]);
    case 'diamond':
      return corners([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]);
    case 'triangle':
      break;
  }
  return corners([0, -1.15], [1.1, 0.85], [-1.1, 0.85]);
}

/** Around a point whose figure is in doubt. */
export const doubtRing = (x: number, y: number): string =>
  element('circle', { cx: x, cy: y, r: 5, fill: 'none', stroke: ORANGE, 'stroke-width': 1.1 });
