import { dayIn } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import type { AgendaPackSnapshot } from './agenda-pack-snapshot.js';
import { projectSheet } from './agenda-pack-sheet.js';
import { column, facts, paragraph, section, tableOr } from './blocks.js';
import { changesBlocks } from './changes-blocks.js';
import { CommitteeWords } from './committee-words.js';
import { healthMap } from './health-map.js';
import type { Paper, Section } from './paper.js';
import { paperHead } from './paper-head.js';

/** The committee pack in one language: the same data always give the same content. */
export function agendaPackContent(snapshot: AgendaPackSnapshot, language: Language): Paper {
  const words = new CommitteeWords(snapshot, language);
  const { city, takenAt, meeting } = snapshot;
  return {
    ...paperHead(words, {
      city,
      takenAt,
      kind: words.label('agendaPack.kind'),
      code: words.shortDay(dayOf(snapshot)).text,
      title: { ...words.written(meeting.title), note: words.named(meeting.state).text },
    }),
    contents: words.label('agendaPack.contents'),
    sections: [
      agenda(snapshot, words),
      ...snapshot.sheets.map((sheet) => projectSheet(sheet, words)),
      portfolio(snapshot, words),
      changes(snapshot, words),
      instructions(snapshot, words),
    ],
  };
}

/** The meeting's day in the city. */
export const dayOf = ({ meeting, city }: Pick<AgendaPackSnapshot, 'meeting' | 'city'>): string =>
  dayIn(city.timeZone, new Date(meeting.startsAt));

function agenda({ meeting, items }: AgendaPackSnapshot, words: CommitteeWords): Section {
  const asked = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const unknown = items.filter(({ minutes }) => minutes === null).length;
  const time = { planned: String(meeting.plannedMinutes), asked: String(asked), unknown: String(unknown) };
  const deadline = meeting.votingDeadline;
  return section(words, 'agendaPack.section.agenda', [
    facts(
      words,
      ['agendaPack.field.startsAt', words.moment(meeting.startsAt)],
      ['agendaPack.field.place', words.written(meeting.place)],
      ['agendaPack.field.mode', words.named(meeting.mode)],
      ...(deadline ? [['agendaPack.field.votingDeadline', words.moment(deadline)] as const] : []),
      ['agendaPack.field.time', words.said(unknown > 0 ? 'agendaPack.minutesOfSome' : 'agendaPack.minutes', time)],
      ['agendaPack.field.items', words.count(items.length)],
    ),
    tableOr(words.absent('agendaPack.none.items'), {
      columns: [
        column(words, 'agendaPack.column.number', 5, 'end'),
        column(words, 'agendaPack.column.item', 34),
        column(words, 'agendaPack.column.kind', 15),
        column(words, 'agendaPack.column.rapporteur', 17),
        column(words, 'agendaPack.column.papers', 22),
        column(words, 'agendaPack.column.minutes', 7, 'end'),
      ],
      rows: items.map((item) => [
        words.numeral(item.position),
        { ...words.written(item.title), note: notes(item, words) },
        words.named(item.kind),
        item.rapporteur ? words.named(item.rapporteur) : words.dash(),
        item.papers.length === 0 ? words.dash() : words.written(item.papers.map(({ title }) => title).join('\n')),
        words.count(item.minutes),
      ]),
    }),
  ]);
}

function notes(item: AgendaPackSnapshot['items'][number], words: CommitteeWords): string | null {
  const lines = [
    ...(item.project ? [words.written(item.project.code).text] : []),
    ...(item.question ? [words.written(item.question).text] : []),
    ...(item.addedLater ? [words.label('agendaPack.addedLater')] : []),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}

function portfolio({ total, heatMap }: AgendaPackSnapshot, words: CommitteeWords): Section {
  return {
    ...section(words, 'agendaPack.section.portfolio', [
      facts(
        words,
        ['agendaPack.field.projects', words.count(total.projects)],
        ['agendaPack.field.adjusted', words.money(total.budget.adjusted)],
        ['agendaPack.field.actual', words.money(total.budget.actual)],
        ['agendaPack.field.overdue', words.count(total.overdueProjects)],
        ['agendaPack.field.diverging', words.count(total.diverging)],
      ),
      healthMap(words, heatMap),
    ]),
    onNewPage: true,
  };
}

function changes({ changes: found }: AgendaPackSnapshot, words: CommitteeWords): Section {
  if (!found) return section(words, 'agendaPack.section.changes', [paragraph(words.absent('agendaPack.none.before'))]);
  const { since } = found;
  const told = { meeting: words.written(since.meeting).text, moment: words.moment(since.at).text };
  return section(
    words,
    'agendaPack.section.changes',
    changesBlocks(words, words.said('agendaPack.since', told), found),
  );
}

function instructions({ overdueInstructions: overdue }: AgendaPackSnapshot, words: CommitteeWords): Section {
  return section(words, 'agendaPack.section.instructions', [
    tableOr(words.absent('agendaPack.none.instructions'), {
      columns: [
        column(words, 'agendaPack.column.number', 13),
        column(words, 'agendaPack.column.instruction', 36),
        column(words, 'agendaPack.column.assignees', 25),
        column(words, 'agendaPack.column.dueOn', 13, 'end'),
        column(words, 'agendaPack.column.overdueDays', 13, 'end'),
      ],
      rows: overdue.map((instruction) => [
        {
          ...words.written(instruction.number),
          note: instruction.decision && words.written(instruction.decision).text,
        },
        { ...words.written(instruction.text), note: instruction.project && words.written(instruction.project).text },
        words.names(instruction.assignees),
        words.shortDay(instruction.dueOn),
        words.count(instruction.overdueDays),
      ]),
    }),
  ]);
}
