import type { MinutesDecision, MinutesItem, MinutesVoting } from '#libs/committee';
import type { Language } from '#libs/kernel';
import type { TextKey } from '../texts/translate.js';
import { column, facts, paragraph, passage, section, tableOr } from './blocks.js';
import type { MinutesPaperData } from './minutes-paper-data.js';
import { MinutesWords } from './minutes-words.js';
import { paperHead } from './paper-head.js';
import type { Block, Paper, Section, Words } from './paper.js';

/** The minutes in one language: the same data always give the same content. */
export function minutesContent(data: MinutesPaperData, language: Language): Paper {
  const { number, takenAt, city, meeting } = data.minutes;
  const words = new MinutesWords(data, language);
  return {
    ...paperHead(words, {
      city: { ...city, emblem: data.emblem ?? null },
      takenAt,
      kind: words.label('minutes.kind'),
      code: `№ ${number}`,
      title: { ...words.written(meeting.title), note: words.coded(`minutes.state.${data.state}`).text },
    }),
    sections: [
      general(data, words),
      members(data, words),
      ...data.minutes.items.map((item, index) => itemSection(data, words, item, index)),
      instructions(data, words),
      register(data, words),
      signatures(data, words),
    ],
  };
}

function general({ minutes: { meeting } }: MinutesPaperData, words: MinutesWords): Section {
  return section(words, 'minutes.section.general', [
    facts(
      words,
      ['minutes.field.startsAt', words.moment(meeting.startsAt)],
      ['minutes.field.place', words.written(meeting.place)],
      ['minutes.field.format', words.coded(`meeting.format.${meeting.mode}`)],
      ...given(['minutes.field.openedAt', meeting.openedAt && words.moment(meeting.openedAt)]),
      ...given(['minutes.field.votingDeadline', meeting.votingDeadline && words.moment(meeting.votingDeadline)]),
      ...given(['minutes.field.closedAt', meeting.closedAt && words.moment(meeting.closedAt)]),
      ['minutes.field.rulesVersion', words.numeral(meeting.rulesVersion)],
    ),
  ]);
}

/** Who sat in the committee, and on which items each was there, in person or by a deputy. */
function members({ minutes: { members: seats, items } }: MinutesPaperData, words: MinutesWords): Section {
  const attended = (person: string | null) =>
    items.filter(({ present }) => person !== null && present.includes(person)).map(({ position }) => position);
  return section(words, 'minutes.section.members', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'minutes.column.member', 36),
        column(words, 'minutes.column.capacity', 22),
        column(words, 'minutes.column.deputy', 24),
        column(words, 'minutes.column.attended', 18),
      ],
      rows: seats.map(({ person, capacity, voting, deputy }) => [
        words.person(person),
        {
          ...words.coded(`committee.capacity.${capacity}`),
          note: voting ? null : words.label('minutes.withoutVote'),
        },
        deputy === null ? words.dash() : words.person(deputy),
        words.list([...new Set([...attended(person), ...attended(deputy)])].toSorted((a, b) => a - b)),
      ]),
    }),
  ]);
}

function itemSection(data: MinutesPaperData, words: MinutesWords, item: MinutesItem, index: number): Section {
  return {
    heading: `${item.position}. ${words.written(item.title).text}`,
    blocks: [
      facts(
        words,
        ['minutes.field.kind', words.coded(`item.kind.${item.kind}`)],
        ...given(['minutes.field.project', item.project && words.project(item.project)]),
        ...given(['minutes.field.question', item.question && words.written(item.question)]),
        ['minutes.field.state', words.coded(`item.state.${item.state}`)],
        ...given(['minutes.field.addedLater', item.addedLater && words.known('minutes.yes')]),
      ),
      papers(item, words),
      ...declaredRecusals(item, words),
      ...item.votings.flatMap((voting, round) => votingBlocks(data, words, voting, [index, round])),
      ...(item.decision ? decisionBlocks(item.decision, words) : []),
    ],
  };
}

function papers({ papers: list }: MinutesItem, words: MinutesWords): Block {
  return tableOr(words.absent('minutes.none.papers'), {
    columns: [column(words, 'minutes.column.paper', 60), column(words, 'passport.column.sha256', 40)],
    rows: list.map(({ title, sha256 }) => [words.written(title), words.checksum(sha256)]),
  });
}

function declaredRecusals({ recusals }: MinutesItem, words: MinutesWords): Block[] {
  if (recusals.length === 0) return [];
  return [
    tableOr(words.absent(), {
      columns: [column(words, 'minutes.column.recused', 40), column(words, 'minutes.column.recusalReason', 60)],
      rows: recusals.map(({ person, reason }) => [words.person(person), words.written(reason)]),
    }),
  ];
}

