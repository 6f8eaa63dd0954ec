import { dueYear } from '../due-year.js';
import { disagreement } from './disagreement.js';
import { forecast } from './forecast.js';
import { lenses } from './index.js';
import type { Point, Series } from './index.js';
import { planPath, planPathIn } from './plan-path.js';
import { colourOf } from './series.js';
import { withTarget } from './with-target.js';
import { nearnessOf, withoutTarget } from './without-target.js';

const points = (values: Readonly<Record<number, number>>): Point[] =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));
const series = (more: Partial<Series> = {}): Series => ({
  better: 'higher',
  facts: [],
  plans: [],
  base: null,
  target: null,
  limit: null,
  breaks: [],
  ...more,
});
const grown = (
  better: 'higher' | 'lower',
  facts: Readonly<Record<number, number>>,
  target?: readonly [number, number],
) => series({ better, facts: points(facts), target: target ? { year: target[0], value: target[1] } : null });

describe('growth to a target', () => {
  it.each([
    ['lower', { 2021: 35.5, 2024: 31.2 }, [2030, 25], 1.1024, 3.5886, 'substantial', 'green'],
    ['higher', { 2015: 40, 2023: 55 }, [2030, 80], 0.8587, 1.8476, 'moderate', 'amber'],
    ['higher', { 2015: 40, 2023: 42 }, [2030, 80], 0.1293, -1.9613, 'limited', 'amber'],
    ['higher', { 2015: 40, 2023: 38 }, [2030, 80], -0.1351, -3.063, 'deterioration', 'red'],
  ] as const)('%s %j to %j', (better, facts, target, ratio, score, progress, colour) => {
    const result = withTarget(grown(better, facts, target));
    expect(result).toMatchObject({ available: true, progress, colour, wrongSide: false });
    expect(result).toMatchObject({ ratio: expect.closeTo(ratio, 4), score: expect.closeTo(score, 3) });
  });

  it.each([
    ['higher', 80, 'target_achieved'],
    ['higher', 79.999999, 'substantial'],
    ['higher', 81, 'target_achieved'],
  ] as const)('is achieved at the target and not before: %s %d', (better, value, progress) =>
    expect(withTarget(grown(better, { 2015: 40, 2023: value }, [2030, 80]))).toMatchObject({ progress }),
  );

  it('is achieved from above where lower is better', () => {
    expect(withTarget(grown('lower', { 2015: 40, 2023: 20 }, [2030, 20]))).toMatchObject({
      progress: 'target_achieved',
      score: 5,
      ratio: null,
    });
    expect(withTarget(grown('lower', { 2015: 40, 2023: 20.000001 }, [2030, 20])).progress).toBe('substantial');
  });

  // The value of 2023 that gives exactly so much of the needed growth from 40 in 2015 to 80 in 2030.
  const at = (ratio: number): number => 40 * (1 + ratio * (2 ** (1 / 15) - 1)) ** 8;
  it.each([
    [0.950001, 'substantial'],
    [0.949999, 'moderate'],
    [0.600001, 'moderate'],
    [0.599999, 'limited'],
    [0, 'limited'],
    [-0.000001, 'deterioration'],
  ])('a share of %d is %s', (ratio, progress) =>
    expect(withTarget(grown('higher', { 2015: 40, 2023: at(ratio) }, [2030, 80])).progress).toBe(progress),
  );

  it('turns growth of negative values about', () => {
    expect(withTarget(grown('higher', { 2015: -40, 2023: -25 }, [2030, -20]))).toMatchObject({
      progress: 'substantial',
    });
    expect(withTarget(grown('higher', { 2015: -40, 2023: -45 }, [2030, -20]))).toMatchObject({
      progress: 'deterioration',
    });
  });

  it('counts from almost nothing where the base or the target is zero', () => {
    expect(withTarget(grown('lower', { 2015: 10, 2023: 5 }, [2030, 0]))).toMatchObject({ available: true });
    expect(withTarget(grown('higher', { 2015: 0, 2023: 5 }, [2030, 10]))).toMatchObject({ available: true });
  });

  it.each([
    ['no_direction', series({ better: null, facts: points({ 2015: 1, 2020: 2 }), target: { year: 2030, value: 3 } })],
    ['no_target', grown('higher', { 2015: 1, 2020: 2 })],
    ['no_fact', grown('higher', {}, [2030, 3])],
    ['not_enough_points', grown('higher', { 2020: 2 }, [2030, 3])],
    ['not_enough_points', grown('higher', { 2012: 1, 2014: 2 }, [2030, 3])],
    ['target_not_after_base', grown('higher', { 2015: 1, 2020: 2 }, [2015, 3])],
    ['target_equals_base', grown('higher', { 2015: 3, 2020: 2 }, [2030, 3])],
    ['sign_change', grown('higher', { 2015: -1, 2020: 2 }, [2030, 3])],
    ['sign_change', grown('higher', { 2015: -3, 2020: -2 }, [2030, 3])],
    ['method_changed', { ...grown('higher', { 2015: 1, 2020: 2 }, [2030, 3]), breaks: [2018] }],
    [
      'method_changed',
      { ...grown('higher', { 2015: 1, 2020: 2 }, [2030, 3]), breaks: [2018], base: { year: 2015, value: 1 } },
    ],
  ])('says %s instead of a number', (reason, of) => {
    const { target, better } = of;
    expect(withTarget(of)).toMatchObject({ available: false, reason, progress: null, colour: 'grey' });
    expect(withTarget(of).inputs).toMatchObject({ target, better });
  });

  it('starts anew behind a break, and at a chosen base', () => {
    const facts = points({ 2015: 100, 2018: 40, 2023: 55 });
    expect(withTarget({ ...grown('higher', {}, [2030, 80]), facts, breaks: [2018] }).inputs.base).toEqual({
      year: 2018,
      value: 40,
    });
    const base = { year: 2010, value: 30 };
    expect(withTarget({ ...grown('higher', {}, [2030, 80]), facts, base }).inputs.base).toEqual(base);
  });

  it('warns of a target that lies behind the base', () => {
    expect(withTarget(grown('higher', { 2015: 40, 2023: 35 }, [2030, 38]))).toMatchObject({
      wrongSide: true,
      progress: 'deterioration',
    });
    expect(withTarget(grown('higher', { 2015: 40, 2023: 39 }, [2030, 38]))).toMatchObject({
      wrongSide: true,
      progress: 'target_achieved',
    });
  });
});

