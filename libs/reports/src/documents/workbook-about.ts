import type { AboutSheet } from '../sheets/index.js';
import type { CommitteeWords } from './committee-words.js';

type Note = AboutSheet['notes'][number];

/** The last sheet of a workbook: what its figures are, as of when. */
export function aboutSheet(words: CommitteeWords, title: string, takenAt: string, notes: readonly Note[]): AboutSheet {
  return {
    name: words.label('portfolio.sheet.about'),
    title,
    notes: [{ label: words.label('portfolio.about.asOf'), text: words.moment(takenAt).text }, ...notes],
    remarks: {
      exactAsText: words.label('portfolio.about.exactAsText'),
      cutTexts: words.label('portfolio.about.cutTexts'),
      plainLinks: words.label('portfolio.about.plainLinks'),
    },
  };
}
