import { type Remarked, numeric, textCell } from './cells.js';
import type { AboutSheet } from './sheet.js';
import { PAGE } from './sheet-xml.js';
import { INTEGER_STYLE, LABEL_STYLE, TITLE_STYLE, WRAPPED_STYLE } from './styles.js';

/** The sheet of notes; it is written last, when it is known which remarks apply. */
export function aboutXml({ title, notes, remarks }: AboutSheet, remarked: Remarked): string {
  const lines = [
    textCell('A1', title, TITLE_STYLE),
    ...notes.map(
      ({ label, text }, at) => textCell(`A${at + 2}`, label, LABEL_STYLE) + textCell(`B${at + 2}`, text, WRAPPED_STYLE),
    ),
  ];
  for (const remark of ['exactAsText', 'cutTexts', 'plainLinks'] as const) {
    if (remarked[remark] === 0) continue;
    const row = lines.length + 1;
    lines.push(
      textCell(`A${row}`, remarks[remark], LABEL_STYLE) + numeric(`B${row}`, String(remarked[remark]), INTEGER_STYLE),
    );
  }
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<cols><col min="1" max="1" width="38" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols>',
    `<sheetData>${lines.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`,
    PAGE,
    '</worksheet>',
  ].join('');
}
