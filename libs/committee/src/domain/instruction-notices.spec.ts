import { noticesOf } from './instruction-notices.js';

it.each([
  [10, false, false],
  [4, false, false],
  [3, true, false],
  [2, false, false],
  [1, false, false],
  [0, true, false],
  [-1, false, false],
  [-2, true, false],
  [-3, false, true],
  [-4, true, true],
  [-5, false, true],
  [-40, true, true],
])('%i working days left: remind %s, escalate %s', (left, remind, escalate) =>
  expect(noticesOf(left)).toEqual({ remind, escalate }),
);