function votingBlocks(
  data: MinutesPaperData,
  words: MinutesWords,
  { round, proposal, secret, attendance, votes }: MinutesVoting,
  [item, at]: readonly [number, number],
): Block[] {
  const steps = data.arithmetic[item]?.[at] ?? [];
  const voteOf = (seat: string) => votes.find((vote) => vote.seat === seat);
  return [
    facts(
      words,
      ['minutes.field.voting', words.numeral(round)],
      ['minutes.field.proposal', words.coded(`outcome.${proposal}`)],
      ['minutes.field.ballot', words.coded(`vote.ballot.${secret ? 'secret' : 'named'}`)],
    ),
    tableOr(words.absent(), {
      columns: [
        column(words, 'minutes.column.seat', 34),
        column(words, 'minutes.column.attendance', 24),
        column(words, 'minutes.column.votedBy', 24),
        column(words, 'minutes.column.vote', 18),
      ],
      rows: attendance.seats.map((seat) => {
        const vote = voteOf(seat.member);
        return [
          words.person(seat.member),
          words.coded(`seat.${seat.state}`),
          vote ? words.person(vote.castBy) : words.dash(),
          vote ? choice(vote.choice, words) : words.dash(),
        ];
      }),
    }),
    ...(steps.length === 0
      ? []
      : [
          passage(
            words,
            'minutes.field.arithmetic',
            words.written(steps.map((step, line) => `${line + 1}) ${words.named(step).text}`).join('\n')),
          ),
        ]),
  ];
}

/** Of a secret vote only that somebody voted is known. */
const choice = (chosen: string | null, words: MinutesWords): Words =>
  chosen === null ? words.known('minutes.votedSecretly') : words.coded(`vote.choice.${chosen}`);

function decisionBlocks(decision: MinutesDecision, words: MinutesWords): Block[] {
  const { number, outcome, owner, deadline, deferredTo, supersedes, legalBasis } = decision;
  return [
    facts(
      words,
      ['minutes.field.decision', words.written(number)],
      ['minutes.field.outcome', words.coded(`outcome.${outcome}`)],
      ...given(['minutes.field.owner', owner && words.person(owner)]),
      ...given(['minutes.field.deadline', deadline && words.day(deadline)]),
      ...given(['minutes.field.deferredTo', deferredTo && words.meeting(deferredTo)]),
      ...given(['minutes.field.conditions', decision.conditions && words.written(decision.conditions)]),
      ...given(['minutes.field.remarks', decision.remarks && words.written(decision.remarks)]),
      ...given(['minutes.field.legalBasis', legalBasis && words.written(legalBasis)]),
      ...given(['minutes.field.supersedes', supersedes && words.written(supersedes)]),
    ),
    passage(words, 'minutes.field.decisionText', words.translated({ ...decision.texts, en: null, stale: [] })),
  ];
}

function instructions({ minutes: { items } }: MinutesPaperData, words: MinutesWords): Section {
  return section(words, 'minutes.section.instructions', [
    tableOr(words.absent('minutes.none.instructions'), {
      columns: [
        column(words, 'minutes.column.number', 13),
        column(words, 'minutes.column.item', 10),
        column(words, 'minutes.column.instruction', 29),
        column(words, 'minutes.column.assignees', 23),
        column(words, 'minutes.column.dueOn', 25),
      ],
      rows: items.flatMap(({ position, instructions: ordered }) =>
        ordered.map(({ number, text, dueOn, assignees }) => [
          words.written(number),
          words.numeral(position),
          words.written(text),
          words.assignees(assignees),
          words.day(dueOn),
        ]),
      ),
    }),
  ]);
}

function register({ minutes: { register: head }, sha256 }: MinutesPaperData, words: MinutesWords): Section {
  return section(words, 'minutes.section.register', [
    facts(
      words,
      ['minutes.field.registerEntries', words.decimal(head.sequence)],
      ['minutes.field.registerHead', words.checksum(head.hash)],
      ['minutes.field.snapshot', words.checksum(sha256)],
    ),
    paragraph(words.known('minutes.registerNote')),
  ]);
}

/** A line to sign on, or who signed and when. */
function signatures({ minutes: { members: seats }, signature }: MinutesPaperData, words: MinutesWords): Section {
  const holder = (capacity: string) => seats.find((seat) => seat.capacity === capacity)?.person ?? null;
  return section(words, 'minutes.section.signatures', [
    facts(
      words,
      [
        'minutes.field.chair',
        signature ? { ...words.named(signature.by), note: words.signedAt(signature) } : words.toSign(holder('chair')),
      ],
      ...given(['minutes.field.secretary', holder('secretary') !== null && words.toSign(holder('secretary'))]),
    ),
  ]);
}

/** A fact that stands in the paper only when there is something to say. */
function given([key, value]: readonly [TextKey, Words | null | false | '']): (readonly [TextKey, Words])[] {
  return value ? [[key, value]] : [];
}
