import { assertStep, mayAnswer, movedDays, possibleSteps, routeOf } from './change-request-rules.js';
import type { AskedDays, ChangeRequestState, ChangeRequestStep, RequestedMilestone } from './change-request-rules.js';
import type { Mover } from './delivery-rights.js';

it.each<[ChangeRequestState, ChangeRequestStep[]]>([
  ['draft', ['change', 'submit', 'withdraw']],
  ['submitted', ['withdraw', 'answer']],
  ['approved', []],
  ['rejected', []],
  ['withdrawn', []],
])('%s: %j and nothing else', (state, possible) => {
  for (const step of ['change', 'submit', 'withdraw', 'answer'] as const) {
    if (possible.includes(step)) expect(() => assertStep(step, state)).not.toThrow();
    else
      expect(() => assertStep(step, state)).toThrow(
        expect.objectContaining({ code: 'CHANGE_REQUEST_STEP_NOT_POSSIBLE', params: { step, state, possible } }),
      );
  }
});

it.each([
  ['committee', 'committee'],
  ['head', 'head'],
  ['standard', 'manager'],
  [null, 'manager'],
] as const)('a project under %s: %s answers', (oversight, route) => expect(routeOf(oversight)).toBe(route));

it.each<['manager' | 'head' | 'committee', Mover[], boolean]>([
  ['manager', ['manager'], true],
  ['manager', ['office'], true],
  ['manager', ['head'], true],
  ['manager', ['author'], false],
  ['head', ['head'], true],
  ['head', ['manager', 'head'], true],
  ['head', ['manager'], false],
  ['head', ['office'], false],
  ['committee', ['manager', 'office', 'head'], false],
])('route %s, %j: %s', (route, movers, may) => {
  expect(mayAnswer(route, 'in_delivery', movers)).toBe(may);
  expect(mayAnswer(route, 'completed', movers)).toBe(false);
  expect(possibleSteps({ state: 'submitted', route, onAgenda: false }, 'in_delivery', movers).includes('answer')).toBe(
    may,
  );
});

it('is not withdrawn from an agenda', () => {
  const steps = (onAgenda: boolean) =>
    possibleSteps({ state: 'submitted', route: 'committee', onAgenda }, 'in_delivery', ['manager']);
  expect([steps(false), steps(true)]).toEqual([['withdraw'], []]);
});

const milestone: RequestedMilestone = {
  id: 'a',
  startOn: '2026-02-01',
  forecastOn: '2026-08-31',
  actualOn: null,
  baselineStartOn: '2026-01-15',
  baselineOn: '2026-06-30',
};
const known = new Map<string, RequestedMilestone>([
  ['a', milestone],
  ['new', { ...milestone, id: 'new', baselineStartOn: null, baselineOn: null }],
  ['done', { ...milestone, id: 'done', actualOn: '2026-06-01' }],
]);
const ask = (...asked: AskedDays[]) => {
  const { moved, errors } = movedDays(asked, known);
  return { moved, errors: errors.map(({ pointer, code }) => `${pointer} ${code}`) };
};

it.each<[string, AskedDays, Partial<ReturnType<typeof movedDays>['moved'][number]>]>([
  [
    'the start stays when it is not given',
    { milestoneId: 'a', toOn: '2026-09-30' },
    { fromStartOn: '2026-01-15', fromOn: '2026-06-30', toStartOn: '2026-01-15', toOn: '2026-09-30' },
  ],
  ['null takes the start away', { milestoneId: 'a', toOn: '2026-09-30', toStartOn: null }, { toStartOn: null }],
  [
    'only the start moves',
    { milestoneId: 'a', toOn: '2026-06-30', toStartOn: '2026-03-01' },
    { toStartOn: '2026-03-01' },
  ],
  [
    'what was not promised comes from its forecast',
    { milestoneId: 'new', toOn: '2026-09-30' },
    { fromStartOn: '2026-02-01', fromOn: null, toStartOn: '2026-02-01' },
  ],
  ['earlier is as good', { milestoneId: 'a', toOn: '2026-01-15' }, { toOn: '2026-01-15' }],
])('%s', (_, asked, expected) =>
  expect(ask(asked)).toEqual({ moved: [expect.objectContaining(expected)], errors: [] }),
);

it.each<[string, AskedDays[], string[]]>([
  ['unknown', [{ milestoneId: 'x', toOn: '2026-09-30' }], ['/milestones/0/milestoneId UNKNOWN_REFERENCE']],
  ['reached', [{ milestoneId: 'done', toOn: '2026-09-30' }], ['/milestones/0/milestoneId REACHED_ALREADY']],
  ['as promised', [{ milestoneId: 'a', toOn: '2026-06-30' }], ['/milestones/0/toOn SAME_AS_PROMISED']],
  ['ends before it starts', [{ milestoneId: 'a', toOn: '2026-01-14' }], ['/milestones/0/toOn END_BEFORE_START']],
  [
    'everything at once',
    [
      { milestoneId: 'a', toOn: '2026-09-30' },
      { milestoneId: 'a', toOn: '2026-10-30' },
      { milestoneId: 'x', toOn: '2026-09-30' },
    ],
    ['/milestones/1/milestoneId NAMED_TWICE', '/milestones/2/milestoneId UNKNOWN_REFERENCE'],
  ],
])('refuses what is %s', (_, asked, errors) => expect(ask(...asked).errors).toEqual(errors));
