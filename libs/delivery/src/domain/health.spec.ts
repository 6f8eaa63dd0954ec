import fc from 'fast-check';
import { changesOn, health, worst } from './health.js';
import type { HealthReasonCode, Signal } from './health.js';
import type { BudgetSums, HealthFacts, WeighedMilestone } from './health-facts.js';
import { BASE_DELIVERY_POLICY } from './policy.js';

const DAY = '2026-07-02';
const POLICY = BASE_DELIVERY_POLICY;

const milestone = (changes: Partial<WeighedMilestone> = {}): WeighedMilestone => ({
  weight: '1.0000',
  baselineStartOn: null,
  baselineOn: '2026-12-01',
  forecastOn: '2026-12-01',
  actualOn: null,
  ...changes,
});
const budget = (changes: Partial<BudgetSums> = {}): BudgetSums => ({
  set: true,
  plan: '1000.00',
  adjusted: '1000.00',
  unfunded: '0.00',
  actual: null,
  ofYear: { adjusted: '0.00', actual: null },
  ...changes,
});
const facts = (changes: Partial<HealthFacts> = {}): HealthFacts => ({
  milestones: [],
  firstEndsOn: null,
  budget: null,
  risks: { assessed: 0, open: [] },
  issuesDueOn: [],
  ...changes,
});

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

it('knows nothing of a project without facts, and does not call it green', () => {
  const { schedule, budget: money, risks, overall, slip } = health(facts(), POLICY, DAY);
  expect([schedule, money, risks].map(({ signal, reasons }) => [signal, reasons.map(({ code }) => code)])).toEqual([
    ['unknown', ['NO_BASELINE']],
    ['unknown', ['NO_BUDGET']],
    ['unknown', ['NO_RISKS_ASSESSED']],
  ]);
  expect({ overall, slip }).toEqual({ overall: 'unknown', slip: { endsOn: null, current: null, first: null } });
});

describe('the schedule', () => {
  it.each<[number, Signal, HealthReasonCode]>([
    [-1, 'green', 'END_ON_TIME'],
    [0, 'green', 'END_ON_TIME'],
    [1, 'green', 'END_SLIPS'],
    [14, 'green', 'END_SLIPS'],
    [15, 'amber', 'END_SLIPS'],
    [59, 'amber', 'END_SLIPS'],
    [60, 'red', 'END_SLIPS'],
  ])('with an end %s days after the promise is %s', (days, signal, code) => {
    const end = milestone({ forecastOn: plusDays('2026-12-01', days) });
    const { schedule, slip } = health(facts({ milestones: [end], firstEndsOn: '2026-11-01' }), POLICY, DAY);
    expect(schedule.signal).toBe(signal);
    expect(schedule.reasons[0]).toMatchObject({ code, signal });
    expect(slip.current).toEqual({ promisedOn: '2026-12-01', days });
    expect(slip.first).toEqual({ promisedOn: '2026-11-01', days: days + 30 });
  });

  it.each<[string, WeighedMilestone[], number]>([
    [
      'the last milestone, not the one that slips most',
      [milestone(), milestone({ baselineOn: '2026-08-01', forecastOn: '2026-11-30' })],
      0,
    ],
    ['the actual day before the forecast', [milestone({ forecastOn: '2027-03-01', actualOn: '2026-12-11' })], 10],
    [
      'work that was added after the promise',
      [milestone(), milestone({ baselineOn: null, forecastOn: '2026-12-21' })],
      20,
    ],
  ])('takes for the end %s', (_, milestones, days) => {
    expect(health(facts({ milestones }), POLICY, DAY).slip.current?.days).toBe(days);
  });

  it.each<[string, string, Signal, string | undefined]>([
    ['4.9999', '95.0001', 'green', '5.00'],
    ['5', '95', 'amber', '5.00'],
    ['24.9999', '75.0001', 'amber', '25.00'],
    ['25', '75', 'red', '25.00'],
  ])('with overdue milestones of weight %s beside %s is %s', (late, rest, signal, percent) => {
    const milestones = [
      milestone({ weight: late, baselineOn: '2026-07-01', forecastOn: '2026-07-10' }),
      milestone({ weight: rest }),
    ];
    const { schedule } = health(facts({ milestones }), POLICY, DAY);
    expect(schedule.signal).toBe(signal);
    expect(schedule.reasons[1]).toEqual({ code: 'MILESTONES_OVERDUE', signal, params: { milestones: 1, percent } });
  });

  it('does not count what is due today, nor what is done, as overdue', () => {
    const milestones = [
      milestone({ baselineOn: DAY, forecastOn: DAY }),
      milestone({ baselineOn: '2026-01-01', actualOn: '2026-06-30' }),
    ];
    expect(health(facts({ milestones }), POLICY, DAY).schedule.reasons[1]?.code).toBe('NOTHING_OVERDUE');
  });

  it('is unknown while nothing has been promised, however late the forecast is', () => {
    const milestones = [milestone({ baselineOn: null, forecastOn: '2026-01-01' })];
    const { schedule } = health(facts({ milestones }), POLICY, DAY);
    expect(schedule).toEqual({ signal: 'unknown', reasons: [{ code: 'NO_BASELINE', signal: 'unknown', params: {} }] });
  });
});

