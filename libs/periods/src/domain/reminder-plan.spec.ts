import { DEFAULT_REMINDERS, remindersCalledFor } from './reminder-plan.js';

const names = (left: number, done: readonly string[] = [], policy = DEFAULT_REMINDERS) =>
  remindersCalledFor(left, policy, done).map(({ name }) => name);

it.each([
  [4, []],
  [3, ['before-3']],
  [2, ['before-3']],
  [1, ['before-1']],
  [0, ['before-1']],
  [-1, ['after-1']],
  [-2, ['after-1', 'escalated-lines']],
  [-3, ['after-1', 'escalated-lines']],
  [-4, ['after-1', 'escalated-lines', 'escalated-office']],
  [-30, ['after-1', 'escalated-lines', 'escalated-office']],
])('%i working days before it is due: %j', (left, expected) => expect(names(left)).toEqual(expected));

it('takes each step once', () => {
  expect(names(2, ['before-3'])).toEqual([]);
  expect(names(0, ['before-3', 'before-1'])).toEqual([]);
  expect(names(-4, ['after-1', 'escalated-lines'])).toEqual(['escalated-office']);
});

it('does not send an earlier reminder after a later one', () => {
  expect(names(1, ['before-1'])).toEqual([]);
  expect(names(-5, ['after-1', 'escalated-lines', 'escalated-office'])).toEqual([]);
});

it('follows the policy of the period', () => {
  const policy = { remindBefore: [0], remindAfter: [1, 3], escalateToLines: 5, escalateToOffice: 5 };
  expect(names(1, [], policy)).toEqual([]);
  expect(names(0, [], policy)).toEqual(['before-0']);
  expect(names(-2, [], policy)).toEqual(['after-1']);
  expect(names(-4, ['after-1'], policy)).toEqual(['after-3']);
  expect(names(-5, ['after-1', 'after-3'], policy)).toEqual(['escalated-lines', 'escalated-office']);
  expect(names(0, [], { ...policy, remindBefore: [], remindAfter: [] })).toEqual([]);
});

it('says what kind of step it is', () => {
  expect(remindersCalledFor(3, DEFAULT_REMINDERS, [])).toEqual([{ kind: 'due', name: 'before-3' }]);
  expect(remindersCalledFor(-2, DEFAULT_REMINDERS, ['after-1'])).toEqual([
    { kind: 'escalated', name: 'escalated-lines', level: 'lines' },
  ]);
  expect(remindersCalledFor(-1, DEFAULT_REMINDERS, [])).toEqual([{ kind: 'late', name: 'after-1' }]);
});
