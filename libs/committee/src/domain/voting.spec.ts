import { answerOf, seatsOf } from '../../testing/committee.js';
import { BASE_RULES } from './rules.js';
import { assertBallotAllowed, seatToVoteOn, type VotingContext } from './voting.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const context = (more: Partial<VotingContext> = {}): VotingContext => ({
  seats: seatsOf(3, { m2: 'd2', m3: 'm1' }),
  present: ['m1', 'd2'],
  recused: [],
  item: 'open',
  window: null,
  now: NOW,
  ...more,
});

it.each<{ why: string; person: string; more?: Partial<VotingContext>; seat: string }>([
  { why: 'a member who is there', person: 'm1', seat: 'm1' },
  { why: 'the deputy of an absent member', person: 'd2', seat: 'm2' },
])('$why votes', ({ person, more, seat }) =>
  expect(seatToVoteOn(person, context(more))).toMatchObject({ member: seat, voter: person }),
);

it.each<{ why: string; person: string; more?: Partial<VotingContext>; code: string; kind: string }>([
  { why: 'a stranger', person: 'x', code: 'NOT_A_MEMBER', kind: 'forbidden' },
  { why: 'a stranger before opening', person: 'x', more: { item: 'planned' }, code: 'NOT_A_MEMBER', kind: 'forbidden' },
  { why: 'before opening', person: 'm1', more: { item: 'planned' }, code: 'VOTE_NOT_OPEN', kind: 'conflict' },
  { why: 'after closing', person: 'm1', more: { item: 'closed' }, code: 'VOTE_CLOSED', kind: 'conflict' },
  { why: 'a deferred item', person: 'm1', more: { item: 'deferred' }, code: 'VOTE_CLOSED', kind: 'conflict' },
  { why: 'an item carried over', person: 'm1', more: { item: 'carried_over' }, code: 'VOTE_CLOSED', kind: 'conflict' },
  { why: 'a recused member', person: 'm1', more: { recused: ['m1'] }, code: 'RECUSED', kind: 'forbidden' },
  { why: 'a recused deputy', person: 'd2', more: { recused: ['d2'] }, code: 'RECUSED', kind: 'forbidden' },
  {
    why: 'the deputy of a recused member',
    person: 'd2',
    more: { recused: ['m2'] },
    code: 'RECUSED',
    kind: 'forbidden',
  },
  { why: 'a member who is away', person: 'm3', code: 'NOT_PRESENT', kind: 'conflict' },
  { why: 'a deputy who is away', person: 'd2', more: { present: ['m1'] }, code: 'NOT_PRESENT', kind: 'conflict' },
  {
    why: 'a deputy beside the member',
    person: 'd2',
    more: { present: ['m2', 'd2'] },
    code: 'DEPUTY_NOT_IN_CHARGE',
    kind: 'forbidden',
  },
])('$why: $code', ({ person, more, code, kind }) =>
  expect(() => seatToVoteOn(person, context(more))).toThrow(expect.objectContaining({ code, kind })),
);

it('recuses from the own seat only', () =>
  expect(seatToVoteOn('m1', context({ recused: ['m3'] }))).toMatchObject({ member: 'm1' }));

describe('in absentia', () => {
  const window = { opensAt: new Date('2026-11-23T09:00:00Z'), closesAt: new Date('2026-11-24T09:00:00Z') };
  const absentia = (more: Partial<VotingContext> = {}) => context({ present: [], window, ...more });

  it.each([
    { person: 'm3', now: '2026-11-23T09:00:00.000Z', voted: [] },
    { person: 'm3', now: '2026-11-24T08:59:59.999Z', voted: [] },
    { person: 'd2', now: '2026-11-23T10:00:00.000Z', voted: [] },
    { person: 'm2', now: '2026-11-23T10:00:00.000Z', voted: ['d2'] },
    { person: 'm2', now: '2026-11-23T10:00:00.000Z', voted: ['m2'] },
  ])('$person votes at $now after $voted', ({ person, now, voted }) =>
    expect(seatToVoteOn(person, absentia({ now: new Date(now), present: voted }))).toMatchObject({ voter: person }),
  );

  it.each([
    { person: 'm1', now: '2026-11-23T08:59:59.999Z', voted: [], code: 'VOTE_NOT_OPEN' },
    { person: 'm1', now: '2026-11-24T09:00:00.000Z', voted: [], code: 'VOTE_CLOSED' },
    { person: 'd2', now: '2026-11-23T10:00:00.000Z', voted: ['m2'], code: 'DEPUTY_NOT_IN_CHARGE' },
  ])('$person at $now after $voted: $code', ({ person, now, voted, code }) =>
    expect(() => seatToVoteOn(person, absentia({ now: new Date(now), present: voted }))).toThrow(
      expect.objectContaining({ code }),
    ),
  );
});

it.each([
  { allowed: true, format: 'in_person', ballot: 'secret', refusal: undefined },
  { allowed: false, format: 'in_person', ballot: 'secret', refusal: 'SECRET_BALLOT_NOT_ALLOWED' },
  { allowed: true, format: 'in_absentia', ballot: 'secret', refusal: 'SECRET_BALLOT_NOT_ALLOWED' },
  { allowed: false, format: 'in_absentia', ballot: 'named', refusal: undefined },
] as const)('$ballot $format, secret votes allowed: $allowed', ({ allowed, format, ballot, refusal }) =>
  expect(answerOf(() => assertBallotAllowed({ ...BASE_RULES, secretBallotAllowed: allowed }, format, ballot))).toBe(
    refusal,
  ),
);
