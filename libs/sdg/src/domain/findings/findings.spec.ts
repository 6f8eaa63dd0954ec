import { from, studied } from '../../../testing/studied-series.js';
import { breakCompared } from './break-compared.js';
import { doubtfulValues, suspectSource } from './doubtful-values.js';
import { factEqualsPlan } from './fact-equals-plan.js';
import { FINDING_POLICY, comparedFindings, ownFindings } from './index.js';
import type { Found } from './index.js';
import { jumps } from './jump.js';
import { factMissing, planMissing } from './missing.js';
import { isRate, isShare, scaleOf } from './naming.js';
import { outOfRange } from './out-of-range.js';
import { wholeAndParts } from './parts.js';
import { repeatedSeries } from './repeated-series.js';
import { twoValues } from './two-values.js';
import { valueRepeated } from './value-repeated.js';

const policy = FINDING_POLICY;
const yearsOf = (found: readonly Found[]) => found.map(({ subject, params }) => [subject, params.years]);

describe('a fact that equals its plan', () => {
  const plans = from(2019, '1', '2', '3', '4', '5', '6', '7');
  it.each([
    { why: 'two years are chance', facts: from(2019, '1', '2'), found: [] },
    { why: 'three years are found', facts: from(2019, '1', '2', '3'), found: [['2019', [2019, 2020, 2021]]] },
    { why: 'a run goes on', facts: from(2019, '1', '2', '3', '4'), found: [['2019', [2019, 2020, 2021, 2022]]] },
    { why: 'a missing year breaks it', facts: { 2019: '1', 2020: '2', 2022: '4', 2023: '5' }, found: [] },
    { why: 'a year that differs breaks it', facts: from(2019, '1', '2', '3.1', '4', '5'), found: [] },
    { why: 'the last digit counts', facts: from(2019, '1', '2', '3.000001'), found: [] },
    {
      why: 'two runs are two',
      facts: from(2019, '1', '2', '3', '0', '5', '6', '7'),
      found: [
        ['2019', [2019, 2020, 2021]],
        ['2023', [2023, 2024, 2025]],
      ],
    },
  ])('$why', ({ facts, found }) => {
    expect(yearsOf(factEqualsPlan(studied({ facts, plans }), policy))).toEqual(found);
  });
});

describe('a jump', () => {
  it.each([
    { why: 'a calm series has none', facts: from(2015, '100', '101', '102', '103', '104'), found: [] },
    {
      why: 'one step is found though the step itself is among the changes',
      facts: from(2015, '14.3', '14.6', '20.3', '20.8', '21.4'),
      found: [['fact 2017', [2017]]],
    },
    { why: 'four values have nothing usual', facts: from(2015, '14.3', '14.6', '20.3', '20.8'), found: [] },
    { why: 'steady growth is usual, however steep', facts: from(2015, '1', '2', '4', '8', '16', '32'), found: [] },
    {
      why: 'out and back is one, of the year of the leap',
      facts: from(2015, '0.06', '0.05', '0.3', '0.03', '0.05', '0.04', '0.047'),
      found: [['fact 2017', [2017]]],
    },
    // 3 × 0.05 and e^0.15 = 1.1618: the bound of a series that hardly moves.
    { why: 'just within the bound', facts: from(2015, '100', '100', '100', '100', '116.18'), found: [] },
    { why: 'just beyond it', facts: from(2015, '100', '100', '100', '100', '116.19'), found: [['fact 2019', [2019]]] },
    { why: 'to stand still is none', facts: from(2015, '16', '8', '4', '2', '1', '1'), found: [] },
    { why: 'zero and below have no growth', facts: from(2015, '1', '0', '-5', '1', '1', '0'), found: [] },
    {
      why: 'a change over several years counts by year',
      facts: { 2010: '100', 2011: '100', 2012: '100', 2013: '100', 2023: '180' },
      found: [],
    },
  ])('$why', ({ facts, found }) => {
    expect(yearsOf(jumps(studied({ facts }), policy))).toEqual(found);
  });

  it('is forgiven where the method changed', () => {
    const facts = from(2015, '14.3', '14.6', '20.3', '20.8', '21.4', '21.8');
    expect(jumps(studied({ facts, breaks: [2017] }), policy)).toEqual([]);
    expect(jumps(studied({ facts, breaks: [2018] }), policy)).toHaveLength(1);
  });

  it('tells the values before, at and after it, of plans too', () => {
    const plans = from(2021, '47.6', '47.6', '47.6', '47.6', '7.8');
    expect(jumps(studied({ plans }), policy)).toMatchObject([
      {
        subject: 'plan 2025',
        params: {
          measure: 'plan',
          rows: [
            { year: 2024, value: '47.6' },
            { year: 2025, value: '7.8' },
          ],
        },
      },
    ]);
  });
});