describe('growth without a target', () => {
  it.each([
    [46, 0.017624, 3.8119, 'substantial'],
    [42.5, 0.007607, 0.6517, 'moderate'],
    [40.5, 0.001554, -1.723, 'limited'],
    [40, 0, -2.5, 'limited'],
    [39, -0.00316, -2.895, 'deterioration'],
  ])('40 to %d', (value, growth, score, progress) => {
    const result = withoutTarget(grown('higher', { 2015: 40, 2023: value }));
    expect(result).toMatchObject({ progress, nearness: 1 });
    expect(result).toMatchObject({ growth: expect.closeTo(growth, 6), score: expect.closeTo(score, 3) });
  });

  it.each([
    [90, 0.3736],
    [99, 0.0436],
    [100, 0],
    [101, 0.0436],
    [200, 1],
    [250, 1],
    [-90, 0.3736],
  ])('a limit of 100 seen from %d leaves %d', (base, nearness) =>
    expect(nearnessOf(base, 100)).toBeCloseTo(nearness, 4),
  );

  it('asks nothing more at the limit', () => {
    const result = withoutTarget({ ...grown('higher', { 2015: 100, 2023: 100 }), limit: 100 });
    expect(result).toMatchObject({ score: 5, progress: 'substantial' });
    expect(withoutTarget({ ...grown('higher', { 2015: 100, 2023: 99 }), limit: 100 }).progress).toBe('deterioration');
  });

  it('asks less near the limit', () => {
    const near = grown('higher', { 2015: 99, 2023: 99.6 });
    expect(withoutTarget(near).progress).toBe('limited');
    expect(withoutTarget({ ...near, limit: 100 }).progress).toBe('substantial');
  });

  it.each([
    ['no_direction', series({ better: null, facts: points({ 2015: 1, 2020: 2 }) })],
    ['no_fact', series()],
    ['not_enough_points', grown('higher', { 2020: 1 })],
    ['sign_change', grown('higher', { 2015: -1, 2020: 1 })],
    ['method_changed', { ...grown('higher', { 2015: 1, 2020: 2 }), breaks: [2020] }],
  ])('says %s instead of a number', (reason, of) =>
    expect(withoutTarget(of)).toMatchObject({ available: false, reason, colour: 'grey' }),
  );
});

