import type { Language } from '#libs/kernel';
import type { Sheet, Workbook } from '../sheets/index.js';
import { column, facts, paragraph, section, tableOr } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import { formatMoment } from './figures.js';
import { paperHead } from './paper-head.js';
import type { Block, Paper, Words } from './paper.js';
import type { OverdueMilestone, OverdueMilestonesSnapshot } from './overdue-milestones-snapshot.js';

/** Overdue milestones in one language, by direction and project: the same snapshot always gives the same content. */
export function overdueMilestonesContent(snapshot: OverdueMilestonesSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  const { city, takenAt, milestones } = snapshot;
  return {
    ...paperHead(words, {
      city,
      takenAt,
      kind: words.label('overdueMilestones.kind'),
      code: words.shortDay(snapshot.day).text,
      title: scope(snapshot, words),
    }),
    sections: [
      section(words, 'overdueMilestones.section.totals', [
        facts(
          words,
          ['overdueMilestones.field.milestones', words.count(milestones.length)],
          [
            'overdueMilestones.field.projects',
            words.count(new Set(milestones.map(({ project }) => project.code)).size),
          ],
          ['overdueMilestones.field.longest', words.count(Math.max(0, ...milestones.map(({ days }) => days)))],
        ),
        ...(milestones.length === 0 ? [paragraph(words.known('overdueMilestones.none'))] : []),
      ]),
      ...[...grouped(milestones, ({ direction }) => direction.code).values()].map((ofDirection) => ({
        heading: words.codeAndName(ofDirection[0]!.direction).text,
        blocks: [...grouped(ofDirection, ({ project }) => project.code).values()].flatMap((ofProject) =>
          projectBlocks(ofProject, words),
        ),
      })),
    ],
  };
}

function scope({ direction, roadmap }: OverdueMilestonesSnapshot, words: CommitteeWords): Words {
  const parts = [
    ...(direction ? [words.codeAndName(direction).text] : []),
    ...(roadmap ? [words.named(roadmap.name).text] : []),
  ];
  return parts.length === 0
    ? words.known('overdueMilestones.wholeCity')
    : { ...words.known('overdueMilestones.wholeCity'), text: parts.join('. ') };
}

function projectBlocks(milestones: readonly OverdueMilestone[], words: CommitteeWords): Block[] {
  const { project } = milestones[0]!;
  return [
    { kind: 'heading', level: 3, text: `${words.written(project.code).text}. ${words.named(project.title).text}` },
    tableOr(words.absent('overdueMilestones.none'), {
      columns: [
        column(words, 'committee.column.milestone', 34),
        column(words, 'overdueMilestones.column.owner', 22),
        column(words, 'overdueMilestones.column.baseline', 13),
        column(words, 'overdueMilestones.column.forecast', 13),
        column(words, 'overdueMilestones.column.days', 9, 'end'),
        column(words, 'overdueMilestones.column.workingDays', 9, 'end'),
      ],
      rows: milestones.map(({ number, title, owner, baselineOn, forecastOn, days, workingDays, cause }) => [
        {
          ...words.named(title),
          text: `${number}. ${words.named(title).text}`,
          note:
            cause === null ? null : words.said('overdueMilestones.cause', { cause: words.written(cause).text }).text,
        },
        owner ? words.named(owner) : words.dash(),
        words.shortDay(baselineOn),
        words.shortDay(forecastOn),
        words.count(days),
        words.count(workingDays),
      ]),
    }),
  ];
}

/** A row for each milestone. */
export function overdueMilestonesSheet(milestones: readonly OverdueMilestone[], words: CommitteeWords): Sheet {
  return {
    name: words.label('overdueMilestones.kind'),
    columns: [
      { title: words.label('committee.column.direction'), type: 'text' },
      { title: words.label('passport.column.code'), type: 'text', width: 16 },
      { title: words.label('committee.column.project'), type: 'text', width: 50 },
      { title: words.label('overdueMilestones.column.number'), type: 'integer' },
      { title: words.label('committee.column.milestone'), type: 'text', width: 50 },
      { title: words.label('overdueMilestones.column.owner'), type: 'text', width: 30 },
      { title: words.label('overdueMilestones.column.baseline'), type: 'date' },
      { title: words.label('overdueMilestones.column.forecast'), type: 'date' },
      { title: words.label('overdueMilestones.column.days'), type: 'integer' },
      { title: words.label('overdueMilestones.column.workingDays'), type: 'integer' },
      { title: words.label('overdueMilestones.column.cause'), type: 'text', width: 40, wrap: true },
    ],
    rows: milestones.map((milestone) => [
      milestone.direction.code,
      milestone.project.code,
      words.named(milestone.project.title).text,
      milestone.number,
      words.named(milestone.title).text,
      milestone.owner && words.named(milestone.owner).text,
      milestone.baselineOn,
      milestone.forecastOn,
      milestone.days,
      milestone.workingDays,
      milestone.cause,
    ]),
    frozenColumns: 2,
  };
}

/** The same as a table for spreadsheet programs. */
export function overdueMilestonesWorkbook(snapshot: OverdueMilestonesSnapshot, language: Language): Workbook {
  const words = new CommitteeWords(snapshot, language);
  const { city, takenAt, milestones } = snapshot;
  const title = words.label('overdueMilestones.kind');
  return {
    language,
    title,
    author: words.named(city.name).text,
    takenAt,
    sheets: [overdueMilestonesSheet(milestones, words)],
    about: {
      name: words.label('overdueMilestones.about'),
      title,
      notes: [
        { label: words.label('overdueMilestones.asOf'), text: formatMoment(takenAt, city.timeZone, language) },
        { label: words.label('overdueMilestones.scope'), text: scope(snapshot, words).text },
      ],
      remarks: {
        exactAsText: words.label('overdueMilestones.remark.exactAsText'),
        cutTexts: words.label('overdueMilestones.remark.cutTexts'),
        plainLinks: words.label('overdueMilestones.remark.plainLinks'),
      },
    },
  };
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
