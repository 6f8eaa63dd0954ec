import type { Language, Trilingual } from '#libs/kernel';
import type { CellValue, ColumnType, Sheet, SheetColumn, Workbook } from '../sheets/index.js';
import type { TextKey } from '../texts/translate.js';
import { CommitteeWords, asPercent } from './committee-words.js';
import type { PortfolioProject, PortfolioSnapshot, PortfolioSums } from './portfolio-snapshot.js';
import { aboutSheet } from './workbook-about.js';

/** All projects as rows, and the sums by group; what is unknown is an empty cell. */
export function portfolioWorkbook(snapshot: PortfolioSnapshot, language: Language): Workbook {
  const words = new CommitteeWords(snapshot, language);
  const title = words.label('portfolio.title');
  return {
    language,
    title,
    author: words.named(snapshot.city.name).text,
    takenAt: snapshot.takenAt,
    sheets: [projectsSheet(snapshot.projects, words), groups(snapshot, words)],
    about: aboutSheet(words, title, snapshot.takenAt, [
      { label: words.label('portfolio.about.scope'), text: words.label('portfolio.about.scopeText') },
    ]),
  };
}

interface ToldColumn {
  readonly title: TextKey;
  readonly type: ColumnType;
  readonly width?: number;
  readonly of: (project: PortfolioProject, words: CommitteeWords) => CellValue;
}

const text = (name: Trilingual | null, words: CommitteeWords): string | null =>
  name === null ? null : words.named(name).text;
const percent = (share: string | null): string | null => share && asPercent(share);

const COLUMNS: readonly ToldColumn[] = [
  { title: 'portfolio.column.code', type: 'text', width: 16, of: ({ code }) => code },
  { title: 'portfolio.column.title', type: 'text', width: 50, of: ({ title }, words) => text(title, words) },
  { title: 'portfolio.column.direction', type: 'text', of: ({ direction }) => direction },
  { title: 'portfolio.column.roadmap', type: 'text', of: ({ roadmap }, words) => text(roadmap, words) },
  {
    title: 'portfolio.column.districts',
    type: 'text',
    of: ({ districts }, words) => (districts.length === 0 ? null : words.names(districts).text),
  },
  { title: 'portfolio.column.manager', type: 'text', of: ({ manager }, words) => text(manager, words) },
  { title: 'portfolio.column.stage', type: 'text', of: ({ stage }, words) => words.label(`passport.stage.${stage}`) },
  {
    title: 'portfolio.column.oversight',
    type: 'text',
    of: ({ oversight }, words) => oversight && words.label(`passport.oversight.${oversight}`),
  },
  { title: 'portfolio.column.startsOn', type: 'date', of: ({ startsOn }) => startsOn },
  { title: 'portfolio.column.endsOn', type: 'date', of: ({ endsOn }) => endsOn },
  { title: 'portfolio.column.expectedEnd', type: 'date', of: ({ slip }) => slip?.endsOn ?? null },
  { title: 'portfolio.column.firstEnd', type: 'date', of: ({ slip }) => slip?.first?.promisedOn ?? null },
  { title: 'committee.column.daysFirst', type: 'integer', of: ({ slip }) => slip?.first?.days ?? null },
  { title: 'committee.column.daysCurrent', type: 'integer', of: ({ slip }) => slip?.current?.days ?? null },
  { title: 'portfolio.column.rebaselined', type: 'integer', of: ({ rebaselined }) => rebaselined },
  { title: 'portfolio.column.costTenge', type: 'money', of: ({ cost }) => cost },
  { title: 'portfolio.column.citizens', type: 'integer', of: ({ citizens }) => citizens },
  { title: 'portfolio.column.planTenge', type: 'money', of: ({ plan }) => plan },
  { title: 'portfolio.column.adjustedTenge', type: 'money', of: ({ adjusted }) => adjusted },
  { title: 'portfolio.column.committedTenge', type: 'money', of: ({ committed }) => committed },
  { title: 'portfolio.column.actualTenge', type: 'money', of: ({ actual }) => actual },
  { title: 'committee.column.absorption', type: 'percent', of: ({ absorption }) => percent(absorption) },
  { title: 'portfolio.column.unfundedTenge', type: 'money', of: ({ unfunded }) => unfunded },
  { title: 'portfolio.column.open', type: 'integer', of: ({ milestones }) => milestones.open },
  { title: 'portfolio.column.overdue', type: 'integer', of: ({ milestones }) => milestones.overdue },
  { title: 'portfolio.column.done', type: 'integer', of: ({ milestones }) => milestones.done },
  { title: 'committee.column.owner', type: 'text', of: ({ owner }, words) => owner && words.rating(owner).text },
  { title: 'committee.column.office', type: 'text', of: ({ office }, words) => office && words.rating(office).text },
  {
    title: 'committee.column.computed',
    type: 'text',
    of: ({ health }, words) => health && words.signal(health.overall).text,
  },
];

