import type { MilestoneMove, PortfolioChanges } from './agenda-pack-snapshot.js';
import { column, facts, paragraph, tableOr } from './blocks.js';
import type { CommitteeWords } from './committee-words.js';
import type { Block, Words } from './paper.js';

/** What has slipped, recovered, turned red and moved in money; `since` says from when on. */
export function changesBlocks(words: CommitteeWords, since: Words, changes: PortfolioChanges): Block[] {
  const { total } = changes;
  const counted = (count: number, days: number): Words =>
    words.said('agendaPack.count', { count: words.count(count).text, days: words.count(days).text });
  return [
    facts(
      words,
      ['agendaPack.field.since', since],
      ['agendaPack.field.slipped', counted(total.slipped, total.slippedDays)],
      ['agendaPack.field.recovered', counted(total.recovered, total.recoveredDays)],
      ['agendaPack.field.pushedOut', counted(total.pushedOut, total.pushedOutDays)],
      ['agendaPack.field.reached', words.count(total.reached)],
      ['agendaPack.field.newlyRed', words.count(total.newlyRed)],
      ['agendaPack.field.noLongerRed', words.count(total.noLongerRed)],
      ['agendaPack.field.projectsAdded', words.count(total.projectsAdded)],
      ['agendaPack.field.budgetChange', words.money(total.budgetChange)],
      ['agendaPack.field.spent', words.money(total.spent)],
    ),
    ...moves(words, 'agendaPack.heading.slipped', changes.slipped, total.slipped),
    ...moves(words, 'agendaPack.heading.recovered', changes.recovered, total.recovered),
    ...newlyRed(words, changes),
    ...money(words, changes),
  ];
}

function moves(
  words: CommitteeWords,
  heading: 'agendaPack.heading.slipped' | 'agendaPack.heading.recovered',
  moved: readonly MilestoneMove[],
  all: number,
): Block[] {
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.label(heading) },
    tableOr(words.absent('committee.none'), {
      columns: [
        column(words, 'committee.column.project', 18),
        column(words, 'committee.column.milestone', 44),
        column(words, 'agendaPack.column.from', 14, 'end'),
        column(words, 'agendaPack.column.to', 14, 'end'),
        column(words, 'agendaPack.column.days', 10, 'end'),
      ],
      rows: moved.map(({ project, title, from, to, days }) => [
        words.written(project),
        words.named(title),
        words.shortDay(from),
        words.shortDay(to),
        words.days(days),
      ]),
    }),
    ...shown(words, moved.length, all),
  ];
}

function newlyRed(words: CommitteeWords, { newlyRed: red, total }: PortfolioChanges): Block[] {
  if (red.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.label('agendaPack.heading.newlyRed') },
    tableOr(words.absent('committee.none'), {
      columns: [column(words, 'committee.column.project', 70), column(words, 'agendaPack.column.from', 30)],
      rows: red.map((project) => [
        words.project(project),
        project.from === null ? words.dash() : words.worded('committee.signal', project.from),
      ]),
    }),
    ...shown(words, red.length, total.newlyRed),
  ];
}

function money(words: CommitteeWords, { money: moved, moneyMoved }: PortfolioChanges): Block[] {
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.label('agendaPack.heading.money') },
    tableOr(words.absent('committee.none'), {
      columns: [
        column(words, 'committee.column.project', 60),
        column(words, 'agendaPack.column.change', 20, 'end'),
        column(words, 'agendaPack.column.spent', 20, 'end'),
      ],
      rows: moved.map((project) => [
        words.project(project),
        words.millions(project.change),
        words.millions(project.spent),
      ]),
    }),
    ...shown(words, moved.length, moneyMoved),
  ];
}

const shown = (words: CommitteeWords, part: number, all: number): Block[] =>
  part >= all
    ? []
    : [paragraph(words.said('agendaPack.shown', { shown: words.count(part).text, all: words.count(all).text }))];