describe('a value that repeats the last', () => {
  it.each([
    { why: 'to four digits', facts: from(2018, '981.2', '981.2'), found: ['2019'] },
    { why: 'three may be chance', facts: from(2018, '98.1', '98.1'), found: [] },
    { why: 'zeros say nothing', facts: from(2018, '60000', '60000', '0.0098', '0.0098'), found: [] },
    { why: 'three times is found twice', facts: from(2018, '9812.5', '9812.5', '9812.5'), found: ['2019', '2020'] },
    { why: 'years between', facts: { 2018: '9812.5', 2020: '9812.5' }, found: [] },
    { why: 'the last digit differs', facts: from(2018, '9812.5', '9812.4'), found: [] },
  ])('$why', ({ facts, found }) => {
    expect(valueRepeated(studied({ facts }), policy).map(({ subject }) => subject)).toEqual(found);
  });
});

describe('a value out of range', () => {
  it.each([
    { why: 'the ends belong to a share', given: { unit: '%', facts: from(2020, '0', '100') }, years: [] },
    { why: 'above 100', given: { unit: '%', facts: from(2020, '99', '100.000001') }, years: [2021] },
    { why: 'below 0', given: { unit: '%', facts: from(2020, '-0.1') }, years: [2020] },
    {
      why: 'growth in percent is no share',
      given: { unit: '%', name: 'Индекс физического объёма', facts: from(2020, '111') },
      years: [],
    },
    { why: 'other units have no range', given: { unit: 'чел.', facts: from(2020, '1450') }, years: [] },
    { why: 'but the one that is named', given: { limit: 1400, facts: from(2020, '1400', '1450') }, years: [2021] },
  ])('$why', ({ given, years }) => {
    expect(outOfRange(studied(given)).flatMap(({ params }) => params.years)).toEqual(years);
  });
});

describe('what is missing', () => {
  const facts = from(2019, '1', '2', '3');
  it.each([
    { why: 'years after the last fact', given: { facts, dueYear: 2023 }, years: [2022, 2023] },
    { why: 'nothing is due yet', given: { facts, dueYear: 2021 }, years: [] },
    { why: 'a gap between', given: { facts: { 2019: '1', 2020: '2', 2022: '3' }, dueYear: 2022 }, years: [2021] },
    { why: 'two facts make no yearly series', given: { facts: from(2019, '1', '2') }, years: [] },
    { why: 'what comes irregularly is never due', given: { facts, periodicity: 'irregular' }, years: [] },
    { why: 'a planned year', given: { plans: from(2023, '1', '2', '3', '4') }, years: [2023, 2024, 2025] },
    {
      why: 'a promise is kept from its first fact on',
      given: { kind: 'target' as const, facts: { 2022: '1' }, dueYear: 2023 },
      years: [2023],
    },
  ])('fact: $why', ({ given, years }) => {
    expect(factMissing(studied(given), policy).flatMap(({ params }) => params.years)).toEqual(years);
  });

  const target = { kind: 'target' as const };
  it.each<{ why: string; given: Parameters<typeof studied>[0]; years: number[][] }>([
    {
      why: 'a gap between plans',
      given: { ...target, plans: { 2021: '2', 2022: '1', 2024: '1', 2025: '1' } },
      years: [[2023]],
    },
    { why: 'none at all', given: target, years: [[]] },
    { why: 'statistics promise nothing', given: {}, years: [] },
    {
      why: 'the year that runs, on the way to the target',
      given: { ...target, plans: from(2023, '1', '2', '3'), targetYear: 2030 },
      years: [[2026]],
    },
    {
      why: 'whose fact may come later than usual',
      given: { ...target, plans: from(2023, '1', '2', '3'), targetYear: 2030, dueYear: 2024 },
      years: [[2026]],
    },
    {
      why: 'the promise ends before it',
      given: { ...target, plans: from(2023, '1', '2', '3'), targetYear: 2025 },
      years: [],
    },
    { why: 'steps are no yearly plans', given: { ...target, plans: { 2025: '35', 2030: '42' } }, years: [] },
  ])('plan: $why', ({ given, years }) => {
    expect(planMissing(studied(given)).map(({ params }) => params.years)).toEqual(years);
  });
});

