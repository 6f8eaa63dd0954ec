import { answerOf } from '../../testing/committee.js';
import { ITEM_KINDS, type ItemKind, type Outcome, OUTCOMES } from './agenda.js';
import { assertOutcome, type ItemVote, type OutcomeChoice } from './outcome.js';

const TODAY = '2026-11-23';
const full = (outcome: Outcome): OutcomeChoice => ({
  outcome,
  remarks: 'State the cost by year.',
  deadline: '2026-12-01',
  toMeetingId: 'm',
});
const carried = (on: Outcome): ItemVote => ({ on, outcome: 'carried' });

const ENTRY: Outcome[] = ['direct_control', 'monitor_via_head', 'return_for_revision', 'reject', 'defer'];
const ALLOWED: Record<ItemKind, Outcome[]> = {
  entry: ENTRY,
  re_entry: ENTRY,
  escalation: ['resolve', 'defer'],
  change_request: ['approve', 'reject', 'defer'],
  control_report: ['note'],
  other: ['note'],
};

it.each(ITEM_KINDS.flatMap((kind) => OUTCOMES.map((outcome) => ({ kind, outcome }))))(
  '$outcome of $kind',
  ({ kind, outcome }) => {
    const answer = answerOf(() => assertOutcome(kind, full(outcome), carried(outcome), TODAY));
    expect(answer).toBe(ALLOWED[kind].includes(outcome) ? undefined : 'OUTCOME_NOT_FOR_KIND');
  },
);

it('names the possible outcomes', () =>
  expect(() => assertOutcome('change_request', full('note'), carried('note'), TODAY)).toThrow(
    expect.objectContaining({
      kind: 'unprocessable',
      params: { outcome: 'note', kind: 'change_request', possible: ['approve', 'reject', 'defer'] },
      fields: [{ pointer: '/outcome', code: 'NOT_ONE_OF', params: { values: ['approve', 'reject', 'defer'] } }],
    }),
  ));

it.each<{ why: string; choice: OutcomeChoice; fields: string[] }>([
  {
    why: 'a return without anything',
    choice: { outcome: 'return_for_revision' },
    fields: ['/remarks REQUIRED', '/deadline REQUIRED'],
  },
  {
    why: 'a return with blank remarks',
    choice: { ...full('return_for_revision'), remarks: ' ' },
    fields: ['/remarks REQUIRED'],
  },
  {
    why: 'a return due yesterday',
    choice: { ...full('return_for_revision'), deadline: '2026-11-22' },
    fields: ['/deadline DUE_IN_PAST'],
  },
  { why: 'a rejection without a reason', choice: { outcome: 'reject', remarks: null }, fields: ['/remarks REQUIRED'] },
  { why: 'a deferral to no meeting', choice: { outcome: 'defer' }, fields: ['/toMeetingId REQUIRED'] },
])('refuses $why', ({ choice, fields }) => {
  const decide = () => assertOutcome('entry', choice, carried(choice.outcome), TODAY);
  expect(decide).toThrow(expect.objectContaining({ kind: 'unprocessable', code: 'DECISION_INCOMPLETE' }));
  expect(decide).toThrow(
    expect.objectContaining({
      fields: fields.map((field) => {
        const [pointer, code] = field.split(' ');
        return { pointer, code };
      }),
    }),
  );
});

it('takes a revision due today', () =>
  expect(() =>
    assertOutcome('entry', { ...full('return_for_revision'), deadline: TODAY }, carried('return_for_revision'), TODAY),
  ).not.toThrow());

it.each<{ why: string; kind: ItemKind; outcome: Outcome; vote: ItemVote | null; code: string | null }>([
  { why: 'no vote', kind: 'entry', outcome: 'direct_control', vote: null, code: 'VOTE_MISSING' },
  {
    why: 'no quorum',
    kind: 'entry',
    outcome: 'direct_control',
    vote: { on: 'direct_control', outcome: 'no_quorum' },
    code: 'NO_QUORUM',
  },
  {
    why: 'not carried',
    kind: 'entry',
    outcome: 'direct_control',
    vote: { on: 'direct_control', outcome: 'not_carried' },
    code: 'NOT_CARRIED',
  },
  {
    why: 'another outcome carried',
    kind: 'entry',
    outcome: 'reject',
    vote: carried('direct_control'),
    code: 'VOTED_ON_ANOTHER',
  },
  {
    why: 'another outcome lost',
    kind: 'entry',
    outcome: 'reject',
    vote: { on: 'direct_control', outcome: 'not_carried' },
    code: 'VOTED_ON_ANOTHER',
  },
  {
    why: 'approval lost',
    kind: 'change_request',
    outcome: 'reject',
    vote: { on: 'approve', outcome: 'not_carried' },
    code: null,
  },
  {
    why: 'rejection lost',
    kind: 'change_request',
    outcome: 'reject',
    vote: { on: 'reject', outcome: 'not_carried' },
    code: 'NOT_CARRIED',
  },
  {
    why: 'approval without a quorum',
    kind: 'change_request',
    outcome: 'reject',
    vote: { on: 'approve', outcome: 'no_quorum' },
    code: 'NO_QUORUM',
  },
  {
    why: 'approval carried',
    kind: 'change_request',
    outcome: 'reject',
    vote: carried('approve'),
    code: 'VOTED_ON_ANOTHER',
  },
  { why: 'deferred without a vote', kind: 'entry', outcome: 'defer', vote: null, code: null },
  {
    why: 'deferred for want of a quorum',
    kind: 'entry',
    outcome: 'defer',
    vote: { on: 'direct_control', outcome: 'no_quorum' },
    code: null,
  },
  { why: 'noted without a vote', kind: 'control_report', outcome: 'note', vote: null, code: null },
])('$kind, $why: $outcome gives $code', ({ kind, outcome, vote, code }) =>
  expect(answerOf(() => assertOutcome(kind, full(outcome), vote, TODAY)) ?? null).toBe(code),
);
