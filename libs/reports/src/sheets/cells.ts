import { asShare, dayNumber, exactNumber } from './numbers.js';
import type { CellValue, SheetColumn } from './sheet.js';
import { EXACT_TEXT_STYLE, styleOf } from './styles.js';
import { xmlText } from './xml-text.js';

const LONGEST_TEXT = 32_767;
const MOST_LINKS = 65_530;
const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;
const LONGEST_ADDRESS = 2_079;

/** What the reader is told of cells that could not be written as they are. */
export interface Remarked {
  exactAsText: number;
  cutTexts: number;
  plainLinks: number;
}

/** Where a cell leads, for the sheet's list of links. */
export interface CellLink {
  readonly cell: string;
  readonly address: string;
}

/** The letters of a column: A … Z, AA … */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** Writes the cells of one sheet. */
export class CellWriter {
  readonly links: CellLink[] = [];
  private readonly columns: readonly {
    readonly column: SheetColumn;
    readonly letters: string;
    readonly style: number;
  }[];

  constructor(
    columns: readonly SheetColumn[],
    private readonly remarked: Remarked,
  ) {
    this.columns = columns.map((column, at) => ({ column, letters: columnLetters(at), style: styleOf(column) }));
  }

  row(number: number, values: readonly CellValue[]): string {
    if (values.length !== this.columns.length) {
      throw new RangeError(`row ${number} has ${values.length} cells, its sheet has ${this.columns.length} columns`);
    }
    let cells = '';
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at];
      const place = this.columns[at];
      if (value !== null && value !== undefined && place) cells += this.cell(`${place.letters}${number}`, value, place);
    }
    return `<row r="${number}">${cells}</row>`;
  }

  private cell(name: string, value: CellValue & {}, { column, style }: { column: SheetColumn; style: number }): string {
    if (typeof value === 'object') {
      if (column.type !== 'link') throw new RangeError(`${name}: a link in a column of ${column.type}`);
      this.link(name, value.address);
      return this.text(name, value.text, style);
    }
    switch (column.type) {
      case 'text':
      case 'link':
        return this.text(name, String(value), style);
      case 'date': {
        const count = dayNumber(String(value));
        return count === null ? this.text(name, String(value), EXACT_TEXT_STYLE) : numeric(name, String(count), style);
      }
      case 'number':
      case 'integer':
      case 'money':
      case 'percent':
        break;
    }
    const percent = column.type === 'percent';
    const exact = exactNumber(value);
    if (exact !== null) return numeric(name, percent ? asShare(exact) : exact, style);
    this.remarked.exactAsText += 1;
    return this.text(name, percent ? `${value}%` : String(value), EXACT_TEXT_STYLE);
  }

  private text(name: string, value: string, style: number): string {
    if (value.length > LONGEST_TEXT) this.remarked.cutTexts += 1;
    return textCell(name, value, style);
  }

  private link(cell: string, address: string): void {
    if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS || this.links.length >= MOST_LINKS) {
      this.remarked.plainLinks += 1;
    } else {
      this.links.push({ cell, address });
    }
  }
}

/** A cell of words: whatever they look like, the program takes them as text and not as a formula. */
export function textCell(name: string, value: string, style: number): string {
  const kept = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}

export const numeric = (name: string, number: string, style: number): string =>
  `<c r="${name}" s="${style}"><v>${number}</v></c>`;
