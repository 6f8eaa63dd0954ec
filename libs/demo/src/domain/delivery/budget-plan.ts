import { fromTiyn, toTiyn } from '#libs/kernel';
import type { Day } from '#libs/kernel';
import { addDays, yearOf } from '../days.js';
import type { DemoProject, FundingSource } from '../demo-city.js';
import { isBuilding } from '../kind-of-work.js';
import type { Random } from '../random.js';
import type { DemoBudget, DemoBudgetLine } from './demo-delivery.js';

const CAUSES = [
  'Удорожание материалов после повторной экспертизы сметы',
  'Уточнение объёмов работ по итогам обследования сетей',
  'Экономия по итогам государственных закупок',
] as const;

const QUARTERS = ['03', '06', '09', '12'] as const;

interface Wish {
  readonly project: DemoProject;
  readonly endsOn: Day;
  readonly setOn: Day;
  readonly adjustedOn: Day | null;
  /** How far spending lies behind the year, in percent. */
  readonly lag: number;
  readonly today: Day;
}

/** Lines by year, source and category that add up to the cost in the passport; what nobody pays for yet has no source. */
export function budgetOf({ project, endsOn, setOn, adjustedOn, lag, today }: Wish, chance: Random): DemoBudget | null {
  const { cost, funding } = project;
  if (cost === null || funding.some(({ year }) => year === null)) return null;
  const total = toTiyn(cost.total);
  const found = funding.map(({ source, year, amount }) => ({ source, year: year ?? 0, amount: toTiyn(amount) }));
  const unfunded = total - found.reduce((sum, { amount }) => sum + amount, 0n);
  const money: Money[] = [
    ...found.toSorted((one, other) => one.year - other.year),
    ...(unfunded > 0n ? [{ source: null, year: yearOf(endsOn), amount: unfunded }] : []),
  ];
  const categories =
    cost.categories.length > 0 ? cost.categories : [{ category: mainCategory(project), amount: cost.total }];
  const lines = merged(
    spread(
      money,
      categories.map(({ category, amount }) => ({ category, amount: toTiyn(amount) })),
    ),
  );
  const raise = adjustedOn === null ? 0n : BigInt(chance.int(-9, 16));
  const cause =
    adjustedOn === null || raise === 0n ? null : raise < 0n ? CAUSES[2] : chance.pick([CAUSES[0], CAUSES[1]]);
  return {
    setOn,
    adjustedOn: cause === null ? null : adjustedOn,
    lines: lines.map(({ year, source, category, amount }): DemoBudgetLine => {
      const moves = cause !== null && source !== null && year >= yearOf(adjustedOn ?? setOn);
      const adjusted = moves ? amount + (amount * raise) / 100n : amount;
      const actuals = source === null ? [] : actualsOf(adjusted, year, project, lag, today, chance);
      const spent = actuals.reduce((sum, { amount: part }) => sum + toTiyn(part), 0n);
      return {
        year,
        source,
        category,
        plan: fromTiyn(amount),
        adjusted: fromTiyn(adjusted),
        committed: fromTiyn(source === null || year > yearOf(today) ? 0n : spent + ((adjusted - spent) * 3n) / 4n),
        cause: moves ? cause : null,
        actuals,
      };
    }),
  };
}

interface Money {
  readonly source: FundingSource | null;
  readonly year: number;
  readonly amount: bigint;
}

type Line = Money & { readonly category: string };

const mainCategory = ({ title }: DemoProject): string =>
  isBuilding({ title_ru: title.ru }) ? 'construction' : 'services';

/** Pays the categories one after another from the money in its order, so that both add up exactly. */
function spread(
  money: readonly Money[],
  categories: readonly { readonly category: string; readonly amount: bigint }[],
): Line[] {
  const lines: Line[] = [];
  const left = categories.map(({ amount }) => amount);
  let at = 0;
  for (const { source, year, amount } of money) {
    for (let rest = amount; rest > 0n && at < categories.length;) {
      const part = rest < left[at]! ? rest : left[at]!;
      lines.push({ source, year, category: categories[at]!.category, amount: part });
      rest -= part;
      left[at] = left[at]! - part;
      if (left[at] === 0n) at += 1;
    }
  }
  return lines;
}

/** One line for a year, source and category. */
function merged(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.year} ${line.source ?? ''} ${line.category}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, amount: known.amount + line.amount } : line);
  }
  return [...sums.values()];
}

/** Spent by quarters: nearly all of a year that is over, of this year what its course and the project's lag allow. */
function actualsOf(
  adjusted: bigint,
  year: number,
  { life: { stage } }: DemoProject,
  lag: number,
  today: Day,
  chance: Random,
): DemoBudgetLine['actuals'] {
  const thisYear = yearOf(today);
  if (stage === 'approved' || year > thisYear || adjusted === 0n) return [];
  const over = year < thisYear;
  const percent = over ? chance.int(stage === 'completed' ? 97 : 90, 100) : Math.max(100 - lag, 5);
  const quarter = (adjusted * BigInt(percent)) / 400n;
  // A quarter is known two weeks after its end.
  return QUARTERS.filter((month) => over || addDays(`${year}-${month}-28`, 17) <= today).map((month) => ({
    month: `${year}-${month}-01`,
    amount: fromTiyn(quarter),
  }));
}