describe('the budget', () => {
  it.each<[string, string, Signal, string | undefined]>([
    ['1000.00', '1000.00', 'green', undefined],
    ['1000.00', '1049.99', 'green', '5.00'],
    ['1000.00', '1050.00', 'amber', '5.00'],
    ['1000.00', '950.00', 'amber', '-5.00'],
    ['1000.00', '1149.99', 'amber', '15.00'],
    ['1000.00', '1150.00', 'red', '15.00'],
    ['1000.00', '850.00', 'red', '-15.00'],
    ['0.00', '0.01', 'red', undefined],
    ['900719925474099312.00', '945755921747804277.60', 'amber', '5.00'],
    ['900719925474099312.00', '945755921747804277.59', 'green', '5.00'],
  ])('planned as %s and adjusted to %s is %s', (plan, adjusted, signal, percent) => {
    const { budget: money } = health(facts({ budget: budget({ plan, adjusted }) }), POLICY, DAY);
    expect(money.signal).toBe(signal);
    expect(money.reasons[0]?.params['percent']).toBe(percent);
  });

  // On 2 July 182 of 365 days are over: 49.86 %.
  it.each<[string, Signal]>([
    ['500.00', 'green'],
    ['348.64', 'green'],
    ['348.63', 'amber'],
    ['148.64', 'amber'],
    ['148.63', 'red'],
    ['0.00', 'red'],
  ])('with %s of 1000 spent by the middle of the year is %s', (actual, signal) => {
    const { budget: money } = health(
      facts({ budget: budget({ ofYear: { adjusted: '1000.00', actual } }) }),
      POLICY,
      DAY,
    );
    expect(money.reasons[1]).toMatchObject({
      code: signal === 'green' ? 'ABSORPTION_ON_COURSE' : 'ABSORPTION_LAGS',
      signal,
      params: { year: 2026, expected: '49.86' },
    });
    expect(money.signal).toBe(signal);
  });

  it.each<[string, BudgetSums, Signal, HealthReasonCode[]]>([
    [
      'nobody has said what was spent',
      budget({ ofYear: { adjusted: '1.00', actual: null } }),
      'green',
      ['BUDGET_AS_PLANNED', 'NOTHING_SPENT_KNOWN'],
    ],
    ['no version has been set', budget({ set: false }), 'unknown', ['BUDGET_NOT_SET']],
    ['there is no money in it', budget({ plan: '0.00', adjusted: '0.00' }), 'unknown', ['NO_BUDGET']],
    ['a tiyn has no source', budget({ unfunded: '0.01' }), 'amber', ['BUDGET_AS_PLANNED', 'MONEY_WITHOUT_SOURCE']],
    [
      'it is not set, and has no source',
      budget({ set: false, unfunded: '1.00' }),
      'amber',
      ['BUDGET_NOT_SET', 'MONEY_WITHOUT_SOURCE'],
    ],
  ])('when %s', (_, sums, signal, codes) => {
    const { budget: money } = health(facts({ budget: sums }), POLICY, DAY);
    expect([money.signal, money.reasons.map(({ code }) => code)]).toEqual([signal, codes]);
  });
});

describe('the risks', () => {
  const risks = (...open: [number, boolean][]) => ({
    assessed: 3,
    open: open.map(([score, answered]) => ({ score, answered })),
  });
  it.each<[string, Partial<HealthFacts>, Signal, HealthReasonCode[]]>([
    ['all closed', { risks: risks() }, 'green', ['NO_OPEN_RISKS']],
    ['a score of 7', { risks: risks([7, false]) }, 'green', ['WORST_RISK']],
    ['a score of 8', { risks: risks([8, false], [3, true]) }, 'amber', ['WORST_RISK']],
    ['a score of 14', { risks: risks([14, false]) }, 'amber', ['WORST_RISK']],
    ['a score of 15 with a response', { risks: risks([15, true]) }, 'red', ['WORST_RISK']],
    ['a score of 15 without one', { risks: risks([15, false]) }, 'red', ['WORST_RISK', 'HIGH_RISKS_WITHOUT_RESPONSE']],
    ['an issue due today', { risks: risks(), issuesDueOn: [DAY] }, 'green', ['NO_OPEN_RISKS']],
    [
      'an issue due yesterday',
      { risks: risks(), issuesDueOn: ['2026-07-01'] },
      'amber',
      ['NO_OPEN_RISKS', 'ISSUES_OVERDUE'],
    ],
    [
      'an overdue issue and no register',
      { issuesDueOn: ['2026-07-01'] },
      'amber',
      ['NO_RISKS_ASSESSED', 'ISSUES_OVERDUE'],
    ],
  ])('with %s', (_, changes, signal, codes) => {
    const { risks: judged } = health(facts(changes), POLICY, DAY);
    expect([judged.signal, judged.reasons.map(({ code }) => code)]).toEqual([signal, codes]);
  });
});

