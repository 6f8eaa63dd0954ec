import { column, facts, paragraph } from './blocks.js';
import type { CommitteeWords } from './committee-words.js';
import type { DigestObligation, DirectionDigestSnapshot } from './direction-digest-snapshot.js';
import type { Block } from './paper.js';
import { listed } from './portfolio-blocks.js';

const MOST_MILESTONES = 15;
const SHOWN = 'directionDigest.shown';

export function overdueMilestones(words: CommitteeWords, { overdue }: DirectionDigestSnapshot): Block[] {
  const list = listed(words, overdue, {
    most: MOST_MILESTONES,
    wholeRows: true,
    columns: [
      column(words, 'committee.column.project', 26),
      column(words, 'committee.column.milestone', 34),
      column(words, 'directionDigest.column.due', 13, 'end'),
      column(words, 'directionDigest.column.forecast', 13, 'end'),
      column(words, 'directionDigest.column.days', 14, 'end'),
    ],
    row: ({ project, title, owner, baselineOn, forecastOn, days }) => [
      words.project(project),
      { ...words.named(title), note: owner && words.named(owner).text },
      words.shortDay(baselineOn ?? forecastOn),
      words.shortDay(forecastOn),
      words.count(days),
    ],
  });
  return [...(overdue.length > 0 ? [counted(words, 'directionDigest.overdueCount', overdue.length)] : []), ...list];
}

export function dueMilestones(words: CommitteeWords, { due, dueUntil }: DirectionDigestSnapshot): Block[] {
  return [
    counted(words, 'directionDigest.dueUntil', due.length, { until: words.day(dueUntil).text }),
    ...(due.length === 0
      ? []
      : listed(words, due, {
          most: MOST_MILESTONES,
          shown: SHOWN,
          wholeRows: true,
          columns: [
            column(words, 'committee.column.project', 30),
            column(words, 'committee.column.milestone', 44),
            column(words, 'directionDigest.column.due', 13, 'end'),
            column(words, 'directionDigest.column.forecast', 13, 'end'),
          ],
          row: ({ project, title, owner, dueOn, forecastOn }) => [
            words.project(project),
            { ...words.named(title), note: owner && words.named(owner).text },
            words.shortDay(dueOn),
            words.shortDay(forecastOn),
          ],
        })),
  ];
}

export function risks(words: CommitteeWords, { risks: red }: DirectionDigestSnapshot): Block[] {
  return listed(words, red, {
    shown: SHOWN,
    columns: [
      column(words, 'committee.column.project', 28),
      column(words, 'directionDigest.column.risk', 32),
      column(words, 'directionDigest.column.score', 8, 'end'),
      column(words, 'directionDigest.column.response', 32),
    ],
    row: ({ project, title, score, response }) => [
      words.project(project),
      words.original(title),
      words.count(score),
      response === null ? words.dash() : words.original(response),
    ],
  });
}

export function issues(words: CommitteeWords, { issues: open }: DirectionDigestSnapshot): Block[] {
  return listed(words, open, {
    shown: SHOWN,
    columns: [
      column(words, 'committee.column.project', 28),
      column(words, 'directionDigest.column.issue', 32),
      column(words, 'directionDigest.column.level', 14),
      column(words, 'portfolio.column.since', 13, 'end'),
      column(words, 'directionDigest.column.due', 13, 'end'),
    ],
    row: ({ project, number, title, level, since, dueOn, overdue }) => [
      words.project(project),
      { ...words.original(title), text: `${number}. ${words.original(title).text}` },
      words.known(`directionDigest.level.${level}`),
      words.shortDayOf(since),
      { ...words.shortDay(dueOn), note: overdue ? words.label('directionDigest.late') : null },
    ],
  });
}

/** What is late first, then what nobody has sent, then what is on its way. */
const URGENCY: readonly DigestObligation['state'][] = ['missing', 'returned', 'submitted', 'confirmed', 'excused'];

export function obligations(words: CommitteeWords, { obligations: owed }: DirectionDigestSnapshot): Block[] {
  if (!owed) return [paragraph(words.absent('directionDigest.none.period'))];
  const count = (...states: readonly DigestObligation['state'][]) =>
    words.count(owed.filter(({ state }) => states.includes(state)).length);
  const place = ({ late, state }: DigestObligation) => (late ? -1 : URGENCY.indexOf(state));
  return [
    facts(
      words,
      ['directionDigest.field.owed', words.count(owed.length)],
      [
        'directionDigest.field.given',
        words.written([count('submitted', 'confirmed').text, count('confirmed').text].join(' / ')),
      ],
      ['directionDigest.field.missing', count('missing')],
      ['directionDigest.field.returned', count('returned')],
      ['directionDigest.field.excused', count('excused')],
      ['directionDigest.field.late', words.count(owed.filter(({ late }) => late).length)],
    ),
    ...listed(
      words,
      owed.toSorted((a, b) => place(a) - place(b)),
      {
        shown: SHOWN,
        wholeRows: true,
        columns: [
          column(words, 'committee.column.project', 44),
          column(words, 'directionDigest.column.manager', 26),
          column(words, 'directionDigest.column.state', 16),
          column(words, 'directionDigest.column.until', 14, 'end'),
        ],
        row: ({ project, manager, state, actsUntil, late }) => [
          words.project(project),
          manager ? words.named(manager) : words.dash(),
          {
            ...words.worded('directionDigest.obligation', state),
            note: late ? words.label('directionDigest.late') : null,
          },
          words.shortDay(actsUntil),
        ],
      },
    ),
  ];
}

export function decisions(words: CommitteeWords, { decisions: taken }: DirectionDigestSnapshot): Block[] {
  return listed(words, taken, {
    shown: SHOWN,
    columns: [
      column(words, 'directionDigest.column.number', 14),
      column(words, 'committee.column.project', 30),
      column(words, 'directionDigest.column.decision', 56),
    ],
    row: ({ number, project, decidedAt, outcome, text }) => [
      { ...words.written(number), note: words.shortDayOf(decidedAt).text },
      words.project(project),
      { ...words.named(outcome), note: words.named(text).missing ? null : words.named(text).text },
    ],
  });
}

export function instructions(words: CommitteeWords, { instructions: given }: DirectionDigestSnapshot): Block[] {
  return listed(words, given, {
    shown: SHOWN,
    columns: [
      column(words, 'directionDigest.column.number', 14),
      column(words, 'directionDigest.column.instruction', 34),
      column(words, 'directionDigest.column.assignees', 22),
      column(words, 'directionDigest.column.state', 15),
      column(words, 'directionDigest.column.due', 15, 'end'),
    ],
    row: ({ number, text, project, decision, assignees, dueOn, state, overdueDays }) => [
      { ...words.written(number), note: decision && words.written(decision).text },
      { ...words.original(text), note: project && words.written(project.code).text },
      words.names(assignees),
      words.named(state),
      {
        ...words.shortDay(dueOn),
        note:
          overdueDays > 0
            ? words.said('directionDigest.overdueDays', { days: words.count(overdueDays).text }).text
            : null,
      },
    ],
  });
}

const counted = (
  words: CommitteeWords,
  key: 'directionDigest.overdueCount' | 'directionDigest.dueUntil',
  count: number,
  params: Readonly<Record<string, string>> = {},
): Block => ({
  kind: 'paragraph',
  value: words.said(key, { ...params, count: words.count(count).text }),
  keepsNext: count > 0,
});
