import { seatsOf } from '../../testing/committee.js';
import { takeSeats } from './sitting.js';

it.each<{ why: string; deputies: Record<string, string>; present: string[]; recused: string[]; seats: string[] }>([
  { why: 'in person', deputies: {}, present: ['m1'], recused: [], seats: ['m1 present m1', 'm2 absent'] },
  {
    why: 'the deputy of an absent member',
    deputies: { m1: 'd' },
    present: ['d', 'm2'],
    recused: [],
    seats: ['m1 deputised d', 'm2 present m2'],
  },
  {
    why: 'the deputy beside the member',
    deputies: { m1: 'd' },
    present: ['d', 'm1'],
    recused: [],
    seats: ['m1 present m1', 'm2 absent'],
  },
  {
    why: 'the deputy of a recused member',
    deputies: { m1: 'd' },
    present: ['d'],
    recused: ['m1'],
    seats: ['m1 recused', 'm2 absent'],
  },
  { why: 'a recused deputy', deputies: { m1: 'd' }, present: ['d'], recused: ['d'], seats: ['m1 absent', 'm2 absent'] },
  {
    why: 'a recused member who is there',
    deputies: {},
    present: ['m1', 'm2'],
    recused: ['m2'],
    seats: ['m1 present m1', 'm2 recused'],
  },
  {
    why: 'a deputy of two',
    deputies: { m1: 'd', m2: 'd' },
    present: ['d'],
    recused: [],
    seats: ['m1 deputised d', 'm2 absent'],
  },
  {
    why: 'a member as deputy',
    deputies: { m1: 'm2' },
    present: ['m2'],
    recused: [],
    seats: ['m1 absent', 'm2 present m2'],
  },
  { why: 'somebody else', deputies: {}, present: ['x'], recused: ['y'], seats: ['m1 absent', 'm2 absent'] },
])('$why', ({ deputies, present, recused, seats }) =>
  expect(
    takeSeats({ seats: seatsOf(2, deputies).toReversed(), present, recused }).map(({ member, state, voter }) =>
      [member, state, ...(voter ? [voter] : [])].join(' '),
    ),
  ).toEqual(seats),
);
