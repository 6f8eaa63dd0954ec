import { MUTED } from './colours.js';
import { fitted, label, textWidth } from './lettering.js';
import { element, rounded } from './svg.js';

const SIZE = 8;
const SAMPLE = 20;
const ROW = 13;

/** A sign with its word. */
export interface LegendEntry {
  /** Drawn into a box of 20 × 8 points whose left upper corner is the origin. */
  readonly sample: string;
  readonly text: string;
}

/** The entries in as many rows as they need, from the left; nothing overlaps at any length of the words. */
export function legend(entries: readonly LegendEntry[], left: number, top: number, room: number) {
  const drawn: string[] = [];
  let x = 0;
  let row = 0;
  for (const { sample, text } of entries) {
    const words = fitted(text, room - SAMPLE - 5, SIZE);
    const width = SAMPLE + 5 + textWidth(words, SIZE);
    if (x > 0 && x + width > room) {
      x = 0;
      row += 1;
    }
    const y = top + row * ROW;
    drawn.push(element('g', { transform: `translate(${rounded(left + x)} ${rounded(y + 1)})` }, sample));
    drawn.push(label(left + x + SAMPLE + 5, y + 7.8, words, { size: SIZE, fill: MUTED }));
    x += width + 14;
  }
  return { svg: drawn.join(''), height: entries.length === 0 ? 0 : (row + 1) * ROW };
}
