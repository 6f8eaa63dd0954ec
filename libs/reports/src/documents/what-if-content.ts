import { dayIn } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import type { Workbook } from '../sheets/index.js';
import type { TextKey } from '../texts/translate.js';
import { column, facts, section, tableOr } from './blocks.js';
import { CommitteeWords } from './committee-words.js';
import type { Paper, Section, Words } from './paper.js';
import { paperHead } from './paper-head.js';
import type { WhatIfItems, WhatIfProject, WhatIfSnapshot } from './what-if-snapshot.js';
import { aboutSheet } from './workbook-about.js';

/** The result of a trial in one language: the same data always give the same content. */
export function whatIfContent(snapshot: WhatIfSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  const { city, takenAt, computedAt, items } = snapshot;
  return {
    ...paperHead(words, {
      city,
      takenAt,
      kind: words.label('whatIf.kind'),
      code: words.shortDay(dayIn(city.timeZone, new Date(computedAt))).text,
      title: words.known('whatIf.title'),
    }),
    sections: [
      section(words, 'whatIf.section.summary', [
        facts(
          words,
          ['whatIf.field.policy', policy(snapshot, words)],
          ['whatIf.field.computedAt', words.moment(computedAt)],
          ['whatIf.field.evaluated', words.count(snapshot.evaluated)],
          ['whatIf.field.enters', words.count(snapshot.enters.length)],
          ['whatIf.field.leaves', words.count(snapshot.leaves.length)],
          ['whatIf.field.stays', words.count(snapshot.stays)],
        ),
      ]),
      section(words, 'whatIf.section.items', [
        tableOr(words.absent('committee.none'), {
          columns: [
            column(words, 'whatIf.column.policy', 40),
            column(words, 'whatIf.column.entry', 20, 'end'),
            column(words, 'whatIf.column.reEntry', 20, 'end'),
            column(words, 'whatIf.column.total', 20, 'end'),
          ],
          rows: [line(words, 'whatIf.now', items.now), line(words, 'whatIf.then', items.then)],
        }),
      ]),
      projects(words, 'whatIf.section.enters', snapshot.enters),
      projects(words, 'whatIf.section.leaves', snapshot.leaves),
    ],
  };
}

function policy({ policy: { note, version } }: WhatIfSnapshot, words: CommitteeWords): Words {
  const named =
    version === null ? words.known('whatIf.draft') : words.said('whatIf.version', { version: String(version) });
  return { ...named, note: note && words.written(note).text };
}

const line = (words: CommitteeWords, key: TextKey, { entry, reEntry, total }: WhatIfItems): Words[] => [
  words.known(key),
  words.count(entry),
  words.count(reEntry),
  words.count(total),
];

const projects = (words: CommitteeWords, heading: TextKey, found: readonly WhatIfProject[]): Section =>
  section(words, heading, [
    tableOr(words.absent('committee.none'), {
      columns: [
        column(words, 'committee.column.project', 57),
        column(words, 'committee.column.direction', 18),
        column(words, 'portfolio.column.stage', 25),
      ],
      rows: found.map((project) => [
        words.project(project),
        words.written(project.direction),
        words.known(`passport.stage.${project.stage}`),
      ]),
    }),
  ]);

/** A row for each project that would enter or leave. */
export function whatIfWorkbook(snapshot: WhatIfSnapshot, language: Language): Workbook {
  const words = new CommitteeWords(snapshot, language);
  const title = words.label('whatIf.title');
  const rows = (change: TextKey, found: readonly WhatIfProject[]) =>
    found.map(({ code, title: name, direction, stage }) => [
      words.label(change),
      code,
      words.named(name).text,
      direction,
      words.label(`passport.stage.${stage}`),
    ]);
  const { now, then } = snapshot.items;
  return {
    language,
    title,
    author: words.named(snapshot.city.name).text,
    takenAt: snapshot.takenAt,
    sheets: [
      {
        name: words.label('portfolio.sheet.projects'),
        columns: [
          { title: words.label('whatIf.column.change'), type: 'text' },
          { title: words.label('portfolio.column.code'), type: 'text' },
          { title: words.label('portfolio.column.title'), type: 'text', width: 50 },
          { title: words.label('portfolio.column.direction'), type: 'text' },
          { title: words.label('portfolio.column.stage'), type: 'text' },
        ],
        rows: [...rows('whatIf.enters', snapshot.enters), ...rows('whatIf.leaves', snapshot.leaves)],
      },
      {
        name: words.label('whatIf.section.items'),
        columns: [
          { title: words.label('whatIf.column.policy'), type: 'text' },
          { title: words.label('whatIf.column.entry'), type: 'integer' },
          { title: words.label('whatIf.column.reEntry'), type: 'integer' },
          { title: words.label('whatIf.column.total'), type: 'integer' },
        ],
        rows: [
          [words.label('whatIf.now'), now.entry, now.reEntry, now.total],
          [words.label('whatIf.then'), then.entry, then.reEntry, then.total],
        ],
      },
    ],
    about: aboutSheet(words, title, snapshot.takenAt, [
      { label: words.label('whatIf.field.policy'), text: policy(snapshot, words).text },
      { label: words.label('whatIf.field.computedAt'), text: words.moment(snapshot.computedAt).text },
    ]),
  };
}
