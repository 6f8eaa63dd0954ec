import type { ReviewNote, ReviewedIndicator } from '#libs/sdg';
import { column } from './blocks.js';
import type { Block, Words } from './paper.js';
import { citing, plain } from './review-words.js';
import type { ReviewWords } from './review-words.js';

/** The years to which programmes of the city and the goals themselves are set. */
const MILESTONE_YEARS: readonly number[] = [2025, 2030];

/** What is to be reached by 2025, 2030 or another year: plans and targets of indicators, and what reviews say in words. */
export function targetValueBlocks(
  indicators: readonly ReviewedIndicator[],
  notes: readonly ReviewNote[],
  words: ReviewWords,
): Block[] {
  const rows = indicators.filter(hasAim).map((indicator) => row(indicator, words));
  const said = notes.filter(({ kind }) => kind === 'target_value').map((note) => told(note, words));
  if (rows.length === 0 && said.length === 0) return [];
  return [
    { kind: 'heading', level: 4, text: words.label('vlr.targetValues') },
    ...(rows.length === 0 ? [] : [table(rows, words)]),
    ...(said.length === 0 ? [] : [{ kind: 'list', items: said } as const]),
  ];
}

const planIn = ({ values }: ReviewedIndicator, year: number) =>
  values.find((value) => value.measure === 'plan' && value.year === year && value.value !== null);

const hasAim = (indicator: ReviewedIndicator): boolean =>
  indicator.target !== null || MILESTONE_YEARS.some((year) => planIn(indicator, year));

const table = (rows: readonly (readonly Words[])[], words: ReviewWords): Block => ({
  kind: 'table',
  columns: [
    column(words, 'vlr.column.measure', 36),
    column(words, 'vlr.column.unit', 14),
    column(words, 'vlr.column.base', 14, 'end'),
    ...MILESTONE_YEARS.map((year) => ({ title: String(year), width: 11, align: 'end' as const })),
    column(words, 'vlr.column.other', 14, 'end'),
  ],
  rows,
  total: null,
  wholeRows: true,
});

function row(indicator: ReviewedIndicator, words: ReviewWords): Words[] {
  const { base, target } = indicator;
  const ofYear = ({ year, value }: { readonly year: number; readonly value: string }): Words =>
    plain(words.say('vlr.until', { year: String(year), text: words.decimal(value).text }));
  return [
    words.named(indicator.name),
    plain(words.unitOf(indicator)),
    base === null ? words.dash() : ofYear(base),
    ...MILESTONE_YEARS.map((year) => {
      if (target?.year === year) return words.decimal(target.value);
      const plan = planIn(indicator, year);
      return plan ? words.marked(plan) : words.dash();
    }),
    target === null || MILESTONE_YEARS.includes(target.year) ? words.dash() : ofYear(target),
  ];
}

function told({ year, text, source }: ReviewNote, words: ReviewWords): Words {
  const said = citing(words.named(text), source === null ? [] : [source.number]);
  return year === null ? said : { ...said, text: words.say('vlr.until', { year: String(year), text: said.text }) };
}
