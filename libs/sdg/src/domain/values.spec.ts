import { DomainError } from '#libs/kernel';
import { canonicalDecimal } from './decimal.js';
import { mayEnter } from './indicator-rights.js';
import { valueChange } from './value-change.js';
import type { KeptValue, WantedValue } from './value-change.js';
import { assertStateMove } from './value-state.js';

it.each([
  ['0', '0'],
  ['-0', '0'],
  ['-0.000', '0'],
  ['000', '0'],
  ['0012.50', '12.5'],
  ['-12.500000', '-12.5'],
  ['100', '100'],
  ['100.0', '100'],
  ['0.000001', '0.000001'],
  ['-0.10', '-0.1'],
])('%s is %s', (text, expected) => expect(canonicalDecimal(text)).toBe(expected));

describe('a value', () => {
  const kept = (more: Partial<KeptValue> = {}): KeptValue => ({
    value: '12.500000',
    quality: 'estimated',
    state: 'approved',
    source: 'БНС',
    note: null,
    revision: 2,
    ...more,
  });
  it.each([
    ['is new', null, { value: '1.50' }, { value: '1.5', quality: 'measured', source: null, note: null, revision: 1 }],
    ['is known to be missing', null, { value: null }, { value: null, quality: 'missing', revision: 1 }],
    [
      'takes the place of another',
      kept(),
      { value: '13' },
      { value: '13', quality: 'measured', source: 'БНС', revision: 3 },
    ],
    ['goes missing', kept(), { value: null }, { value: null, quality: 'missing', revision: 3 }],
    [
      'is zero, which is not missing',
      kept({ value: null, quality: 'missing' }),
      { value: '0' },
      { value: '0', quality: 'measured', revision: 3 },
    ],
    ['is said to be disputed', kept(), { value: '12.5', quality: 'disputed' }, { quality: 'disputed', revision: 2 }],
    ['loses its source', kept(), { value: '12.5', source: null }, { source: null, quality: 'estimated', revision: 2 }],
  ] as [string, KeptValue | null, WantedValue, object][])('%s', (_, was, wanted, next) =>
    expect(valueChange(was, wanted)).toMatchObject({ outcome: 'written', next: { ...next, state: 'entered' } }),
  );

  it.each([
    [kept(), { value: '12.50' }, 'unchanged'],
    [kept({ state: 'locked' }), { value: '12.5', quality: 'estimated', source: 'БНС', note: null }, 'unchanged'],
    [kept({ state: 'locked' }), { value: '12.51' }, 'locked'],
    [kept({ state: 'locked' }), { value: '12.5', note: 'x' }, 'locked'],
    [kept({ value: null, quality: 'missing' }), { value: null }, 'unchanged'],
  ] as [KeptValue, WantedValue, string][])('%j and %j: %s', (was, wanted, outcome) =>
    expect(valueChange(was, wanted).outcome).toBe(outcome),
  );
});

describe('states', () => {
  const states = ['entered', 'checked', 'approved', 'locked'] as const;
  const refusal = (from: (typeof states)[number], to: (typeof states)[number], reason: string | null, own: boolean) => {
    try {
      assertStateMove({ from, to, reason, own });
      return null;
    } catch (error) {
      return error instanceof DomainError ? error.code : error;
    }
  };
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    const step = states.indexOf(to) - states.indexOf(from);
    const back = to === 'entered' && from !== 'entered';
    expect(refusal(from, to, 'because', false)).toBe(step === 1 || back ? null : 'VALUE_STATE');
    expect(refusal(from, to, null, false)).toBe(back ? 'STATE_REASON_MISSING' : step === 1 ? null : 'VALUE_STATE');
    if (step === 1) expect(refusal(from, to, null, true)).toBe(to === 'approved' ? 'OWN_ENTRY' : null);
  });
});

it.each([
  ['project_office', null, null, true],
  ['executor', null, 'roads', true],
  ['executor', null, 'parks', false],
  ['head_of_direction', 'I', null, true],
  ['head_of_direction', 'II', null, false],
  ['admin', null, null, false],
  ['project_manager', 'I', 'roads', false],
] as const)('%s of %s, %s may enter: %s', (role, directionId, organisationId, expected) => {
  const actor = { userId: 'u', name: 'u', grants: [{ role, directionId, organisationId }] };
  expect(mayEnter(actor, { responsibleId: 'roads', directionIds: ['I'] })).toBe(expected);
  expect(mayEnter(actor, { responsibleId: null, directionIds: [] })).toBe(role === 'project_office');
});