describe('a method that changed', () => {
  const locked = (year: number) => ({ year, value: 1, text: '1', quality: 'measured' as const, locked: true });
  const facts = from(2020, '5', '6');
  it.each([
    { why: 'a locked plan of the year of the change', breaks: [2023], plans: [locked(2023)], found: ['2023'] },
    { why: 'a locked plan of before', breaks: [2023], plans: [locked(2022)], found: [] },
    { why: 'a plan that is not locked', breaks: [2023], plans: [{ ...locked(2023), locked: false }], found: [] },
    { why: 'a change in the year of the base', breaks: [2020], plans: [locked(2023)], found: [] },
    { why: 'the last of several changes', breaks: [2021, 2023], plans: [locked(2022), locked(2024)], found: ['2023'] },
  ])('$why', ({ breaks, plans, found }) => {
    expect(breakCompared({ ...studied({ facts, breaks }), plans }).map(({ subject }) => subject)).toEqual(found);
  });

  it('is nothing once the base is of the new method', () => {
    const series = { ...studied({ facts, breaks: [2023], baseYear: 2023, baseText: '7' }), plans: [locked(2024)] };
    expect(breakCompared(series)).toEqual([]);
    expect(breakCompared({ ...series, baseYear: 2022 })).toHaveLength(1);
  });
});

describe('marks', () => {
  const disputed = studied({ facts: from(2020, '1', '2') });
  const values = disputed.facts.map((value, place) => ({
    ...value,
    quality: place === 0 ? ('disputed' as const) : ('estimated' as const),
  }));
  it('tell disputed and estimated values apart', () => {
    expect(doubtfulValues({ ...disputed, facts: values }).map(({ kind, params }) => [kind, params.years])).toEqual([
      ['value_disputed', [2020]],
      ['value_estimated', [2021]],
    ]);
  });
  it('tell a suspect series once', () => {
    const series = { ...disputed, facts: values.slice(0, 1), suspect: true, note: 'переписано' };
    expect([...suspectSource(series), ...doubtfulValues(series)]).toMatchObject([
      { kind: 'suspect_source', params: { note: 'переписано' } },
    ]);
    expect(suspectSource(disputed)).toEqual([]);
  });
});

