import type { Language } from '#libs/kernel';
import type { Sheet, SheetColumn, Workbook } from '../sheets/index.js';
import type { TextKey } from '../texts/translate.js';
import { CommitteeWords } from './committee-words.js';
import { LENSES, titleOf } from './indicators-content.js';
import type { IndicatorsSnapshot } from './indicators-snapshot.js';
import { aboutSheet } from './workbook-about.js';

type Indicator = IndicatorsSnapshot['indicators'][number];

/** A row for each indicator and year, and one for each indicator; what is missing is an empty cell. */
export function indicatorsWorkbook(snapshot: IndicatorsSnapshot, language: Language): Workbook {
  const words = new CommitteeWords(snapshot, language);
  const title = titleOf(snapshot, words).text;
  return {
    language,
    title,
    author: words.named(snapshot.city.name).text,
    takenAt: snapshot.takenAt,
    sheets: [values(snapshot, words), list(snapshot, words)],
    about: aboutSheet(words, title, snapshot.takenAt, [
      { label: words.label('portfolio.about.scope'), text: words.label('indicators.about') },
    ]),
  };
}

function columns(words: CommitteeWords, told: readonly (readonly [TextKey, SheetColumn['type']])[]): SheetColumn[] {
  return told.map(([title, type]) => ({ title: words.label(title), type }));
}

const nameOf = ({ name }: Indicator, words: CommitteeWords): string => words.named(name).text;

const values = ({ indicators }: IndicatorsSnapshot, words: CommitteeWords): Sheet => ({
  name: words.label('indicators.sheet.values'),
  frozenColumns: 2,
  columns: columns(words, [
    ['indicators.column.code', 'text'],
    ['indicators.column.indicator', 'text'],
    ['indicators.column.unit', 'text'],
    ['indicators.column.year', 'integer'],
    ['indicators.column.planValue', 'number'],
    ['indicators.column.factValue', 'number'],
    ['indicators.column.factQuality', 'text'],
    ['indicators.column.doubtful', 'text'],
  ]),
  rows: indicators.flatMap((indicator) => {
    const years = [...new Set(indicator.values.map(({ year }) => year))];
    return years.map((year) => {
      const ofYear = indicator.values.filter((value) => value.year === year);
      const fact = ofYear.find(({ measure }) => measure === 'fact');
      const plan = ofYear.find(({ measure }) => measure === 'plan');
      return [
        indicator.code,
        nameOf(indicator, words),
        words.named(indicator.unit).text,
        year,
        plan?.value ?? null,
        fact?.value ?? null,
        fact ? words.label(`indicators.quality.${fact.quality}`) : null,
        ofYear.some(({ doubts }) => doubts.length > 0) ? words.label('indicators.yes') : null,
      ];
    });
  }),
});

const list = ({ indicators }: IndicatorsSnapshot, words: CommitteeWords): Sheet => ({
  name: words.label('indicators.sheet.list'),
  frozenColumns: 2,
  columns: columns(words, [
    ['indicators.column.code', 'text'],
    ['indicators.column.indicator', 'text'],
    ['indicators.column.unit', 'text'],
    ['indicators.column.goal', 'integer'],
    ['indicators.column.targets', 'text'],
    ['indicators.column.responsible', 'text'],
    ['indicators.column.targetYear', 'integer'],
    ['indicators.column.targetValue', 'number'],
    ['indicators.lens.planPath', 'text'],
    ['indicators.lens.withTarget', 'text'],
    ['indicators.lens.withoutTarget', 'text'],
  ]),
  rows: indicators.map((indicator) => [
    indicator.code,
    nameOf(indicator, words),
    words.named(indicator.unit).text,
    indicator.goal,
    indicator.targets.join(', '),
    indicator.responsible && words.named(indicator.responsible).text,
    indicator.target?.year ?? null,
    indicator.target?.value ?? null,
    ...LENSES.map((lens) => words.label(`indicators.colour.${indicator.lenses[lens].colour}`)),
  ]),
});
