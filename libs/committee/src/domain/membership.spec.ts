import {
  chairOn,
  type DeputyAppointment,
  deputyErrors,
  type Membership,
  membershipErrors,
  seatsOn,
} from './membership.js';

const member = (personId: string, more: Partial<Membership> = {}): Membership => ({
  personId,
  capacity: 'member',
  voting: true,
  startsOn: '2026-01-01',
  endsOn: null,
  ...more,
});
const deputy = (deputyId: string, memberId: string, startsOn = '2026-01-01', endsOn: string | null = null) => ({
  deputyId,
  memberId,
  startsOn,
  endsOn,
});
const akim = member('akim', { capacity: 'chair' });
const seat = (person: string, standIn: string | null = null) => ({ member: person, deputy: standIn });

it.each<{ why: string; memberships: Membership[]; deputies: DeputyAppointment[]; day: string; seats: unknown[] }>([
  {
    why: 'chair and members vote, the secretary and advisers do not',
    memberships: [akim, member('a'), member('s', { capacity: 'secretary' }), member('x', { voting: false })],
    deputies: [],
    day: '2026-03-01',
    seats: [seat('akim'), seat('a')],
  },
  {
    why: 'the first and the last day count',
    memberships: [
      member('first', { startsOn: '2026-03-01' }),
      member('last', { endsOn: '2026-03-01' }),
      member('tomorrow', { startsOn: '2026-03-02' }),
      member('yesterday', { endsOn: '2026-02-28' }),
    ],
    deputies: [],
    day: '2026-03-01',
    seats: [seat('first'), seat('last')],
  },
  {
    why: 'a deputy stands in within the dates only',
    memberships: [member('a'), member('b')],
    deputies: [deputy('x', 'a', '2026-03-01', '2026-03-01'), deputy('y', 'b', '2026-03-02')],
    day: '2026-03-01',
    seats: [seat('a', 'x'), seat('b')],
  },
  {
    why: 'a member stands in for nobody',
    memberships: [member('a'), member('b')],
    deputies: [deputy('b', 'a')],
    day: '2026-03-01',
    seats: [seat('a'), seat('b')],
  },
  {
    why: 'but a former member may',
    memberships: [member('a'), member('b', { endsOn: '2026-02-28' })],
    deputies: [deputy('b', 'a')],
    day: '2026-03-01',
    seats: [seat('a', 'b')],
  },
  {
    why: 'the deputy of a former member has no seat',
    memberships: [member('a', { endsOn: '2026-02-28' })],
    deputies: [deputy('x', 'a')],
    day: '2026-03-01',
    seats: [],
  },
])('$why', ({ memberships, deputies, day, seats }) => expect(seatsOn(memberships, deputies, day)).toEqual(seats));

it.each([
  { day: '2025-12-31', chair: null },
  { day: '2026-01-01', chair: 'akim' },
])('on $day $chair chairs', ({ day, chair }) => expect(chairOn([member('a'), akim], day)).toBe(chair));

const codes = (errors: readonly { pointer: string; code: string }[]) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

it.each<{ why: string; membership: Membership; errors: string[] }>([
  { why: 'a new member', membership: member('b'), errors: [] },
  { why: 'a member again', membership: member('a', { startsOn: '2026-07-01' }), errors: [] },
  { why: 'a member twice', membership: member('a', { startsOn: '2026-06-30' }), errors: ['/personId MEMBER_ALREADY'] },
  { why: 'a second chair', membership: member('b', { capacity: 'chair' }), errors: ['/capacity CHAIR_ALREADY'] },
  {
    why: 'a voting secretary',
    membership: member('b', { capacity: 'secretary' }),
    errors: ['/voting SECRETARY_NEVER_VOTES'],
  },
  {
    why: 'an end before the start',
    membership: member('b', { endsOn: '2025-12-31' }),
    errors: ['/endsOn END_BEFORE_START'],
  },
])('membership of $why: $errors', ({ membership, errors }) =>
  expect(codes(membershipErrors(membership, [akim, member('a', { endsOn: '2026-06-30' })]))).toEqual(errors),
);

it.each<{ why: string; appointment: DeputyAppointment; errors: string[] }>([
  { why: 'of a member without one', appointment: deputy('y', 'b'), errors: [] },
  { why: 'of the same member later', appointment: deputy('y', 'a', '2026-04-01'), errors: [] },
  {
    why: 'of the same member meanwhile',
    appointment: deputy('y', 'a', '2026-03-31'),
    errors: ['/memberId HAS_DEPUTY_ALREADY'],
  },
  { why: 'of two members', appointment: deputy('x', 'b'), errors: ['/deputyId DEPUTY_OF_ANOTHER'] },
  { why: 'of oneself', appointment: deputy('b', 'b'), errors: ['/deputyId DEPUTY_OF_SELF'] },
  {
    why: 'that ends before it starts',
    appointment: deputy('y', 'b', '2026-02-01', '2026-01-31'),
    errors: ['/endsOn END_BEFORE_START'],
  },
])('a deputy $why: $errors', ({ appointment, errors }) =>
  expect(codes(deputyErrors(appointment, [deputy('x', 'a', '2026-01-01', '2026-03-31')]))).toEqual(errors),
);