describe('parts of a whole', () => {
  const transport = (value: string, facts: Record<number, string>, unit = 'млн тонн') =>
    studied({ code: value, name: `Перевезено: ${value}`, unit, breakdown: { transport: value }, facts });
  const total = (facts: Record<number, string>, unit = 'млн тонн') =>
    studied({ code: 'total', name: 'Перевезено', unit, facts });
  const judged = (...all: ReturnType<typeof studied>[]) =>
    wholeAndParts(all, policy).map(({ kind, indicatorId, params }) => [kind, indicatorId, params.years]);

  it('add up within what rounding may do, and no further', () => {
    // Three numbers with one place: 0.15.
    const parts = [transport('road', { 2020: '10.1' }), transport('rail', { 2020: '5.1' })];
    expect(judged(total({ 2020: '15.3' }), ...parts)).toEqual([]);
    expect(judged(total({ 2020: '15.4' }), ...parts)).toEqual([['parts_do_not_sum', 'total', [2020]]]);
    expect(judged(total({ 2020: '15.1' }), ...parts)).toEqual([]);
    expect(judged(total({ 2020: '15.5' }), ...parts)).toMatchObject([['parts_do_not_sum', 'total', [2020]]]);
  });

  it('are looked at in years in which all are there', () => {
    const parts = [transport('road', { 2020: '10', 2021: '10' }), transport('rail', { 2021: '5' })];
    expect(judged(total({ 2020: '99', 2021: '15' }), ...parts)).toEqual([]);
    expect(judged(total({ 2020: '99', 2021: '17' }), ...parts)).toMatchObject([['parts_do_not_sum', 'total', [2021]]]);
  });

  it('lie about a whole that is a share or a mean', () => {
    const parts = [transport('road', from(2020, '10', '10'), '%'), transport('rail', from(2020, '5', '5'), '%')];
    expect(judged(total(from(2020, '7', '9'), '%'), ...parts)).toEqual([]);
    expect(judged(total(from(2020, '7', '15'), '%'), ...parts)).toEqual([['whole_beside_parts', 'total', [2021]]]);
    // A whole that is one of two parts was copied; of three, one may be nearly all.
    expect(judged(total(from(2020, '7', '10'), '%'), ...parts)).toEqual([['whole_beside_parts', 'total', [2021]]]);
    expect(judged(total(from(2020, '7', '10'), '%'), ...parts, transport('air', from(2020, '1', '1'), '%'))).toEqual(
      [],
    );
  });

  it('tell themselves whether a unit without percent adds up', () => {
    const wages = (sex: string, facts: Record<number, string>) =>
      studied({ code: sex, name: `Заработок: ${sex}`, unit: 'тенге', breakdown: { sex }, facts });
    const men = wages('мужчины', from(2018, '612', '729', '838', '910'));
    const women = wages('женщины', from(2018, '532', '603', '757', '847'));
    const all = studied({
      code: 'all',
      name: 'Заработок',
      unit: 'тенге',
      facts: from(2018, '577', '671', '800', '847'),
    });
    expect(judged(all, men, women)).toEqual([['whole_beside_parts', 'all', [2021]]]);
  });

  it('belong to one number, name, unit and territory', () => {
    const parts = [transport('road', { 2020: '10' }), transport('rail', { 2020: '5' })];
    const strangers = [
      { territory: 'Астана' },
      { unit: 'тыс. тонн' },
      { name: 'Отправлено' },
      { listedNumber: '9.1.2' },
    ];
    for (const more of strangers) expect(judged({ ...total({ 2020: '99' }), ...more }, ...parts)).toEqual([]);
  });
});

describe('one series with two values', () => {
  const named = (code: string, name: string, facts: Record<number, string>, more: object = {}) =>
    studied({ code, name, unit: '%', facts, ...more });
  const judged = (...all: ReturnType<typeof studied>[]) =>
    twoValues(all, policy).map(({ indicatorId, subject, params }) => [indicatorId, subject, params.years]);

  it.each([
    {
      why: 'the same name',
      one: 'Доля городского населения (таблица 1)',
      other: 'Доля городского населения (таблица 2)',
      found: true,
    },
    {
      why: 'more words about the same',
      one: 'Материнская смертность',
      other: 'Коэффициент материнской смертности',
      found: true,
    },
    {
      why: 'where a promise wants to go',
      one: 'Сокращение доли молодёжи NEET',
      other: 'Доля молодёжи 15-28 лет (NEET)',
      found: true,
    },
    { why: 'another thing', one: 'Материнская смертность', other: 'Младенческая смертность', found: false },
    { why: 'one word is not enough', one: 'Смертность', other: 'Младенческая смертность', found: false },
  ])('$why: $found', ({ one, other, found }) => {
    const both = [named('a', one, from(2021, '10', '12')), named('b', other, from(2021, '10', '11.9'))];
    // The second is written with one place more, so that the first is its rounding.
    expect(judged(...both)).toEqual([]);
    const exact = [named('a', one, from(2021, '10.1', '12.0')), named('b', other, from(2021, '10.1', '11.9'))];
    expect(judged(...exact)).toEqual(found ? [['a', 'b', [2022]]] : []);
  });

  it('is told of another scale as well', () => {
    const thousands = named('a', 'ВРП на душу', from(2017, '20.1', '19.3'), { unit: 'тыс. долл. США' });
    const whole = named('b', 'ВРП на душу', from(2017, '20534.4', '19250.7'), { unit: 'долл. США' });
    expect(judged(whole, thousands)).toEqual([['a', 'b', [2017]]]);
  });

  it('is none of another place, part, number or unit, nor where values are far apart', () => {
    const one = named('a', 'Материнская смертность', from(2021, '10.1', '12.1'), { listedNumber: '3.1.1' });
    const other = named('b', 'Коэффициент материнской смертности', from(2021, '10.1', '12.2'));
    expect(judged(one, other)).toHaveLength(1);
    for (const more of [
      { territory: 'Астана' },
      { breakdown: { sex: 'женщины' } },
      { unit: 'ед.' },
      { listedNumber: '3.1.2' },
    ])
      expect(judged(one, { ...other, ...more })).toEqual([]);
    // A quarter apart in most years is another thing.
    expect(
      judged(one, {
        ...other,
        ...studied({ facts: from(2021, '14.1', '16.2') }),
        code: 'b',
        id: 'b',
        name: other.name,
        unit: '%',
      }),
    ).toEqual([]);
    expect(judged(one, { ...other, breakdown: { sex: 'всего' } })).toHaveLength(1);
  });
});

