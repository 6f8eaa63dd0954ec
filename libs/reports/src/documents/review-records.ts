import type { ReviewRecord } from '#libs/sdg';
import { column } from './blocks.js';
import type { Block, Words } from './paper.js';
import type { ReviewSnapshot } from './review-snapshot.js';
import { citing, plain } from './review-words.js';
import type { ReviewWords } from './review-words.js';

/** What a part of a review tells: of a target, or of its goal as a whole. */
export interface ReviewPart {
  readonly records: readonly ReviewRecord[];
  readonly measures: ReviewSnapshot['measures'];
}

/** Measures, international projects, strategies and digital resources, each as far as there are any. */
export function recordBlocks({ records, measures }: ReviewPart, words: ReviewWords): Block[] {
  const of = (kind: ReviewRecord['kind']) => records.filter((record) => record.kind === kind);
  return [
    ...titled('vlr.measures', measures, (all) => measureTable(all, words), words),
    ...titled('vlr.international', of('international_project'), (all) => internationalTable(all, words), words),
    ...titled('vlr.strategies', of('strategy'), (all) => strategyTable(all, words), words),
    ...titled('vlr.resources', of('digital_resource'), (all) => resourceTable(all, words), words),
  ];
}

function titled<Item>(
  key: 'vlr.measures' | 'vlr.international' | 'vlr.strategies' | 'vlr.resources',
  items: readonly Item[],
  table: (items: readonly Item[]) => Block,
  words: ReviewWords,
): Block[] {
  return items.length === 0 ? [] : [{ kind: 'heading', level: 4, text: words.label(key) }, table(items)];
}

const measureTable = (measures: ReviewSnapshot['measures'], words: ReviewWords): Block => ({
  kind: 'table',
  columns: [
    column(words, 'vlr.column.code', 17),
    column(words, 'vlr.column.project', 47),
    column(words, 'vlr.column.stage', 14),
    column(words, 'vlr.column.money', 22, 'end'),
  ],
  rows: measures.map((measure) => [
    plain(measure.code),
    titleOf(measure, words),
    words.known(`passport.stage.${measure.stage}`),
    moneyOf(measure, words),
  ]),
  total: null,
  wholeRows: true,
});

function titleOf(measure: ReviewSnapshot['measures'][number], words: ReviewWords): Words {
  const { contribution, effect, illustrative } = measure;
  const notes = [
    ...(effect === 'negative' ? [words.label('vlr.negative')] : []),
    ...(contribution === 'direct' ? [] : [words.label(`vlr.contribution.${contribution}`)]),
    ...(illustrative ? [words.label('vlr.illustrativeMark')] : []),
  ];
  return { ...words.named(measure.title), note: notes.length === 0 ? null : notes.join('; ') };
}

function moneyOf({ share, money }: ReviewSnapshot['measures'][number], words: ReviewWords): Words {
  if (share === null) return words.absent('vlr.unshared');
  const percent = words.decimal(share).text;
  return money === null
    ? words.sentence('vlr.percent', { percent })
    : words.sentence('vlr.share', { money: words.money(money).text, percent });
}

const internationalTable = (records: readonly ReviewRecord[], words: ReviewWords): Block => ({
  kind: 'table',
  columns: [
    column(words, 'vlr.column.title', 42),
    column(words, 'vlr.column.partner', 26),
    column(words, 'vlr.column.years', 12),
    column(words, 'vlr.column.amount', 20, 'end'),
  ],
  rows: records.map((record) => [
    named(record, words),
    words.orDash(words.written(record.partner)),
    years(record, words),
    amount(record, words),
  ]),
  total: null,
});

const strategyTable = (records: readonly ReviewRecord[], words: ReviewWords): Block => ({
  kind: 'table',
  columns: [
    column(words, 'vlr.column.title', 52),
    column(words, 'vlr.column.level', 16),
    column(words, 'vlr.column.address', 32),
  ],
  rows: records.map((record) => [
    named(record, words),
    record.level ? words.known(`vlr.level.${record.level}`) : words.dash(),
    words.orDash(words.written(record.url)),
  ]),
  total: null,
});

const resourceTable = (records: readonly ReviewRecord[], words: ReviewWords): Block => ({
  kind: 'table',
  columns: [column(words, 'vlr.column.title', 62), column(words, 'vlr.column.address', 38)],
  rows: records.map((record) => [
    { ...named(record, words), note: record.description ?? record.note },
    words.orDash(words.written(record.url)),
  ]),
  total: null,
});

const named = (record: ReviewRecord, words: ReviewWords): Words => ({
  ...citing(
    words.named(record.title),
    record.sources.map(({ number }) => number),
  ),
  note: record.note,
});

function years({ startYear, endYear }: ReviewRecord, words: ReviewWords): Words {
  if (startYear === null && endYear === null) return words.dash();
  return plain(startYear === endYear ? String(startYear) : `${startYear ?? '…'}–${endYear ?? '…'}`);
}

/** Both amounts where both are told: they are not the same sum in two currencies. */
function amount({ amountUsd, amountKzt }: ReviewRecord, words: ReviewWords): Words {
  const told = [
    ...(amountKzt === null ? [] : [words.money(amountKzt).text]),
    ...(amountUsd === null ? [] : [words.say('vlr.usd', { amount: words.decimal(amountUsd).text })]),
  ];
  return told.length === 0 ? words.dash() : plain(told.join('\n'));
}
