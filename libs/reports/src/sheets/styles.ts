import type { Language } from '#libs/kernel';
import type { SheetColumn } from './sheet.js';

/** The format's ids of what it knows by itself. */
const TEXT = 49;
const INTEGER = 3;
const MONEY = 4;

const DATE_FORMAT: Readonly<Record<Language, string>> = { kk: 'dd.mm.yyyy', ru: 'dd.mm.yyyy', en: 'yyyy-mm-dd' };
const FIRST_OWN = 164;
const DECIMALS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Places of {@link stylesXml}'s cell formats. */
const BASE = {
  header: 1,
  text: 2,
  wrapped: 3,
  general: 4,
  integer: 5,
  money: 6,
  date: 7,
  link: 8,
  exactText: 9,
  title: 10,
  label: 11,
};
const FIRST_NUMBER = 12;
const FIRST_PERCENT = FIRST_NUMBER + DECIMALS.length;

export const HEADER_STYLE = BASE.header;
export const WRAPPED_STYLE = BASE.wrapped;
export const EXACT_TEXT_STYLE = BASE.exactText;
export const TITLE_STYLE = BASE.title;
export const LABEL_STYLE = BASE.label;
export const INTEGER_STYLE = BASE.integer;

export function styleOf({ type, decimals, wrap }: SheetColumn): number {
  if (decimals !== undefined && !DECIMALS.some((known) => known === decimals)) {
    throw new RangeError(`decimals of a column: ${decimals}`);
  }
  switch (type) {
    case 'text':
      return wrap ? BASE.wrapped : BASE.text;
    case 'number':
      return decimals === undefined ? BASE.general : FIRST_NUMBER + decimals;
    case 'percent':
      return FIRST_PERCENT + (decimals ?? 1);
    case 'integer':
    case 'money':
    case 'date':
    case 'link':
      break;
  }
  return BASE[type];
}

/** Text has the text format, so that it stays text when somebody goes into the cell and leaves it again. */
export function stylesXml(language: Language): string {
  const places = (count: number) => (count === 0 ? '' : `.${'0'.repeat(count)}`);
  const own = [
    DATE_FORMAT[language],
    ...DECIMALS.map((count) => `#,##0${places(count)}`),
    ...DECIMALS.map((count) => `0${places(count)}%`),
  ];
  const formats = own.map((code, at) => `<numFmt numFmtId="${FIRST_OWN + at}" formatCode="${code}"/>`).join('');
  const numbers = DECIMALS.map((_, at) => format({ number: FIRST_OWN + 1 + at }));
  const percents = DECIMALS.map((_, at) => format({ number: FIRST_OWN + 1 + DECIMALS.length + at }));
  const cells = [
    format({}),
    format({ number: TEXT, font: 1, fill: 2, border: 1, wrap: true, vertical: 'center' }),
    format({ number: TEXT }),
    format({ number: TEXT, wrap: true }),
    format({}),
    format({ number: INTEGER }),
    format({ number: MONEY }),
    format({ number: FIRST_OWN }),
    format({ number: TEXT, font: 2 }),
    format({ number: TEXT, fill: 3, horizontal: 'right' }),
    format({ number: TEXT, font: 3, wrap: true }),
    format({ number: TEXT, font: 1, wrap: true }),
    ...numbers,
    ...percents,
  ];
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${own.length}">${formats}</numFmts>`,
    `<fonts count="4">${[fontXml(''), fontXml('<b/>'), fontXml('<u/>', '1F4E79'), fontXml('<b/>', '1B2733', 14)].join('')}</fonts>`,
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${fillXml('EEF2F6')}${fillXml('FFF4CE')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF1F4E79"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

const fontXml = (marks: string, colour = '1B2733', size = 10): string =>
  `<font>${marks}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`;

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

interface CellFormat {
  readonly number?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'right';
  readonly vertical?: 'center';
}

function format({ number = 0, font = 0, fill = 0, border = 0, wrap, horizontal, vertical }: CellFormat): string {
  const side = horizontal ? ` horizontal="${horizontal}"` : '';
  const alignment = `<alignment${side} vertical="${vertical ?? 'top'}"${wrap ? ' wrapText="1"' : ''}/>`;
  const ids = `numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  return `<xf ${ids} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}
