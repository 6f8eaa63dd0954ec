import type { Block, Section } from './paper.js';
import type { ReviewLeftOut, ReviewSnapshot } from './review-snapshot.js';
import type { ReviewWords } from './review-words.js';

const LEFT_OUT: readonly (keyof ReviewLeftOut)[] = [
  'projectsNotApproved',
  'tagsNotConfirmed',
  'indicatorsArchived',
  'recordsArchived',
];

/** What the review is drawn from, how it is to be read, and what is not in it. */
export function reviewForeword(snapshot: ReviewSnapshot, words: ReviewWords): Section {
  const { goals, targets, indicators, measures, leftOut } = snapshot;
  const values = indicators.reduce((sum, indicator) => sum + indicator.values.length, 0);
  const scope = {
    goals: String(goals.length),
    targets: String(targets.length),
    indicators: String(indicators.length),
    values: words.number(values),
    measures: words.number(new Set(measures.map(({ code }) => code)).size),
  };
  return {
    heading: words.label('vlr.section.foreword'),
    onNewPage: true,
    blocks: [
      ...illustrative(snapshot, words),
      { kind: 'paragraph', value: words.sentence('vlr.foreword.scope', scope) },
      { kind: 'paragraph', value: words.known('vlr.foreword.unknown') },
      { kind: 'paragraph', value: words.known('vlr.foreword.lenses') },
      { kind: 'heading', level: 3, text: words.label('vlr.foreword.marks') },
      {
        kind: 'list',
        items: [
          words.known('vlr.mark.estimated'),
          words.known('vlr.mark.disputed'),
          words.known('vlr.mark.suspect'),
          words.known('vlr.mark.finding'),
          words.known('vlr.mark.unapproved'),
        ],
      },
      { kind: 'paragraph', value: words.known('vlr.foreword.chart') },
      { kind: 'heading', level: 3, text: words.label('vlr.foreword.leftOut') },
      {
        kind: 'list',
        items: [
          ...LEFT_OUT.map((what) => words.sentence(`vlr.leftOut.${what}`, { count: words.number(leftOut[what]) })),
          words.known('vlr.leftOut.breakdown'),
        ],
      },
    ],
  };
}

function illustrative({ indicators, measures }: ReviewSnapshot, words: ReviewWords): Block[] {
  const invented = [...indicators, ...measures].some((one) => one.illustrative);
  return invented ? [{ kind: 'remark', value: words.known('vlr.illustrative') }] : [];
}
