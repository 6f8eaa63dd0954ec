import { actsUntil, obligationState } from './obligation.js';
import type { Owed } from './obligation.js';

const DUE = '2026-12-07';
const owed = (update: Owed['update'], excused = false): Owed => ({ dueOn: DUE, excused, update });
const at = (state: NonNullable<Owed['update']>['state'], deadline: string | null = null) => ({ state, deadline });

it.each([
  ['nothing written', owed(null), 'missing', DUE],
  ['a draft', owed(at('draft')), 'missing', DUE],
  ['submitted', owed(at('submitted')), 'submitted', null],
  ['returned', owed(at('returned', '2026-12-15')), 'returned', '2026-12-15'],
  ['confirmed', owed(at('confirmed')), 'confirmed', null],
  ['ended before anything was written', owed(null, true), 'excused', null],
  ['ended with a draft', owed(at('draft'), true), 'excused', null],
  ['ended after it was returned', owed(at('returned', '2026-12-15'), true), 'excused', null],
  ['ended after it was submitted', owed(at('submitted'), true), 'submitted', null],
  ['ended after it was confirmed', owed(at('confirmed'), true), 'confirmed', null],
])('%s', (_, given, state, until) => {
  expect(obligationState(given)).toBe(state);
  expect(actsUntil(given)).toBe(until);
});
