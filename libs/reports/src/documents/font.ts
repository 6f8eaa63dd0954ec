import { readFileSync } from 'node:fs';
import { FONT_PATHS } from '../charts/fonts.js';

/** The font files of papers: all Kazakh letters and the tenge sign, figures of one width. */
export const fontFiles = (): Buffer[] => Object.values(FONT_PATHS).map((file) => readFileSync(file));

/**
 * The code points that a TrueType font can draw, read from its `cmap` table (OpenType specification, format 4: the
 * characters of the basic plane in segments).
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const format4 = range(font.readUInt16BE(cmap + 2))
    .map((record) => cmap + font.readUInt32BE(cmap + 4 + 8 * record + 4))
    .find((subtable) => font.readUInt16BE(subtable) === 4);
  if (format4 === undefined) throw new Error('the font has no character map of format 4');
  const segments = font.readUInt16BE(format4 + 6) / 2;
  const ends = format4 + 14;
  const starts = ends + 2 * segments + 2;
  const codePoints = new Set<number>();
  for (const segment of range(segments)) {
    const end = font.readUInt16BE(ends + 2 * segment);
    for (let point = font.readUInt16BE(starts + 2 * segment); point <= end && point < 0xffff; point += 1) {
      if (glyphOf(font, starts, segments, segment, point) !== 0) codePoints.add(point);
    }
  }
  return codePoints;
}

function glyphOf(font: Buffer, starts: number, segments: number, segment: number, point: number): number {
  const delta = font.readUInt16BE(starts + 2 * segments + 2 * segment);
  const offsetAt = starts + 4 * segments + 2 * segment;
  const offset = font.readUInt16BE(offsetAt);
  if (offset === 0) return (point + delta) & 0xffff;
  const glyph = font.readUInt16BE(offsetAt + offset + 2 * (point - font.readUInt16BE(starts + 2 * segment)));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function tableOffset(font: Buffer, tag: string): number {
  const record = range(font.readUInt16BE(4))
    .map((table) => 12 + 16 * table)
    .find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`the font has no ${tag} table`);
  return font.readUInt32BE(record + 8);
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
