import { seatsOf } from '../../testing/committee.js';
import { assertRecusalMayEnd, automaticRecusals, declareRecusal, type Recusal, recusalsOf } from './recusal.js';

const seats = seatsOf(3, { m3: 'd3' });
const recusal = (personId: string, ground: Recusal['ground'], reason: string | null = null) => ({
  personId,
  ground,
  reason,
});

it.each([
  { why: 'nobody keeps it', keepers: { managerId: null, headIds: [] }, recusals: [] },
  { why: 'kept by outsiders', keepers: { managerId: 'p', headIds: ['h'] }, recusals: [] },
  { why: 'a member manages', keepers: { managerId: 'm1', headIds: [] }, recusals: [recusal('m1', 'manages_project')] },
  { why: 'a deputy heads', keepers: { managerId: 'p', headIds: ['d3'] }, recusals: [recusal('d3', 'heads_direction')] },
  {
    why: 'one manages and heads, another heads for the time being',
    keepers: { managerId: 'm1', headIds: ['m1', 'm2'] },
    recusals: [recusal('m1', 'manages_project'), recusal('m2', 'heads_direction')],
  },
])('$why', ({ keepers, recusals }) => expect(automaticRecusals(seats, keepers)).toEqual(recusals));

it('declares with a reason while the vote has not opened', () =>
  expect(declareRecusal('m2', 'a relative works for the contractor', 'planned')).toEqual(
    recusal('m2', 'declared', 'a relative works for the contractor'),
  ));

it.each([
  { reason: ' ', item: 'planned', code: 'RECUSAL_REASON_MISSING', kind: 'unprocessable' },
  { reason: 'a relative', item: 'open', code: 'RECUSAL_TOO_LATE', kind: 'conflict' },
  { reason: 'a relative', item: 'closed', code: 'RECUSAL_TOO_LATE', kind: 'conflict' },
] as const)('refuses “$reason” while the item is $item', ({ reason, item, code, kind }) =>
  expect(() => declareRecusal('m2', reason, item)).toThrow(expect.objectContaining({ code, kind })),
);

it('ends only what was declared, and only before the vote', () => {
  expect(() => assertRecusalMayEnd(recusal('m2', 'declared', 'why'), 'planned')).not.toThrow();
  expect(() => assertRecusalMayEnd(recusal('m2', 'declared', 'why'), 'open')).toThrow(/RECUSAL_TOO_LATE/);
  expect(() => assertRecusalMayEnd(recusal('m2', 'heads_direction'), 'planned')).toThrow(/RECUSAL_STANDS/);
});

it('keeps one recusal per person, the automatic one first', () =>
  expect(
    recusalsOf(
      [recusal('m1', 'manages_project')],
      [recusal('m1', 'declared', 'mine'), recusal('m2', 'declared', 'why')],
    ),
  ).toEqual([recusal('m1', 'manages_project'), recusal('m2', 'declared', 'why')]));
