import type { Language, Trilingual } from '#libs/kernel';
import { barChart, moneyScale } from '../charts/index.js';
import type { TextKey } from '../texts/translate.js';
import { column, facts, paragraph, section, tableOr } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import { healthMap } from './health-map.js';
import type { Block, Paper, Section, Words } from './paper.js';
import { paperHead } from './paper-head.js';
import type { PortfolioProject, PortfolioSnapshot, PortfolioSums } from './portfolio-snapshot.js';

/** Rows of a list in the paper; the workbook has them all. */
const MOST_ROWS = 25;

/** The portfolio report in one language: the same data always give the same content. */
export function portfolioContent(snapshot: PortfolioSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  return {
    ...paperHead(words, {
      city: snapshot.city,
      takenAt: snapshot.takenAt,
      kind: words.label('portfolio.kind'),
      code: words.shortDay(snapshot.day).text,
      title: words.known('portfolio.title'),
    }),
    contents: words.label('portfolio.contents'),
    sections: [
      total(snapshot, words),
      section(words, 'portfolio.section.health', [healthMap(words, snapshot.heatMap)]),
      money(snapshot, words),
      ...groups(snapshot, words),
      diverging(snapshot, words),
      overdue(snapshot, words),
      slipped(snapshot, words),
      direct(snapshot, words),
    ],
  };
}

function total({ total: sums, day }: PortfolioSnapshot, words: CommitteeWords): Section {
  const { budget, milestones } = sums;
  /** Where some of it is unknown, of how many projects. */
  const known = (value: Words, unknown: number): Words =>
    unknown === 0 ? value : words.said('portfolio.unknown', { value: value.text, unknown: words.count(unknown).text });
  return section(words, 'portfolio.section.total', [
    facts(
      words,
      ['portfolio.field.day', words.day(day)],
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
        words.written(
          [milestones.open, milestones.overdue, milestones.done].map((n) => words.count(n).text).join(' / '),
        ),
      ],
      ['portfolio.field.overdue', words.count(sums.overdueProjects)],
      ['portfolio.field.diverging', words.count(sums.diverging)],
      ['portfolio.field.flagged', words.count(sums.flagged)],
    ),
  ]);
}

function money({ byDirection }: PortfolioSnapshot, words: CommitteeWords): Section {
  const amounts = byDirection.flatMap(({ budget }) => [budget.adjusted, budget.actual]).filter((each) => each !== null);
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
    groups: byDirection.map(({ code, name, budget }) => ({
      label: words.codeAndName({ code, name }).text,
      values: [budget.adjusted, budget.actual].map((amount) => amount && scale.inUnit(amount)),
      note: words.percent(budget.absorption).text,
    })),
  });
  return section(words, 'portfolio.section.money', [
    chart ? { kind: 'chart', chart, caption: null } : paragraph(words.absent('committee.none')),
  ]);
}

/** The sums by each way of grouping; the last row is the whole portfolio. */
function groups(snapshot: PortfolioSnapshot, words: CommitteeWords): Section[] {
  const { byDirection, byRoadmap, byDistrict, byStage, byOversight } = snapshot;
  const named = (rows: typeof byDirection, withCode = false) =>
    rows.map((sums) => ({ sums, name: nameOf(sums, withCode, words) }));
  const coded = (rows: typeof byStage, prefix: string) =>
    rows.map((sums) => ({
      sums,
      name: sums.code === null ? words.known('portfolio.none') : words.worded(prefix, sums.code),
    }));
  return [
    group(snapshot, words, 'portfolio.section.direction', named(byDirection, true)),
    group(snapshot, words, 'portfolio.section.roadmap', named(byRoadmap), true),
    group(snapshot, words, 'portfolio.section.district', named(byDistrict), true),
    group(snapshot, words, 'portfolio.section.stage', coded(byStage, 'passport.stage')),
    group(snapshot, words, 'portfolio.section.oversight', coded(byOversight, 'passport.oversight')),
  ];
}

function nameOf(
  { code, name }: { readonly code: string | null; readonly name: Trilingual | null },
  withCode: boolean,
  words: CommitteeWords,
): Words {
  if (code === null) return words.known('portfolio.none');
  return withCode ? words.codeAndName({ code, name }) : words.named(name);
}

interface Row {
  readonly name: Words;
  readonly sums: PortfolioSums;
}