describe('the yearly plan', () => {
  const judged = (better: 'higher' | 'lower', base: number | null, plan: number, fact: number) =>
    planPath(
      series({
        better,
        facts: [...(base === null ? [] : points({ 2020: base })), ...points({ 2022: fact })],
        plans: points({ 2022: plan }),
      }),
      2025,
    );

  it.each([
    ['higher', 100, 200, 200, 'gap_share', 1, true, 'substantial'],
    ['higher', 100, 200, 195, 'gap_share', 0.95, false, 'substantial'],
    ['higher', 100, 200, 194.999999, 'gap_share', 0.95, false, 'moderate'],
    ['higher', 0.1, 1.1, 1.05, 'gap_share', 0.95, false, 'substantial'],
    ['higher', 100, 200, 160, 'gap_share', 0.6, false, 'moderate'],
    ['higher', 100, 200, 159.999999, 'gap_share', 0.6, false, 'limited'],
    ['higher', 100, 200, 100, 'gap_share', 0, false, 'limited'],
    ['higher', 100, 200, 99.999999, 'gap_share', 0, false, 'deterioration'],
    ['lower', 40, 20, 30, 'gap_share', 0.5, false, 'limited'],
    ['lower', 40, 20, 15, 'gap_share', 1.25, true, 'substantial'],
    ['lower', 40, 20, 41, 'gap_share', -0.05, false, 'deterioration'],
    // The plan holds or retreats: only plan and fact are compared.
    ['higher', 200, 200, 190, 'ratio', 0.95, false, 'substantial'],
    ['higher', 200, 150, 165, 'ratio', 1.1, true, 'substantial'],
    ['lower', 20, 20, 21, 'ratio', 0.95, false, 'substantial'],
    ['lower', 20, 20, 45, 'ratio', -0.25, false, 'deterioration'],
    ['higher', null, 100, 60, 'ratio', 0.6, false, 'moderate'],
    // Nothing to divide by.
    ['higher', 5, 0, 0, 'met_only', null, true, 'plan_met'],
    ['higher', 5, -1, -2, 'met_only', null, false, 'plan_missed'],
    ['lower', null, 0, 1, 'met_only', null, false, 'plan_missed'],
    ['higher', -10, -5, -6, 'gap_share', 0.8, false, 'moderate'],
  ] as const)('%s from %d, plan %d, fact %d: %s', (better, base, plan, fact, method, degree, met, progress) => {
    expect(judged(better, base, plan, fact)).toMatchObject({
      method,
      degree: degree === null ? null : expect.closeTo(degree, 6),
      met,
      progress,
      colour: colourOf(progress),
      inputs: { year: 2022, plan, fact, base: base === null ? null : { year: 2020, value: base } },
    });
  });

  it('reads the last year with both, else the last that is due, else the first to come', () => {
    const plans = points({ 2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5 });
    const facts = points({ 2020: 1, 2021: 1, 2022: 2, 2024: 0 });
    expect(planPath(series({ plans, facts }), 2023).inputs.year).toBe(2024);
    expect(planPath(series({ plans }), 2023)).toMatchObject({ reason: 'no_fact', inputs: { year: 2023 } });
    expect(planPath(series({ plans }), 2020)).toMatchObject({ reason: 'not_due', inputs: { year: 2021 } });
  });

  it.each([
    ['no_direction', series({ better: null, plans: points({ 2022: 1 }), facts: points({ 2022: 1 }) })],
    ['no_plan', series({ facts: points({ 2022: 1 }) })],
    ['no_fact', series({ plans: points({ 2022: 1 }) })],
    ['not_due', series({ plans: points({ 2026: 1 }) })],
    ['method_changed', series({ plans: points({ 2022: 1 }), facts: points({ 2022: 1 }), breaks: [2022] })],
    [
      'method_changed',
      series({
        plans: points({ 2022: 1 }),
        facts: points({ 2022: 1 }),
        breaks: [2021],
        base: { year: 2020, value: 1 },
      }),
    ],
  ])('says %s instead of a number', (reason, of) =>
    expect(planPath(of, 2025)).toMatchObject({ available: false, reason, colour: 'grey' }),
  );

  it('judges a year by itself, and counts behind a break from the break', () => {
    const of = series({
      plans: points({ 2021: 10, 2023: 30 }),
      facts: points({ 2020: 5, 2021: 10, 2022: 20, 2023: 25 }),
      breaks: [2022],
    });
    expect(planPathIn(of, 2021, 2025)).toMatchObject({ met: true });
    expect(planPathIn(of, 2022, 2025)).toMatchObject({ reason: 'no_plan' });
    expect(planPathIn(of, 2023, 2025)).toMatchObject({ degree: 0.5, inputs: { base: { year: 2022, value: 20 } } });
  });

  it.each([
    ['2026-01-01', null, 2025],
    ['2026-04-30', 4, 2024],
    ['2026-05-01', 4, 2025],
    ['2026-12-31', 12, 2024],
  ])('on %s, due by month %p: the fact of %d', (today, month, year) => expect(dueYear(today, month)).toBe(year));
});

