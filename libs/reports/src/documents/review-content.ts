import type { Language } from '#libs/kernel';
import type { ReviewNote } from '#libs/sdg';
import { column } from './blocks.js';
import { paperHead } from './paper-head.js';
import type { Block, Paper, Section, Words } from './paper.js';
import { reviewForeword } from './review-foreword.js';
import { indicatorBlocks } from './review-indicator.js';
import { overviewBlocks } from './review-overview.js';
import { recordBlocks } from './review-records.js';
import type { ReviewPart } from './review-records.js';
import type { ReviewSnapshot } from './review-snapshot.js';
import { targetValueBlocks } from './review-target-values.js';
import { ReviewWords, citing, plain } from './review-words.js';

type Goal = ReviewSnapshot['goals'][number];
type Indicators = ReviewSnapshot['indicators'];

/** What a voluntary local review says, in one language. */
export function reviewContent(snapshot: ReviewSnapshot, language: Language): Paper {
  const words = new ReviewWords(snapshot, language);
  const { city, takenAt, goals } = snapshot;
  const head = paperHead(words, {
    city,
    takenAt,
    kind: words.label('vlr.kind'),
    code: words.say('vlr.code', { goals: goals.map(({ number }) => number).join(', ') }),
    title: words.sentence('vlr.title', { city: words.named(city.name).text }),
  });
  return {
    ...head,
    contents: words.label('vlr.contents'),
    sections: [
      reviewForeword(snapshot, words),
      ...goals.map((goal) => chapter(snapshot, goal, words)),
      ...sourceList(snapshot, words),
    ],
  };
}

function chapter(snapshot: ReviewSnapshot, goal: Goal, words: ReviewWords): Section {
  const targets = snapshot.targets.filter((target) => target.goal === goal.number);
  const chapterOf = chaptersOf(snapshot);
  const ofWhole = partOf(snapshot, goal.number, null, chapterOf);
  return {
    heading: words.say('vlr.goal', { number: String(goal.number), name: words.named(goal.name).text }),
    onNewPage: true,
    blocks: [
      ...noteBlocks(ofWhole.notes, 3, words),
      ...overviewBlocks(snapshot, goal, words),
      ...wholeGoal(snapshot, ofWhole, words),
      ...targets.flatMap((target): Block[] => [
        {
          kind: 'heading',
          level: 3,
          text: words.say('vlr.target', { code: target.code, name: words.named(target.name).text }),
        },
        ...targetBlocks(snapshot, partOf(snapshot, goal.number, target.code, chapterOf), words),
      ]),
    ],
  };
}

/** Indicators and records that name the goal and none of its targets. */
function wholeGoal(snapshot: ReviewSnapshot, part: Part, words: ReviewWords): Block[] {
  const blocks = bodyBlocks(snapshot, part, words);
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: words.label('vlr.wholeGoal') }, ...blocks];
}

function targetBlocks(snapshot: ReviewSnapshot, part: Part, words: ReviewWords): Block[] {
  const blocks = [...noteBlocks(part.notes, 4, words), ...bodyBlocks(snapshot, part, words)];
  return blocks.length === 0 ? [{ kind: 'remark', value: words.known('vlr.nothing.target') }] : blocks;
}

const bodyBlocks = (snapshot: ReviewSnapshot, part: Part, words: ReviewWords): Block[] => [
  ...part.indicators.flatMap((indicator) => indicatorBlocks(indicator, snapshot.findings, words)),
  ...targetValueBlocks(part.indicators, part.notes, words),
  ...recordBlocks(part, words),
];

interface Part extends ReviewPart {
  readonly indicators: Indicators;
  readonly notes: readonly ReviewNote[];
}

interface Place {
  readonly goal: number | null;
  readonly target: string | null;
}
type PlaceOf = (indicator: Indicators[number]) => Place;

/** An indicator is told once, at the first of its targets that the review has; else at its goal. */
function chaptersOf({ targets }: ReviewSnapshot): PlaceOf {
  const goalOf = new Map(targets.map(({ code, goal }) => [code, goal]));
  return (indicator) => {
    const target = indicator.targets.find((code) => goalOf.has(code)) ?? null;
    return { target, goal: target === null ? indicator.goal : (goalOf.get(target) ?? null) };
  };
}

/** What belongs to a target, or with null to its goal as a whole. */
function partOf(snapshot: ReviewSnapshot, goal: number, target: string | null, placeOf: PlaceOf): Part {
  return {
    notes: snapshot.notes.filter((note) => note.goal === goal && note.target === target),
    indicators: snapshot.indicators.filter((indicator) => {
      const place = placeOf(indicator);
      return place.goal === goal && place.target === target;
    }),
    records: snapshot.records.filter((record) =>
      target === null ? record.goal === goal && record.targets.length === 0 : record.targets.includes(target),
    ),
    measures: snapshot.measures.filter((measure) => measure.target === target),
  };
}

/** Policy and challenges in words; values to be reached stand with those of the indicators. */
function noteBlocks(notes: readonly ReviewNote[], level: 3 | 4, words: ReviewWords): Block[] {
  return (['policy', 'challenge'] as const).flatMap((kind): Block[] => {
    const items = notes.filter((note) => note.kind === kind).map((note) => noteWords(note, words));
    if (items.length === 0) return [];
    const title = words.label(kind === 'policy' ? 'vlr.policy' : 'vlr.challenges');
    return [
      { kind: 'heading', level, text: title },
      { kind: 'list', items },
    ];
  });
}

const noteWords = ({ text, source }: ReviewNote, words: ReviewWords): Words =>
  citing(words.named(text), source === null ? [] : [source.number]);

/** Numbered as the text cites them. */
function sourceList({ sources }: ReviewSnapshot, words: ReviewWords): Section[] {
  if (sources.length === 0) return [];
  return [
    {
      heading: words.label('vlr.section.sources'),
      onNewPage: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            column(words, 'vlr.column.number', 8, 'end'),
            column(words, 'vlr.column.source', 54),
            column(words, 'vlr.column.address', 38),
          ],
          rows: sources.map(({ number, title, url }) => [
            plain(`[${number}]`),
            words.named(title),
            words.orDash(words.written(url)),
          ]),
          total: null,
        },
      ],
    },
  ];
}