describe('a repeated series', () => {
  const values = ['0.5', '4', '1.1', '4.1', '1.2'];
  const kz = studied({ code: 'kz', name: 'Новые места', territory: 'Казахстан', facts: from(2015, ...values, '18.7') });
  const judged = (...all: ReturnType<typeof studied>[]) =>
    repeatedSeries(all, policy).map(({ indicatorId, subject, params }) => [indicatorId, subject, params.years]);

  it('is found in another territory under its name, and under another name in its territory', () => {
    const almaty = studied({ code: 'almaty', name: 'Новые места', facts: from(2015, ...values, '2.3') });
    expect(judged(kz, almaty)).toEqual([['almaty', 'kz fact', [2015, 2016, 2017, 2018, 2019]]]);
    const colleges = studied({ code: 'colleges', name: 'Доля колледжей', facts: from(2015, ...values) });
    expect(judged(almaty, colleges)).toHaveLength(1);
    expect(judged(kz, colleges)).toEqual([]);
  });

  it('has four years in turn of three values at least', () => {
    const almaty = (...facts: string[]) =>
      studied({ code: 'almaty', name: 'Новые места', facts: from(2015, ...facts) });
    expect(judged(kz, almaty('0.5', '4', '1.1', '4.1', '9'))).toHaveLength(1);
    expect(judged(kz, almaty('0.5', '4', '1.1', '9', '1.2'))).toEqual([]);
    const still = studied({
      code: 'still',
      name: 'Новые места',
      territory: 'Казахстан',
      facts: from(2015, '1', '1', '2', '2'),
    });
    expect(judged(still, almaty('1', '1', '2', '2'))).toEqual([]);
  });

  it('is not a city that is all of its urban population, nor the same series told twice', () => {
    const all = studied({ code: 'all', name: 'Занятость', facts: from(2015, ...values) });
    const urban = studied({
      code: 'urban',
      name: 'Занятость: город',
      breakdown: { settlement: 'город' },
      facts: from(2015, ...values),
    });
    const again = studied({ code: 'again', name: 'Занятость (повтор)', facts: from(2015, ...values) });
    expect(judged(all, urban, again)).toEqual([]);
  });
});

it.each([
  ['%', 'Доля дорог', true],
  ['%', 'Темп роста', false],
  ['% к предыдущему году', 'Производительность', false],
  ['чел.', 'Доля', false],
])('%s of %s is a share: %s', (unit, name, share) => {
  expect(isShare(studied({ unit, name }))).toBe(share);
});

it.each([
  ['тыс. долл. США', 'долл. США', 1000],
  ['мг/м³', 'мкг/м³', 1000],
  ['млн человек', 'чел.', 1e6],
  ['на 100 тыс. родившихся', 'на 100 000 родившихся', 1],
])('%s is %s times %d', (unit, other, factor) => {
  expect(scaleOf(unit).base).toBe(scaleOf(other).base);
  expect(scaleOf(unit).factor / scaleOf(other).factor).toBe(factor);
});

it.each([
  ['на 1000 родившихся', true],
  ['кг/долл.', true],
  ['чел.', false],
  ['млн тонн', false],
])('%s is a rate: %s', (unit, rate) => {
  expect(isRate(unit)).toBe(rate);
});

it('looks at twenty thousand series in some seconds', () => {
  const many = Array.from({ length: 20_000 }, (_, place) =>
    studied({
      code: `s${place}`,
      name: `Индикатор дорог ${place % 5000}`,
      territory: `Город ${place % 10}`,
      facts: from(2015, ...Array.from({ length: 8 }, (__, year) => String(100 + ((place * 7 + year * 13) % 97)))),
    }),
  );
  const started = performance.now();
  many.forEach((series) => ownFindings(series));
  comparedFindings(many);
  expect(performance.now() - started).toBeLessThan(12_000);
});
