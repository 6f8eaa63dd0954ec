import type { Trilingual } from '#libs/kernel';
import { barChart, moneyScale } from '../charts/index.js';
import type { TextKey } from '../texts/translate.js';
import { column, facts, paragraph, tableOr } from './blocks.js';
import type { CommitteeWords } from './committee-words.js';
import type { Block, Column, Words } from './paper.js';
import type { CodedSums, NamedSums, PortfolioProject, PortfolioSums } from './portfolio-snapshot.js';

/** The sums over many projects, after what else is to be said at their head. */
export function sumsFacts(
  words: CommitteeWords,
  sums: PortfolioSums,
  ...before: readonly (readonly [TextKey, Words])[]
): Block {
  const { budget, milestones } = sums;
  /** Where some of it is unknown, of how many projects. */
  const known = (value: Words, unknown: number): Words =>
    unknown === 0 ? value : words.said('portfolio.unknown', { value: value.text, unknown: words.count(unknown).text });
  return facts(
    words,
    ...before,
    ['portfolio.field.projects', words.count(sums.projects)],
    ['portfolio.field.cost', known(words.money(sums.costTotal), sums.costUnknown)],
    ['portfolio.field.plan', known(words.money(budget.plan), budget.unknown)],
    ['portfolio.field.adjusted', known(words.money(budget.adjusted), budget.unknown)],
    ['portfolio.field.committed', known(words.money(budget.committed), budget.unknown)],
    ['portfolio.field.actual', known(words.money(budget.actual), budget.actualUnknown)],
    ['portfolio.field.absorption', words.percent(budget.absorption)],
    ['portfolio.field.unfunded', known(words.money(budget.unfunded), budget.unknown)],
    ['portfolio.field.citizens', known(words.count(sums.citizens), sums.citizensUnknown)],
    [
      'portfolio.field.milestones',
      words.written([milestones.open, milestones.overdue, milestones.done].map((n) => words.count(n).text).join(' / ')),
    ],
    ['portfolio.field.overdue', words.count(sums.overdueProjects)],
    ['portfolio.field.diverging', words.count(sums.diverging)],
    ['portfolio.field.flagged', words.count(sums.flagged)],
  );
}

export interface SumsRow {
  readonly name: Words;
  readonly sums: PortfolioSums;
}

/** The name of a group; what belongs to none has none. */
export function groupName(
  { code, name }: { readonly code: string | null; readonly name: Trilingual | null },
  withCode: boolean,
  words: CommitteeWords,
): Words {
  if (code === null) return words.known('portfolio.none');
  return withCode ? words.codeAndName({ code, name }) : words.named(name);
}

/** Groups whose codes the catalogue words under `prefix`. */
export const codedRows = (words: CommitteeWords, rows: readonly CodedSums[], prefix: string): SumsRow[] =>
  rows.map((sums) => ({
    sums,
    name: sums.code === null ? words.known('portfolio.none') : words.worded(prefix, sums.code),
  }));

/** The sums by group; the last row is the whole. */
export function sumsTable(words: CommitteeWords, rows: readonly SumsRow[], whole: PortfolioSums): Block {
  const line = ({ name, sums: { projects, costTotal, budget, milestones } }: SumsRow): Words[] => [
    name,
    words.count(projects),
    words.millions(costTotal),
    words.millions(budget.adjusted),
    words.millions(budget.actual),
    words.percent(budget.absorption),
    words.count(milestones.overdue),
  ];
  return tableOr(words.absent('committee.none'), {
    columns: [
      column(words, 'portfolio.column.name', 20),
      column(words, 'portfolio.column.projects', 11, 'end'),
      column(words, 'portfolio.column.cost', 14, 'end'),
      column(words, 'committee.column.adjusted', 15, 'end'),
      column(words, 'committee.column.actual', 14, 'end'),
      column(words, 'committee.column.absorption', 13, 'end'),
      column(words, 'portfolio.column.overdue', 13, 'end'),
    ],
    rows: rows.length === 0 ? [] : [...rows, { name: words.known('passport.total'), sums: whole }].map(line),
  });
}

/** The adjusted plan and what was spent of it, by group, with the share absorbed; one sentence where there is no money. */
export function absorptionBars(words: CommitteeWords, groups: readonly NamedSums[], withCode: boolean): Block {
  const amounts = groups.flatMap(({ budget }) => [budget.adjusted, budget.actual]).filter((each) => each !== null);
  const scale = moneyScale(amounts, {
    0: words.label('portfolio.unit.0'),
    3: words.label('portfolio.unit.3'),
    6: words.label('portfolio.unit.6'),
    9: words.label('portfolio.unit.9'),
    12: words.label('portfolio.unit.12'),
  });
  const chart = barChart({
    language: words.language,
    title: words.label('portfolio.section.money'),
    unit: scale.unit,
    layout: 'rows',
    series: [
      { name: words.label('portfolio.field.adjusted'), kind: 'plan' },
      { name: words.label('portfolio.field.actual'), kind: 'actual' },
    ],
    groups: groups.map((group) => ({
      label: groupName(group, withCode, words).text,
      values: [group.budget.adjusted, group.budget.actual].map((amount) => amount && scale.inUnit(amount)),
      note: words.percent(group.budget.absorption).text,
    })),
  });
  return chart ? { kind: 'chart', chart, caption: null } : paragraph(words.absent('committee.none'));
}

interface Listing<Item> {
  readonly columns: readonly Column[];
  readonly row: (item: Item) => readonly Words[];
  readonly most?: number;
  /** As of a table. */
  readonly wholeRows?: boolean;
  /** Says how many of how many are shown. */
  readonly shown?: TextKey;
}

/** Rows of a list in the paper; other formats have them all. */
const MOST_ROWS = 25;

/** The first of what was found as a table, and how many there are in all; one sentence where there is nothing. */
export function listed<Item>(
  words: CommitteeWords,
  found: readonly Item[],
  { columns, row, most = MOST_ROWS, shown = 'portfolio.shown', wholeRows = false }: Listing<Item>,
): Block[] {
  const told = found.slice(0, most);
  const counts = { shown: words.count(told.length).text, all: words.count(found.length).text };
  return [
    tableOr(words.absent('committee.none'), { columns, rows: told.map(row), wholeRows }),
    ...(told.length < found.length ? [paragraph(words.said(shown, counts))] : []),
  ];
}

/** Projects of which the manager and the office or the computed health say different things, the longest so first. */
export function divergingProjects(words: CommitteeWords, projects: readonly PortfolioProject[]): Block[] {
  const found = projects
    .filter(({ health }) => health?.divergingSince)
    .toSorted((a, b) => ((a.health?.divergingSince ?? '') < (b.health?.divergingSince ?? '') ? -1 : 1));
  return listed(words, found, {
    wholeRows: true,
    columns: [
      column(words, 'committee.column.project', 38),
      column(words, 'committee.column.owner', 15),
      column(words, 'committee.column.office', 16),
      column(words, 'committee.column.computed', 15),
      column(words, 'portfolio.column.since', 16, 'end'),
    ],
    row: (project) => [
      words.project(project),
      words.rating(project.owner),
      words.rating(project.office),
      words.signal(project.health?.overall ?? null),
      project.health?.divergingSince ? words.shortDayOf(project.health.divergingSince) : words.dash(),
    ],
  });
}
