import type { Language } from '#libs/kernel';
import type { TextKey } from '../texts/translate.js';
import { column, paragraph, section } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import { healthMap } from './health-map.js';
import type { Paper, Section } from './paper.js';
import { paperHead } from './paper-head.js';
import {
  absorptionBars,
  codedRows,
  divergingProjects,
  groupName,
  listed,
  sumsFacts,
  sumsTable,
} from './portfolio-blocks.js';
import type { SumsRow } from './portfolio-blocks.js';
import type { PortfolioSnapshot } from './portfolio-snapshot.js';

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
      section(words, 'portfolio.section.total', [
        sumsFacts(words, snapshot.total, ['portfolio.field.day', words.day(snapshot.day)]),
      ]),
      section(words, 'portfolio.section.health', [healthMap(words, snapshot.heatMap)]),
      section(words, 'portfolio.section.money', [absorptionBars(words, snapshot.byDirection, true)]),
      ...groups(snapshot, words),
      section(words, 'portfolio.section.diverging', divergingProjects(words, snapshot.projects)),
      overdue(snapshot, words),
      slipped(snapshot, words),
      direct(snapshot, words),
    ],
  };
}

/** The sums by each way of grouping; the last row is the whole portfolio. */
function groups(snapshot: PortfolioSnapshot, words: CommitteeWords): Section[] {
  const { byDirection, byRoadmap, byDistrict, byStage, byOversight } = snapshot;
  const named = (rows: typeof byDirection, withCode = false) =>
    rows.map((sums) => ({ sums, name: groupName(sums, withCode, words) }));
  const group = (heading: TextKey, rows: readonly SumsRow[], several = false): Section =>
    section(words, heading, [
      sumsTable(words, rows, snapshot.total),
      ...(several && rows.length > 0 ? [paragraph(words.known('portfolio.severalNote'))] : []),
    ]);
  return [
    group('portfolio.section.direction', named(byDirection, true)),
    group('portfolio.section.roadmap', named(byRoadmap), true),
    group('portfolio.section.district', named(byDistrict), true),
    group('portfolio.section.stage', codedRows(words, byStage, 'passport.stage')),
    group('portfolio.section.oversight', codedRows(words, byOversight, 'passport.oversight')),
  ];
}

function overdue({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects
    .filter(({ milestones }) => milestones.overdue > 0)
    .toSorted((a, b) => b.milestones.overdue - a.milestones.overdue || (a.code < b.code ? -1 : 1));
  const list = listed(words, found, {
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
  return section(words, 'portfolio.section.overdue', list);
}

function slipped({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects
    .filter(({ slip }) => (slip?.first?.days ?? 0) > 0)
    .toSorted((a, b) => (b.slip?.first?.days ?? 0) - (a.slip?.first?.days ?? 0) || (a.code < b.code ? -1 : 1));
  const list = listed(words, found, {
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
  return section(words, 'portfolio.section.slipped', list);
}

/** Every project under direct control, however many there are. */
function direct({ projects }: PortfolioSnapshot, words: CommitteeWords): Section {
  const found = projects.filter(({ oversight }) => oversight === 'committee');
  const list = listed(words, found, {
    most: found.length,
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
  });
  return section(words, 'portfolio.section.direct', list);
}
