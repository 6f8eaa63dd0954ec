import { TEXT_WIDTH } from '../charts/index.js';
import { textWidth } from '../charts/lettering.js';
import { POINTS_PER_MM } from '../charts/svg.js';
import type { TableBlock, Words } from './paper.js';

/** How a table is set, in points; the template has the same. */
export const TABLE_LOOK = {
  roomy: { letters: 9, beside: 4, above: 4.5 },
  compact: { letters: 7.5, beside: 4, above: 2.2 },
} as const;

type Look = (typeof TABLE_LOOK)[keyof typeof TABLE_LOOK];

/**
 * Which rows of a table surely take one line. Their height is known beforehand, and the typesetter lays each cell out once
 * instead of twice; where it is not sure, the row takes what it needs.
 */
export function oneLineRows({ columns, rows }: TableBlock, { letters, beside }: Look): boolean[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const rooms = columns.map(({ width }) => (TEXT_WIDTH * POINTS_PER_MM * width) / whole - 2 * beside);
  return rows.map((row) =>
    row.every((words, at) => isOneLine(words) && lineWidth(words.text, letters) < (rooms[at] ?? 0)),
  );
}

const isOneLine = ({ text, note }: Words): boolean => note === null && !text.includes('\n');

/** Figures of one width are as wide as the widest. */
const lineWidth = (text: string, letters: number): number => textWidth(text.replace(/\d/g, '0'), letters);