it.each<[Signal[], Signal]>([
  [[], 'unknown'],
  [['unknown', 'unknown'], 'unknown'],
  [['unknown', 'green'], 'green'],
  [['green', 'amber', 'unknown'], 'amber'],
  [['amber', 'red', 'green'], 'red'],
])('of %j the worst is %s', (signals, signal) => {
  expect(worst(signals)).toBe(signal);
});

const aDay = fc.integer({ min: 0, max: 500 }).map((days) => plusDays('2026-01-01', days));
const someFacts = fc.record<HealthFacts>({
  milestones: fc.array(
    fc.record<WeighedMilestone>({
      weight: fc.constantFrom('1', '0.5', '20', '0.0001'),
      baselineStartOn: fc.constant(null),
      baselineOn: fc.option(aDay),
      forecastOn: aDay,
      actualOn: fc.option(aDay),
    }),
    { maxLength: 6 },
  ),
  firstEndsOn: fc.option(aDay),
  budget: fc.option(
    fc.record<BudgetSums>({
      set: fc.boolean(),
      plan: fc.constantFrom('0.00', '100.00', '333.33'),
      adjusted: fc.constantFrom('100.00', '300.01'),
      unfunded: fc.constantFrom('0.00', '5.00'),
      actual: fc.constant(null),
      ofYear: fc.record({
        adjusted: fc.constantFrom('0.00', '100.00', '33.33'),
        actual: fc.option(fc.integer({ min: -50, max: 150 }).map((amount) => `${amount}.07`)),
      }),
    }),
  ),
  risks: fc.constant({ assessed: 1, open: [{ score: 4, answered: true }] }),
  issuesDueOn: fc.array(aDay, { maxLength: 2 }),
});

const codes = (known: HealthFacts, day: string) => {
  const { schedule, budget: money, risks, overall } = health(known, POLICY, day);
  return {
    overall,
    reasons: [schedule, money, risks].flatMap(({ reasons }) => reasons.map(({ code, signal }) => `${code} ${signal}`)),
  };
};

it('does not change by time before the day that it names', () => {
  fc.assert(
    fc.property(someFacts, fc.integer({ min: 0, max: 364 }), (known, offset) => {
      const day = plusDays('2026-01-01', offset);
      const until = changesOn(known, POLICY, day) ?? '2027-01-01';
      const today = codes(known, day);
      for (let next = plusDays(day, 1); next < until && next < '2027-01-01'; next = plusDays(next, 1))
        expect({ next, ...codes(known, next) }).toEqual({ next, ...today });
    }),
    { numRuns: 300 },
  );
});

it.each<[string, HealthFacts, string | null]>([
  ['nothing', facts(), null],
  ['what is due today, tomorrow', facts({ milestones: [milestone({ baselineOn: DAY })] }), '2026-07-03'],
  ['what is done', facts({ milestones: [milestone({ baselineOn: DAY, actualOn: DAY })] }), null],
  ['what has been overdue for long', facts({ milestones: [milestone({ baselineOn: '2026-01-01' })] }), null],
  ['the clock of an issue', facts({ issuesDueOn: ['2026-07-10'] }), '2026-07-11'],
  ['money of another year', facts({ budget: budget() }), '2027-01-01'],
  // Half is spent: 65 % of the year are over after 237.25 days.
  ['absorption', facts({ budget: budget({ ofYear: { adjusted: '100.00', actual: '50.00' } }) }), '2026-08-27'],
])('waits for %s', (_, known, day) => {
  expect(changesOn(known, POLICY, DAY)).toBe(day);
  if (day?.startsWith('2026')) expect(codes(known, day)).not.toEqual(codes(known, plusDays(day, -1)));
});

it('never turns greener by more slip', () => {
  const badness = { unknown: 0, green: 1, amber: 2, red: 3 };
  fc.assert(
    fc.property(someFacts, fc.nat(5), fc.integer({ min: 1, max: 400 }), (known, index, later) => {
      const slipped = known.milestones.map((each, at) =>
        at === index && each.actualOn === null ? { ...each, forecastOn: plusDays(each.forecastOn, later) } : each,
      );
      // A forecast that nobody has promised is also the day it is due.
      fc.pre(slipped[index] === undefined || slipped[index].baselineOn !== null);
      const before = health(known, POLICY, DAY);
      const after = health({ ...known, milestones: slipped }, POLICY, DAY);
      expect(badness[after.schedule.signal]).toBeGreaterThanOrEqual(badness[before.schedule.signal]);
      expect(badness[after.overall]).toBeGreaterThanOrEqual(badness[before.overall]);
    }),
  );
});
