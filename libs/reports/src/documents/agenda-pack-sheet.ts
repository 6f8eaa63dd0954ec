import type { TextKey } from '../texts/translate.js';
import type { PackMatter, PackMilestone, PackSheet } from './agenda-pack-snapshot.js';
import { column, facts, paragraph, tableOr } from './blocks.js';
import type { CommitteeWords } from './committee-words.js';
import type { Block, Section, Words } from './paper.js';

/** A sheet is one page: so much fits on it. */
const MOST_MILESTONES = 6;
const MOST_RISKS = 3;
const MOST_CHANGED = 4;

type Told = readonly [TextKey, Words];

/** One page about a project of the agenda: why it is there, what is asked, and how it stands. */
export function projectSheet(sheet: PackSheet, words: CommitteeWords): Section {
  return {
    heading: `${words.written(sheet.code).text}. ${words.named(sheet.title).text}`,
    onNewPage: true,
    blocks: [
      facts(
        words,
        ['agendaPack.field.direction', words.codeAndName(sheet.direction)],
        [
          'agendaPack.field.people',
          { ...words.named(sheet.manager), note: sheet.initiator && words.named(sheet.initiator).text },
        ],
        ['agendaPack.field.stage', stage(sheet, words)],
        ...why(sheet, words),
        ...sheet.matters.flatMap((matter) => asked(matter, words)),
        ...(sheet.riskQuestion ? [['agendaPack.field.riskQuestion', words.written(sheet.riskQuestion)] as const] : []),
        ['agendaPack.field.targets', targets(sheet, words)],
        ['agendaPack.field.cost', words.money(sheet.cost)],
      ),
      money(sheet, words),
      ...ratings(sheet, words),
      ...milestones(sheet, words),
      ...risks(sheet, words),
    ],
  };
}

function stage({ stage: now, oversight }: PackSheet, words: CommitteeWords): Words {
  const stands = words.known(`passport.stage.${now}`);
  return oversight === null
    ? stands
    : { ...stands, text: `${stands.text}; ${words.known(`passport.oversight.${oversight}`).text}` };
}

/** The criteria that are met, the office's own word, and what the signals say. */
function why({ criteria, override, health, matters }: PackSheet, words: CommitteeWords): Told[] {
  const lines = [
    ...matters.map(({ position, kind }) =>
      words.said('agendaPack.of', { item: String(position), kind: words.named(kind).text }),
    ),
    ...criteria.map(({ code, text }) => words.said('agendaPack.criteria', { code, text: words.named(text).text })),
    ...(override
      ? [
          words.said(override.flagged ? 'agendaPack.override.flagged' : 'agendaPack.override.unflagged', {
            reason: words.written(override.reason).text,
          }),
        ]
      : []),
    ...(health?.overall === 'red'
      ? [words.said('agendaPack.red', { moment: words.moment(health.overallSince).text })]
      : []),
    ...(health?.divergingSince
      ? [words.said('agendaPack.diverging', { moment: words.moment(health.divergingSince).text })]
      : []),
  ];
  return [['agendaPack.field.why', joined(lines, words)]];
}

function asked({ question, changeRequest, issue }: PackMatter, words: CommitteeWords): Told[] {
  const told: Told[] = [];
  if (question) told.push(['agendaPack.field.question', words.written(question)]);
  if (changeRequest) {
    const { number, reason, justification, milestones: moved, budgetChange } = changeRequest;
    const said = {
      number: String(number),
      reason: words.named(reason).text,
      // A question that repeats the justification says it once.
      justification: justification === question ? '' : words.written(justification).text,
    };
    told.push([
      'agendaPack.field.changeRequest',
      joined(
        [
          words.said('agendaPack.changeRequest', said),
          ...moved.slice(0, MOST_CHANGED).map(({ title, from, to }) =>
            words.said('agendaPack.changeMilestone', {
              title: words.named(title).text,
              from: words.shortDay(from).text,
              to: words.shortDay(to).text,
            }),
          ),
          ...(moved.length > MOST_CHANGED ? [shown('agendaPack.shown', MOST_CHANGED, moved.length, words)] : []),
          ...(budgetChange === null
            ? []
            : [words.said('agendaPack.changeBudget', { amount: words.money(budgetChange).text })]),
        ],
        words,
      ),
    ]);
  }
  if (issue) {
    const said = {
      number: String(issue.number),
      title: words.written(issue.title).text,
      moment: words.moment(issue.since).text,
      description: issue.description === null ? '' : words.written(issue.description).text,
    };
    told.push(['agendaPack.field.issue', words.said('agendaPack.issue', said)]);
  }
  return told;
}

const targets = ({ targets: tagged }: PackSheet, words: CommitteeWords): Words =>
  tagged.length === 0
    ? words.absent('agendaPack.none.targets')
    : words.written(tagged.map(({ code }) => code).join(', '));

