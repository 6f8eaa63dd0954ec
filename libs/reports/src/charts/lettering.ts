import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';
import { plainText } from '../documents/plain-text.js';
import { printable } from '../documents/printable.js';
import { FONT_PATHS, type Weight } from './fonts.js';
import { element, escaped, rectangle } from './svg.js';
import { WHITE } from './colours.js';

const SOFT_HYPHEN = '\u00ad';
const ELLIPSIS = '…';

/** The height of a line of text as a share of its size. */
export const LINE_HEIGHT = 1.22;

interface Face {
  readonly font: Font;
  readonly codePoints: ReadonlySet<number>;
  readonly advances: Map<number, number>;
}

const faces = new Map<Weight, Face>();

function face(weight: Weight): Face {
  let known = faces.get(weight);
  if (!known) {
    const font = create(readFileSync(FONT_PATHS[weight]));
    if (!('characterSet' in font)) throw new Error('a font of papers is a collection of fonts');
    known = { font, codePoints: new Set(font.characterSet), advances: new Map() };
    faces.set(weight, known);
  }
  return known;
}

/** The width of a text in points. A pair of letters moved together makes it a little narrower, never wider. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const { font, advances } = face(weight);
  let units = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    let advance = advances.get(point);
    if (advance === undefined) {
      advance = font.glyphForCodePoint(point).advanceWidth;
      advances.set(point, advance);
    }
    units += advance;
  }
  return (units / font.unitsPerEm) * size;
}

/** Text on one line with only what the font can print; the places where a long word may be parted are kept. */
function cleaned(text: string): string {
  return printable(plainText(text).replace(/\s*\n\s*/g, ' '), face('regular').codePoints).trim();
}

const seamless = (text: string): string => text.replaceAll(SOFT_HYPHEN, '');

/** The text on one line, cut with an ellipsis where it is wider than there is room. */
export function fitted(text: string, room: number, size: number, weight: Weight = 'regular'): string {
  const whole = seamless(cleaned(text));
  return textWidth(whole, size, weight) <= room ? whole : cut(whole, room, size, weight);
}

function cut(text: string, room: number, size: number, weight: Weight): string {
  let used = textWidth(ELLIPSIS, size, weight);
  let kept = '';
  for (const character of text) {
    used += textWidth(character, size, weight);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** The text in lines no wider than `room`; what goes beyond `most` lines is cut with an ellipsis. */
export function wrapped(text: string, room: number, size: number, most: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { syllable, opensWord, closesWord } of syllables(cleaned(text))) {
    const joined = opensWord && line !== '' ? `${line} ${syllable}` : line + syllable;
    if (line === '' || textWidth(closesWord ? joined : `${joined}-`, size, weight) <= room) {
      line = joined;
    } else {
      lines.push(opensWord ? line : `${line}-`);
      line = syllable;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, most).map((each) => fitted(each, room, size, weight));
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) {
    shown[most - 1] = cut(last.replace(/-$/, ''), room, size, weight);
  }
  return shown;
}

/** The pieces between which a line may end: at a space, or at a soft hyphen, which shows only there. */
function syllables(text: string) {
  return text.split(' ').flatMap((word) => {
    const parts = word.split(SOFT_HYPHEN);
    return parts.map((syllable, at) => ({ syllable, opensWord: at === 0, closesWord: at === parts.length - 1 }));
  });
}

export interface TextLook {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its base line. The text must be {@link fitted} or a formatted number. */
export function label(x: number, y: number, text: string, { size, weight, fill, anchor }: TextLook): string {
  const look = {
    'font-size': size,
    'font-weight': weight === 'semiBold' ? 600 : undefined,
    fill,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  return element('text', { x, y, ...look }, escaped(text));
}

/** A figure beside its mark: on white, so that no line of the grid runs through it. */
export function figureLabel(x: number, y: number, text: string, look: TextLook): string {
  const width = textWidth(text, look.size, look.weight);
  const left = x - (look.anchor === 'middle' ? width / 2 : look.anchor === 'end' ? width : 0);
  const ground = rectangle(left - 0.5, y - look.size * 0.8, width + 1, look.size, { fill: WHITE });
  return ground + label(x, y, text, look);
}

/** Lines of text around the middle `y`. */
export function labelLines(x: number, y: number, lines: readonly string[], look: TextLook): string {
  const step = look.size * LINE_HEIGHT;
  const first = y - ((lines.length - 1) * step) / 2 + look.size * 0.35;
  return lines.map((text, at) => label(x, first + at * step, text, look)).join('');
}
