/** Each thing has an id of its own, so that an example can be read as a whole. */
const idEnding = (end: string): string => `0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a${end}`;
const CHAIR = idEnding('6b');
const MEMBER = idEnding('6c');
const ITEM = idEnding('6d');
const MEETING = idEnding('6e');
const VOTING = idEnding('6f');
const DECISION = idEnding('70');
const PROJECT = idEnding('71');
const REFERRAL = idEnding('72');
const SCREENING = idEnding('73');
const POLICY = idEnding('74');
const AT = '2026-12-08T05:00:00.000Z';
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const chair = { id: CHAIR, name: { kk: 'Төраға', ru: 'Председатель', en: null } };
const member = { id: MEMBER, name: { kk: null, ru: 'Член комитета', en: null } };
const quorum = { of: 2, required: 2, reached: true };
const quorumSteps = [
  'Членов комитета с правом голоса: 2.',
  'Присутствуют и не отведены: 2, из них через заместителя: 0.',
  'Присутствует 2, требуется 2: кворум есть.',
];

/** Attendance of an item as its reader gets it. */
export const attendanceExample = {
  itemId: ITEM,
  meetingId: MEETING,
  frozenAt: AT,
  present: [chair, member],
  chair,
  seats: [
    { member: chair, deputy: null, state: 'present', voter: CHAIR },
    { member, deputy: null, state: 'present', voter: MEMBER },
  ],
  recusals: [],
  base: 2,
  deputised: 0,
  recused: 0,
  absent: 0,
  attending: 2,
  quorum,
  rulesVersion: 1,
  steps: quorumSteps,
};

/** A round of voting after closing. */
export const votingExample = {
  id: VOTING,
  itemId: ITEM,
  round: 1,
  proposal: 'direct_control',
  secret: false,
  openedAt: AT,
  closedAt: '2026-12-08T05:10:00.000Z',
  votes: [
    { seat: chair, by: chair, choice: 'for', castAt: AT },
    { seat: member, by: member, choice: 'against', castAt: AT },
  ],
  tally: {
    for: 1,
    against: 1,
    abstained: 0,
    notVoted: 0,
    base: 2,
    present: 2,
    recused: 0,
    absent: 0,
    quorum,
    majority: { of: 2, needed: 2, reached: false },
    tie: true,
    castingVote: { used: true, by: CHAIR, choice: 'for', of: 3, needed: 2 },
    outcome: 'carried',
    steps: [...quorumSteps, 'Голоса разделились поровну: за 1, против 1.', 'Решение принято.'],
  },
};

export const castVoteExample = { votingId: VOTING, seat: CHAIR, choice: 'for', castAt: AT };

const brief = {
  id: DECISION,
  number: 'D-2026-14',
  sequence: 14,
  kind: 'entry',
  outcome: 'direct_control',
  project: { id: PROJECT, code: 'ALM-2026-0001', title: { kk: null, ru: 'Индустриальная зона', en: null } },
  meetingId: MEETING,
  itemId: ITEM,
  decidedAt: AT,
  publishedAt: null,
  supersedes: null,
  supersededBy: null,
};
export const decisionListExample = { items: [brief] };

export const decisionExample = {
  ...brief,
  conditions: 'Уточнить смету до 1 декабря',
  remarks: null,
  deadline: null,
  deferredTo: null,
  legalBasis: 'Положение об Управляющем комитете, пункт 14',
  owner: null,
  decidedBy: member,
  texts: { kk: null, ru: 'Взять проект на прямой контроль Управляющего комитета.' },
  meeting: { id: MEETING, title: 'Заседание Управляющего комитета', startsAt: AT, mode: 'in_person' },
  item: {
    id: ITEM,
    position: 1,
    title: 'Индустриальная зона',
    question: null,
    candidateReason: 'newly_flagged',
    subjectId: null,
    papers: [],
  },
  cause: {
    referral: { id: REFERRAL, kind: 'entry', since: '2026-11-23T09:00:00.000Z' },
    screening: {
      id: SCREENING,
      policyId: POLICY,
      policyVersion: 1,
      flagged: true,
      at: '2026-11-23T09:00:00.000Z',
      met: ['1'],
    },
  },
  attendance: attendanceExample,
  votings: [votingExample],
  effects: [
    { kind: 'project.transition', transition: 'approve' },
    { kind: 'project.oversight', oversight: 'committee' },
  ],
  register: { sequence: 14, previous: HASH, hash: HASH },
  instructions: [],
};

export const registerHeadExample = { sequence: 14, hash: HASH };
export const registerLinesExample = {
  items: [{ sequence: 14, previous: HASH, hash: HASH, entry: { type: 'decision', number: 'D-2026-14' } }],
};
