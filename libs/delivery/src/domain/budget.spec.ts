import { adjustedBudget, causesMissing, departsFromPlan, duplicateLines, nextVersionBy } from './budget.js';
import type { BudgetAmount, BudgetStand } from './budget.js';

it.each<[string, bigint, bigint, number, boolean]>([
  ['nothing changes', 100n, 100n, 5, false],
  ['exactly the percent more', 200_000_20n, 210_000_21n, 5, false],
  ['a tiyn beyond', 200_000_20n, 210_000_22n, 5, true],
  ['exactly the percent less', 10_000n, 9_500n, 5, false],
  ['a tiyn beyond downwards', 10_000n, 9_499n, 5, true],
  ['money where none was planned', 0n, 1n, 5, true],
  ['none where none was planned', 0n, 0n, 5, false],
  ['a policy of half a percent', 10_000n, 10_050n, 0.5, false],
  ['half a percent and a tiyn', 10_000n, 10_051n, 0.5, true],
  ['any change where none is tolerated', 10_000n, 10_001n, 0, true],
  ['amounts beyond any float', 99_999_999_999_999_999_900n, 104_999_999_999_999_999_895n, 5, false],
  ['a tiyn beyond any float', 99_999_999_999_999_999_900n, 104_999_999_999_999_999_896n, 5, true],
])('%s', (_, plan, adjusted, percent, departs) => {
  expect(departsFromPlan(plan, adjusted, percent)).toBe(departs);
});

it.each([
  [0, 'standard', 'planners'],
  [0, 'head', 'planners'],
  [0, 'committee', 'planners'],
  [1, 'standard', 'planners'],
  [1, 'head', 'change_request'],
  [4, 'committee', 'change_request'],
  [1, null, 'change_request'],
] as const)('after version %s of a project under %s comes one by %s', (last, oversight, by) => {
  expect(nextVersionBy(last, oversight)).toBe(by);
});

const building: BudgetStand = {
  year: 2026,
  source: 'local',
  category: 'Строительство',
  plan: '100.00',
  adjusted: '100.00',
  committed: '40.00',
  cause: null,
};
const greening: BudgetStand = { ...building, source: null, category: 'Озеленение', cause: 'Проект 2' };
const to = (line: BudgetStand, amount: string, cause: string | null = null): BudgetAmount => ({
  year: line.year,
  source: line.source,
  category: line.category,
  amount,
  cause,
});

it('gives named lines their amounts, keeps the others, and takes new ones in without a plan', () => {
  const roads = { ...building, category: 'Дороги' };
  expect(adjustedBudget([building, greening], [to(building, '120.5', 'Цены'), to(roads, '7')])).toEqual([
    { ...building, adjusted: '120.50', cause: 'Цены' },
    greening,
    { ...roads, plan: '0.00', adjusted: '7.00', committed: '0.00', cause: null },
  ]);
  expect(adjustedBudget([greening], [to(greening, '0')])).toEqual([{ ...greening, adjusted: '0.00' }]);
});

it('tells lines apart by year, source and category, and no source from any', () => {
  const others = [greening, { ...greening, year: 2027 }, { ...greening, source: 'local' }, building];
  expect(duplicateLines(others)).toEqual([]);
  expect(duplicateLines([...others, greening, building, greening])).toEqual([4, 5, 6]);
});

describe('a missing cause', () => {
  const rules = { note: 'Есть', percent: 5, pointer: '/amounts' };
  const pointersOf = (
    lines: BudgetStand[],
    amounts: BudgetAmount[],
    more: Partial<typeof rules> | { note: null } = {},
  ) => causesMissing(lines, amounts, { ...rules, ...more }).map(({ pointer, code }) => `${pointer} ${code}`);

  it('is named by its place among the amounts', () => {
    const amounts = [to(greening, '300'), to({ ...building, year: 2030 }, '1'), to(building, '105.01')];
    expect(pointersOf([building, greening], amounts)).toEqual([
      '/amounts/1/cause CAUSE_MISSING',
      '/amounts/2/cause CAUSE_MISSING',
    ]);
  });

  it('is none where words stand already, or the change is small', () => {
    expect(pointersOf([building, greening], [to(greening, '0.01'), to(building, '105')])).toEqual([]);
    expect(pointersOf([building], [to(building, '1', 'Отказ')])).toEqual([]);
  });

  it('is also that of a line which departed before and is not named now', () => {
    const silent = { ...building, adjusted: '200.00' };
    expect(pointersOf([silent, greening], [to(greening, '100')])).toEqual(['/amounts CAUSE_MISSING']);
  });

  it('of the total is the note', () => {
    expect(pointersOf([building, greening], [to(greening, '110')], { note: null })).toEqual([]);
    expect(pointersOf([building, greening], [to(greening, '110.01')], { note: null })).toEqual([
      '/note TOTAL_CAUSE_MISSING',
    ]);
    expect(pointersOf([building, greening], [to(greening, '110.01')])).toEqual([]);
  });
});
