import type { GapCount } from '#libs/sdg';
import { column } from './blocks.js';
import type { Block } from './paper.js';
import type { ReviewSnapshot } from './review-snapshot.js';
import { plain } from './review-words.js';
import type { ReviewWords } from './review-words.js';

type Goal = ReviewSnapshot['goals'][number];

/** The six channels of a goal's targets, what is missing, and how much is doubtful. */
export function overviewBlocks(snapshot: ReviewSnapshot, goal: Goal, words: ReviewWords): Block[] {
  return [
    { kind: 'heading', level: 3, text: words.label('vlr.channels') },
    { kind: 'paragraph', value: words.known('vlr.channels.note') },
    matrix(snapshot, goal, words),
    { kind: 'heading', level: 3, text: words.label('vlr.gaps') },
    gaps(snapshot, goal, words),
    { kind: 'heading', level: 3, text: words.label('vlr.doubts') },
    doubts(snapshot, goal, words),
  ];
}

function matrix({ targets }: ReviewSnapshot, goal: Goal, words: ReviewWords): Block {
  return {
    kind: 'table',
    columns: [
      column(words, 'vlr.column.target', 26.5),
      ...goal.channels.map(({ channel }) => column(words, `vlr.channel.${channel}`, 12.25, 'end')),
    ],
    rows: [
      ...targets
        .filter((target) => target.goal === goal.number)
        .map(({ code, name, channels }) => [
          plain(words.say('vlr.target', { code, name: words.named(name).text })),
          ...channels.map(({ count }) => (count === 0 ? words.dash() : plain(`+\u00a0${words.number(count)}`))),
        ]),
      [words.known('vlr.channels.covered'), ...goal.channels.map(({ targets: reached }) => plain(String(reached)))],
    ],
    wholeRows: true,
    total: null,
  };
}

function gaps(snapshot: ReviewSnapshot, goal: Goal, words: ReviewWords): Block {
  const found = goal.gaps.filter(({ count }) => count > 0);
  if (found.length === 0) return { kind: 'paragraph', value: words.known('vlr.gaps.none') };
  return {
    kind: 'list',
    items: found.map(({ kind, count, of }) => {
      const text = words.say(`vlr.gap.${kind}`, { count: words.number(count), of: words.number(of) });
      const codes = codesOf(snapshot, goal.number, kind);
      return plain(codes.length === 0 ? text : words.say('vlr.gap.named', { text, codes: codes.join(', ') }));
    }),
  };
}

/** Codes of the targets that lack something; other things are too many to be named here. */
function codesOf({ targets, indicators }: ReviewSnapshot, goal: number, kind: GapCount['kind']): string[] {
  const of = targets.filter((target) => target.goal === goal);
  const tied = (code: string) => indicators.filter((indicator) => indicator.targets.includes(code));
  const known = (code: string) =>
    tied(code).some(({ values }) => values.some(({ measure, value }) => measure === 'fact' && value !== null));
  const lacking = (lacks: (target: (typeof of)[number]) => boolean) => of.filter(lacks).map(({ code }) => code);
  switch (kind) {
    case 'targets_without_channel':
      return lacking(({ gap }) => gap);
    case 'targets_without_indicators':
      return lacking(({ code }) => tied(code).length === 0);
    case 'targets_without_data':
      return lacking(({ code }) => !known(code));
    case 'targets_without_projects':
      return lacking(({ channels }) =>
        channels.some(({ channel, count }) => channel === 'municipal_projects' && count === 0),
      );
    default:
      return [];
  }
}

function doubts({ findings, indicators }: ReviewSnapshot, goal: Goal, words: ReviewWords): Block {
  const own = new Set(indicators.filter((indicator) => indicator.goal === goal.number).map(({ code }) => code));
  const of = (nature: 'contradiction' | 'gap') =>
    String(findings.filter((finding) => finding.nature === nature && own.has(finding.indicator)).length);
  const counts = { contradictions: of('contradiction'), gaps: of('gap') };
  return {
    kind: 'paragraph',
    value:
      counts.contradictions === '0' && counts.gaps === '0'
        ? words.known('vlr.doubts.none')
        : words.sentence('vlr.doubts.some', counts),
  };
}