/** A row for each project. */
export const projectsSheet = (all: readonly PortfolioProject[], words: CommitteeWords): Sheet => ({
  name: words.label('portfolio.sheet.projects'),
  frozenColumns: 2,
  columns: COLUMNS.map(({ title, type, width }) => ({
    title: words.label(title),
    type,
    ...(width !== undefined && { width }),
  })),
  rows: all.map((project) => COLUMNS.map(({ of }) => of(project, words))),
});

function groups(snapshot: PortfolioSnapshot, words: CommitteeWords): Sheet {
  const heading = (title: TextKey, type: ColumnType): SheetColumn => ({ title: words.label(title), type });
  const row = (group: string, name: string, sums: PortfolioSums): CellValue[] => [
    group,
    name,
    sums.projects,
    sums.costTotal,
    sums.budget.plan,
    sums.budget.adjusted,
    sums.budget.committed,
    sums.budget.actual,
    percent(sums.budget.absorption),
    sums.budget.unfunded,
    sums.milestones.overdue,
  ];
  const named = (key: TextKey, rows: PortfolioSnapshot['byDirection']) =>
    rows.map((sums) =>
      row(words.label(key), sums.code === null ? words.label('portfolio.none') : words.named(sums.name).text, sums),
    );
  const coded = (key: TextKey, prefix: string, rows: PortfolioSnapshot['byStage']) =>
    rows.map((sums) =>
      row(
        words.label(key),
        sums.code === null ? words.label('portfolio.none') : words.worded(prefix, sums.code).text,
        sums,
      ),
    );
  return {
    name: words.label('portfolio.sheet.groups'),
    frozenColumns: 2,
    columns: [
      heading('portfolio.column.group', 'text'),
      heading('portfolio.column.name', 'text'),
      heading('portfolio.column.projects', 'integer'),
      heading('portfolio.column.costTenge', 'money'),
      heading('portfolio.column.planTenge', 'money'),
      heading('portfolio.column.adjustedTenge', 'money'),
      heading('portfolio.column.committedTenge', 'money'),
      heading('portfolio.column.actualTenge', 'money'),
      heading('committee.column.absorption', 'percent'),
      heading('portfolio.column.unfundedTenge', 'money'),
      heading('portfolio.column.overdue', 'integer'),
    ],
    rows: [
      row(words.label('passport.total'), words.label('passport.total'), snapshot.total),
      ...named('portfolio.section.direction', snapshot.byDirection),
      ...named('portfolio.section.roadmap', snapshot.byRoadmap),
      ...named('portfolio.section.district', snapshot.byDistrict),
      ...coded('portfolio.section.stage', 'passport.stage', snapshot.byStage),
      ...coded('portfolio.section.oversight', 'passport.oversight', snapshot.byOversight),
      ...coded('portfolio.section.health', 'committee.signal', snapshot.byHealth),
    ],
  };
}