describe('the forecast', () => {
  it('goes on by the percent so far', () =>
    expect(forecast(grown('higher', { 2015: 40, 2023: 55 }, [2030, 80]))).toMatchObject({
      method: 'constant_growth',
      expected: { year: 2030, value: expect.closeTo(72.675, 2) },
      reachesTarget: false,
    }));
  it('goes straight on across zero', () =>
    expect(forecast(grown('lower', { 2020: 5, 2022: -5 }, [2024, -10]))).toMatchObject({
      method: 'straight_line',
      expected: { year: 2024, value: -15 },
      reachesTarget: true,
    }));
  it('does not judge without a direction', () =>
    expect(
      forecast(series({ better: null, facts: points({ 2015: 1, 2020: 2 }), target: { year: 2025, value: 4 } })),
    ).toMatchObject({
      expected: { value: expect.closeTo(4, 9) },
      reachesTarget: null,
    }));
  it.each([
    ['no_target', grown('higher', { 2015: 1, 2020: 2 })],
    ['not_enough_points', grown('higher', { 2020: 2 }, [2030, 1])],
    ['target_not_ahead', grown('higher', { 2015: 1, 2020: 2 }, [2020, 1])],
    ['out_of_range', grown('higher', { 2015: 1e-6, 2016: 1e17 }, [2200, 1])],
  ])('says %s instead of a number', (reason, of) => expect(forecast(of)).toEqual({ available: false, reason }));
});

it.each([
  [['green', 'green', 'grey'], 'agree'],
  [['green', 'amber', 'grey'], 'differ'],
  [['green', 'amber', 'red'], 'opposite'],
  [['amber', 'red', 'red'], 'differ'],
  [['green', 'grey', 'grey'], 'not_comparable'],
] as const)('%j: %s', (colours, expected) => expect(disagreement(colours)).toBe(expected));

describe('any series', () => {
  /** The same numbers in every run. */
  function* chance(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      yield state / 2 ** 32;
    }
  }
  const random = chance(7);
  const next = (): number => random.next().value;
  const value = (): number =>
    Math.round((next() * 2 - 0.4) * 10 ** Math.ceil(next() * 6)) / 10 ** Math.floor(next() * 3);
  const anything = (): Series => {
    const years = [...Array(12).keys()].map((n) => 2012 + n);
    const some = () => years.filter(() => next() < 0.6).map((year) => ({ year, value: value() }));
    return {
      better: next() < 0.1 ? null : next() < 0.5 ? 'higher' : 'lower',
      facts: some(),
      plans: some(),
      base: next() < 0.2 ? { year: 2014, value: value() } : null,
      target: next() < 0.7 ? { year: 2020 + Math.floor(next() * 11), value: value() } : null,
      limit: next() < 0.2 ? value() : null,
      breaks: next() < 0.2 ? [2012 + Math.floor(next() * 12)] : [],
    };
  };
  const all = [...Array(5000).keys()].map(anything);

  it('gives finite numbers in their bounds, or a reason', () => {
    for (const of of all) {
      const { planPath: path, withTarget: to, withoutTarget: alone, forecast: ahead } = lenses(of, 2022);
      for (const lens of [path, to, alone]) expect(lens.colour === 'grey').toBe(!lens.available);
      for (const lens of [to, alone]) if (lens.available) expect(Math.abs(lens.score)).toBeLessThanOrEqual(5);
      if (path.available && path.degree !== null) expect(Number.isFinite(path.degree)).toBe(true);
      if (path.available) expect(path.met).toBe(path.degree === null ? path.progress === 'plan_met' : path.degree >= 1);
      if (ahead.available) expect(Number.isFinite(ahead.expected.value)).toBe(true);
    }
    expect(new Set(all.map((of) => lenses(of, 2022).disagreement)).size).toBe(4);
  });

  it('never looks worse for a better last fact', () => {
    const order = ['deterioration', 'plan_missed', 'limited', 'moderate', 'substantial', 'plan_met', 'target_achieved'];
    const lookedAt = ['planPath', 'withTarget', 'withoutTarget'] as const;
    const worse = all.filter((of) => {
      const last = of.facts.at(-1);
      if (!last || of.better === null) return false;
      const better = last.value + (of.better === 'higher' ? 1 : -1);
      const improved = { ...of, facts: [...of.facts.slice(0, -1), { ...last, value: better }] };
      const [before, after] = [lenses(of, 2022), lenses(improved, 2022)];
      return lookedAt.some((lens) => {
        const [one, other] = [before[lens].progress, after[lens].progress];
        return one !== null && other !== null && order.indexOf(other) < order.indexOf(one);
      });
    });
    expect(worse).toEqual([]);
  });

  it('does not depend on the unit', () => {
    for (const of of all) {
      const scaled = (each: readonly Point[]) => each.map((point) => ({ year: point.year, value: point.value * 1024 }));
      const one = {
        ...of,
        facts: scaled(of.facts).filter((p) => p.value !== 0),
        plans: scaled(of.plans),
        base: null,
        target: null,
        limit: null,
      };
      const other = { ...one, facts: of.facts.filter((p) => p.value !== 0), plans: of.plans };
      const progress = (each: Series) => [
        lenses(each, 2022).planPath.progress,
        lenses(each, 2022).withoutTarget.progress,
      ];
      expect(progress(one)).toEqual(progress(other));
    }
  });
});