function money({ budget }: PackSheet, words: CommitteeWords): Block {
  if (!budget) return paragraph(words.absent('agendaPack.none.budget'));
  return tableOr(words.absent(), {
    columns: [
      column(words, 'committee.column.plan', 18, 'end'),
      column(words, 'committee.column.adjusted', 18, 'end'),
      column(words, 'committee.column.committed', 17, 'end'),
      column(words, 'committee.column.actual', 16, 'end'),
      column(words, 'committee.column.absorption', 14, 'end'),
      column(words, 'committee.column.unfunded', 17, 'end'),
    ],
    rows: [
      [
        words.millions(budget.plan),
        words.millions(budget.adjusted),
        words.millions(budget.committed),
        words.millions(budget.actual),
        words.percent(budget.absorption),
        words.millions(budget.unfunded),
      ],
    ],
  });
}

function ratings({ owner, office, health, rebaselined }: PackSheet, words: CommitteeWords): Block[] {
  const table = tableOr(words.absent(), {
    columns: [
      column(words, 'committee.column.owner', 33),
      column(words, 'committee.column.office', 33),
      column(words, 'committee.column.computed', 34),
    ],
    rows: [[words.rating(owner), words.rating(office), words.signal(health?.overall ?? null)]],
  });
  if (!health) return [table];
  return [
    table,
    facts(words, ['agendaPack.field.slip', end(health.slip, rebaselined, words)]),
    ...(health.reasons.length === 0
      ? []
      : [{ kind: 'list', items: health.reasons.map((reason) => words.named(reason)) } as const]),
  ];
}

function end(
  { endsOn, first, current }: NonNullable<PackSheet['health']>['slip'],
  rebaselined: number,
  words: CommitteeWords,
): Words {
  if (endsOn === null) return words.dash();
  const day = words.shortDay(endsOn).text;
  if (current === null) return words.said('agendaPack.unpromised', { endsOn: day });
  return words.said('agendaPack.slip', {
    endsOn: day,
    first: words.days(first?.days ?? null).text,
    current: words.days(current.days).text,
    times: String(rebaselined),
  });
}

function milestones({ milestones: all }: PackSheet, words: CommitteeWords): Block[] {
  const told = all
    .toSorted((a, b) => Math.abs(moved(b)) - Math.abs(moved(a)) || a.number - b.number)
    .slice(0, MOST_MILESTONES)
    .toSorted((a, b) => a.number - b.number);
  return [
    tableOr(words.absent('agendaPack.none.milestones'), {
      columns: [
        column(words, 'committee.column.milestone', 30),
        column(words, 'committee.column.first', 13, 'end'),
        column(words, 'committee.column.current', 15, 'end'),
        column(words, 'committee.column.expected', 13, 'end'),
        column(words, 'committee.column.daysFirst', 15, 'end'),
        column(words, 'committee.column.daysCurrent', 14, 'end'),
      ],
      rows: told.map((milestone) => [
        words.named(milestone.title),
        words.shortDay(milestone.firstOn),
        words.shortDay(milestone.baselineOn),
        words.shortDay(milestone.actualOn ?? milestone.forecastOn),
        words.days(slip(milestone, milestone.firstOn)),
        words.days(slip(milestone, milestone.baselineOn)),
      ]),
    }),
    ...(all.length > told.length
      ? [paragraph(shown('agendaPack.moreMilestones', told.length, all.length, words))]
      : []),
  ];
}

const DAY = 86_400_000;

/** By how many days it comes later than promised; null without that promise. */
const slip = ({ actualOn, forecastOn }: PackMilestone, promisedOn: string | null): number | null =>
  promisedOn === null ? null : (Date.parse(actualOn ?? forecastOn) - Date.parse(promisedOn)) / DAY;

const moved = (milestone: PackMilestone): number =>
  slip(milestone, milestone.firstOn) ?? slip(milestone, milestone.baselineOn) ?? 0;

function risks({ risks: open }: PackSheet, words: CommitteeWords): Block[] {
  const told = open.slice(0, MOST_RISKS);
  return [
    tableOr(words.absent('agendaPack.none.risks'), {
      columns: [
        column(words, 'agendaPack.column.risk', 46),
        column(words, 'agendaPack.column.score', 9, 'end'),
        column(words, 'agendaPack.column.response', 45),
      ],
      rows: told.map(({ title, score, response }) => [
        words.written(title),
        words.numeral(score),
        response === null ? words.dash() : words.written(response),
      ]),
    }),
    ...(open.length > told.length ? [paragraph(shown('agendaPack.moreRisks', told.length, open.length, words))] : []),
  ];
}

type Shown = 'agendaPack.shown' | 'agendaPack.moreMilestones' | 'agendaPack.moreRisks';
const shown = (key: Shown, part: number, all: number, words: CommitteeWords): Words =>
  words.said(key, { shown: words.count(part).text, all: words.count(all).text });

const joined = (lines: readonly Words[], words: CommitteeWords): Words =>
  words.written(lines.map(({ text }) => text.trim()).join('\n'));
