import { INK } from './colours.js';
import type { Chart } from './chart.js';

/** Points (1/72 inch) are the unit inside of a drawing, so that letters have the size they have in the paper. */
export const POINTS_PER_MM = 72 / 25.4;

export const FONT_FAMILY = 'Golos Text';

type Attribute = string | number | undefined;

/** One element; attributes without a value are left out. Text must come through {@link escaped}. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value ?? '')}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Two places are finer than any printer, and the same on every machine. */
export function rounded(value: number): string {
  return (Math.round(value * 100) / 100 || 0).toString();
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  look: Readonly<Record<string, Attribute>>,
): string {
  return element('line', { x1, y1, x2, y2, ...look });
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Readonly<Record<string, Attribute>>,
): string {
  return element('rect', { x, y, width, height, ...look });
}

/** The whole drawing; `height` in points, `width` in millimetres. */
export function drawing(width: number, height: number, alt: string, content: readonly string[]): Chart {
  const tall = Number(rounded(height / POINTS_PER_MM));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}mm`,
      height: `${tall}mm`,
      viewBox: `0 0 ${rounded(width * POINTS_PER_MM)} ${rounded(height)}`,
      role: 'img',
      'aria-label': alt,
      'font-family': `${FONT_FAMILY}, Arial, sans-serif`,
      fill: INK,
    },
    content.join(''),
  );
  return { svg, width, height: tall, alt };
}
