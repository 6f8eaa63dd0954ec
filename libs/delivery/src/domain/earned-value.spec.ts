import { timeEarned } from './earned-schedule.js';
import { earnedValue, earnedValueFigures } from './earned-value.js';
import type { WeighedMilestone } from './health-facts.js';

const tenge = (amount: number) => ({ part: BigInt(amount) * 100n, of: 1n });

it('gives the figures of the textbook', () => {
  expect(earnedValueFigures({ bac: 500_000n, pv: tenge(2000), ev: tenge(1500), ac: 180_000n })).toEqual({
    scheduleVariance: '-500.00',
    costVariance: '-300.00',
    spi: '0.7500',
    cpi: '0.8333',
    estimateAtCompletion: '6000.00',
    estimateAsPlanned: '5300.00',
    estimateWithPace: '7400.00',
    estimateToComplete: '4200.00',
    varianceAtCompletion: '-1000.00',
    tcpi: '1.0938',
  });
});

it.each<[string, Parameters<typeof earnedValueFigures>[0], object]>([
  [
    'nothing planned yet',
    { bac: 100n, pv: tenge(0), ev: tenge(0), ac: 0n },
    { spi: null, cpi: null, estimateAtCompletion: null, estimateWithPace: null, tcpi: '1.0000' },
  ],
  [
    'nothing earned',
    { bac: 100_00n, pv: tenge(50), ev: tenge(0), ac: 10_00n },
    { spi: '0.0000', cpi: '0.0000', estimateAtCompletion: null, estimateWithPace: null, estimateAsPlanned: '110.00' },
  ],
  [
    'the whole budget spent',
    { bac: 100_00n, pv: tenge(50), ev: tenge(50), ac: 100_00n },
    { tcpi: null, cpi: '0.5000' },
  ],
  [
    'no known cost',
    { bac: 100_00n, pv: tenge(50), ev: tenge(25), ac: null },
    { spi: '0.5000', scheduleVariance: '-25.00', costVariance: null, cpi: null, estimateAsPlanned: null, tcpi: null },
  ],
])('answers null where there is nothing to divide by: %s', (_, values, figures) => {
  expect(earnedValueFigures(values)).toMatchObject(figures);
});

const milestone = (baselineOn: string | null, actualOn: string | null, weight = '1'): WeighedMilestone => ({
  weight,
  baselineStartOn: null,
  baselineOn,
  forecastOn: baselineOn ?? '2026-12-31',
  actualOn,
});

describe('of a project', () => {
  const milestones = [
    milestone('2026-01-31', '2026-01-20'),
    milestone('2026-03-31', null),
    milestone('2026-06-30', null),
    milestone(null, null, '99'),
  ];

  it('weighs promised milestones against the adjusted budget, to the tiyn', () => {
    expect(earnedValue(milestones, { adjusted: '100.00', actual: '40.00' }, '2026-04-01')).toMatchObject({
      budgetAtCompletion: '100.00',
      plannedValue: '66.67',
      earnedValue: '33.33',
      actualCost: '40.00',
      plannedPercent: '66.67',
      earnedPercent: '33.33',
      scheduleVariance: '-33.33',
      spi: '0.5000',
      cpi: '0.8333',
      estimateAtCompletion: '120.00',
    });
  });

  it.each([
    ['2026-03-31', '33.33'],
    ['2026-04-01', '66.67'],
  ])('does not plan what is due today as done: on %s it is %s %%', (day, percent) => {
    expect(earnedValue(milestones, null, day).plannedPercent).toBe(percent);
  });

  it('has a pace, but no money, without a budget', () => {
    const known = earnedValue(milestones, null, '2026-04-01');
    expect(known).toMatchObject({ spi: '0.5000', plannedValue: null, cpi: null, budgetAtCompletion: null, tcpi: null });
  });

  it('is nothing without a promise', () => {
    const nothing = earnedValue([milestone(null, null)], { adjusted: '100.00', actual: '1.00' }, '2026-04-01');
    expect(new Set(Object.values({ ...nothing, actualCost: null }))).toEqual(new Set([null]));
    expect(nothing.actualCost).toBe('1.00');
  });
});

describe('earned schedule', () => {
  const at = (part: number, of = 1) => ({ part: BigInt(part), of: BigInt(of) });
  // Planned by the end of each month: 10, 30, 60, 60, 60, 100.
  const planned = [0n, 10n, 30n, 60n, 60n, 60n, 100n];

  it.each<[string, bigint, ReturnType<typeof at>, ReturnType<typeof at>]>([
    ['half of a month’s plan', 20n, at(4), at(30, 20)],
    ['exactly a month’s plan, late', 30n, at(4), at(2)],
    ['the plan of quiet months, in the midst of them', 60n, at(9, 2), at(9, 2)],
    ['the plan of quiet months, before them', 60n, at(2), at(3)],
    ['the plan of quiet months, after them', 60n, at(6), at(5)],
    ['everything', 100n, at(9), at(6)],
    ['nothing in the first month', 0n, at(1), at(0)],
  ])('of %s', (_, earned, actual, time) => {
    const { part, of } = timeEarned(planned, earned, actual);
    expect(part * time.of).toBe(time.part * of);
  });

  it('does not call a late project on time once it is done, nor lets it get later afterwards', () => {
    const milestones = [milestone('2026-01-31', '2026-01-31'), milestone('2026-04-30', '2026-08-31')];
    const known = earnedValue(milestones, null, '2026-12-15');
    expect(known.spi).toBe('1.0000');
    expect(known.earnedSchedule).toEqual({ earned: '4.0000', actual: '8.0000', variance: '-4.0000', index: '0.5000' });
  });

  it('is on time while a project waits as it was planned', () => {
    const milestones = [milestone('2026-01-31', '2026-01-31'), milestone('2026-06-30', null)];
    expect(earnedValue(milestones, null, '2026-04-15').earnedSchedule).toEqual({
      earned: '3.5000',
      actual: '3.5000',
      variance: '0.0000',
      index: '1.0000',
    });
  });

  it('has not begun before its first month', () => {
    expect(earnedValue([milestone('2026-06-30', null)], null, '2026-05-31').earnedSchedule).toBeNull();
  });
});
