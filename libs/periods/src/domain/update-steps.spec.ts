import { UPDATE_STATES, UPDATE_STEP_NAMES, chooseUpdateStep, isEditable, possibleUpdateSteps } from './update-steps.js';
import type { UpdateMover } from './update-steps.js';

const BOTH: readonly UpdateMover[] = ['owner', 'judge'];
const POSSIBLE = {
  draft: ['submit'],
  submitted: ['return', 'confirm'],
  returned: ['submit'],
  confirmed: [],
} as const;

it.each(UPDATE_STATES)('from %s only what the table has', (state) => {
  expect(possibleUpdateSteps(state, BOTH)).toEqual(POSSIBLE[state]);
  for (const name of UPDATE_STEP_NAMES) {
    const choose = () => chooseUpdateStep(name, state, BOTH);
    if ((POSSIBLE[state] as readonly string[]).includes(name)) expect(choose().name).toBe(name);
    else
      expect(choose).toThrow(
        expect.objectContaining({
          kind: 'conflict',
          code: 'UPDATE_STEP_NOT_POSSIBLE',
          params: { step: name, state, possible: [...POSSIBLE[state]] },
        }),
      );
  }
});

it.each([
  ['submit', 'draft', ['judge']],
  ['submit', 'returned', []],
  ['return', 'submitted', ['owner']],
  ['confirm', 'submitted', ['owner']],
] as const)('%s from %s is not for %j', (name, state, movers) =>
  expect(() => chooseUpdateStep(name, state, movers)).toThrow(
    expect.objectContaining({ kind: 'forbidden', code: 'UPDATE_STEP_NOT_YOURS' }),
  ),
);

it('names only what the asker could do instead', () =>
  expect(() => chooseUpdateStep('submit', 'submitted', ['owner'])).toThrow(
    expect.objectContaining({ code: 'UPDATE_STEP_NOT_POSSIBLE', params: expect.objectContaining({ possible: [] }) }),
  ));

it.each([
  ['draft', true],
  ['submitted', false],
  ['returned', true],
  ['confirmed', false],
] as const)('%s may be edited: %j', (state, editable) => expect(isEditable(state)).toBe(editable));