function group(
  { total: sums }: PortfolioSnapshot,
  words: CommitteeWords,
  heading: TextKey,
  rows: readonly Row[],
  several = false,
): Section {
  const line = ({ name, sums: { projects, costTotal, budget, milestones } }: Row): Words[] => [
    name,
    words.count(projects),
    words.millions(costTotal),
    words.millions(budget.adjusted),
    words.millions(budget.actual),
    words.percent(budget.absorption),
    words.count(milestones.overdue),
  ];
  return section(words, heading, [
    tableOr(words.absent('committee.none'), {
      columns: [
        column(words, 'portfolio.column.name', 26),
        column(words, 'portfolio.column.projects', 10, 'end'),
        column(words, 'portfolio.column.cost', 15, 'end'),
        column(words, 'committee.column.adjusted', 16, 'end'),
        column(words, 'committee.column.actual', 13, 'end'),
        column(words, 'committee.column.absorption', 10, 'end'),
        column(words, 'portfolio.column.overdue', 10, 'end'),
      ],
      rows: rows.length === 0 ? [] : [...rows, { name: words.known('passport.total'), sums }].map(line),
    }),
    ...(several && rows.length > 0 ? [paragraph(words.known('portfolio.severalNote'))] : []),
  ]);
}

function diverging({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects
    .filter(({ health }) => health?.divergingSince)
    .toSorted((a, b) => ((a.health?.divergingSince ?? '') < (b.health?.divergingSince ?? '') ? -1 : 1));
  return listed(words, 'portfolio.section.diverging', found, {
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
      words.moment(project.health?.divergingSince ?? ''),
    ],
  });
}

function overdue({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects
    .filter(({ milestones }) => milestones.overdue > 0)
    .toSorted((a, b) => b.milestones.overdue - a.milestones.overdue || (a.code < b.code ? -1 : 1));
  return listed(words, 'portfolio.section.overdue', found, {
    columns: [
      column(words, 'committee.column.project', 46),
      column(words, 'portfolio.column.manager', 22),
      column(words, 'portfolio.column.overdue', 14, 'end'),
      column(words, 'portfolio.column.oldest', 18, 'end'),
    ],
    row: (project) => [
      words.project(project),
      words.named(project.manager),
      words.count(project.milestones.overdue),
      words.shortDay(project.overdueSince),
    ],
  });
}

function slipped({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects
    .filter(({ slip }) => (slip?.first?.days ?? 0) > 0)
    .toSorted((a, b) => (b.slip?.first?.days ?? 0) - (a.slip?.first?.days ?? 0) || (a.code < b.code ? -1 : 1));
  return listed(words, 'portfolio.section.slipped', found, {
    columns: [
      column(words, 'committee.column.project', 34),
      column(words, 'committee.column.first', 14, 'end'),
      column(words, 'portfolio.column.end', 14, 'end'),
      column(words, 'committee.column.daysFirst', 13, 'end'),
      column(words, 'committee.column.daysCurrent', 12, 'end'),
      column(words, 'portfolio.column.rebaselined', 13, 'end'),
    ],
    row: (project) => [
      words.project(project),
      words.shortDay(project.slip?.first?.promisedOn ?? null),
      words.shortDay(project.slip?.endsOn ?? null),
      words.days(project.slip?.first?.days ?? null),
      words.days(project.slip?.current?.days ?? null),
      words.count(project.rebaselined),
    ],
  });
}

/** Every project under direct control, however many there are. */
function direct({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects.filter(({ oversight }) => oversight === 'committee');
  return listed(
    words,
    'portfolio.section.direct',
    found,
    {
      columns: [
        column(words, 'committee.column.project', 36),
        column(words, 'portfolio.column.stage', 16),
        column(words, 'committee.column.computed', 14),
        column(words, 'committee.column.adjusted', 14, 'end'),
        column(words, 'committee.column.absorption', 10, 'end'),
        column(words, 'committee.column.daysFirst', 10, 'end'),
      ],
      row: (project) => [
        words.project(project),
        words.known(`passport.stage.${project.stage}`),
        words.signal(project.health?.overall ?? null),
        words.millions(project.adjusted),
        words.percent(project.absorption),
        words.days(project.slip?.first?.days ?? null),
      ],
    },
    found.length,
  );
}

interface Listing {
  readonly columns: ReturnType<typeof column>[];
  readonly row: (project: PortfolioProject) => Words[];
}

function listed(
  words: CommitteeWords,
  heading: TextKey,
  found: readonly PortfolioProject[],
  { columns, row }: Listing,
  most = MOST_ROWS,
): Section {
  const told = found.slice(0, most);
  const more: Block[] =
    told.length < found.length
      ? [
          paragraph(
            words.said('portfolio.shown', {
              shown: words.count(told.length).text,
              all: words.count(found.length).text,
            }),
          ),
        ]
      : [];
  return section(words, heading, [tableOr(words.absent('committee.none'), { columns, rows: told.map(row) }), ...more]);
}
