import type { DataSource } from 'typeorm';
import { fromTiyn, toTiyn } from '#libs/kernel';
import { largestRemainder } from '../src/domain/largest-remainder.js';
import { ofPercent } from '../src/domain/shares.js';

export const GROUPINGS = ['goal', 'target', 'direction', 'district', 'year'] as const;
type By = (typeof GROUPINGS)[number];

interface ProjectFacts {
  direction: string;
  /** In order of position. */
  districts: string[];
  adjusted: string | null;
  cost: string | null;
  years: { year: string; amount: string }[];
  citizens: number | null;
  done: number;
  open: number;
  tags: { target: string; effect: 'positive' | 'negative' }[];
  /** In order of targets. */
  shares: { target: string; percent: string }[];
}

export interface Group {
  code: string | null;
  projects: number;
  positive: number;
  negative: number;
  citizens: number | null;
  citizensUnknown: number;
  milestones: { done: number; all: number };
  budget: string | null;
  budgetByCost: string | null;
  budgetUnknown: number;
  unallocated: string | null;
  unallocatedByCost: string | null;
}

const FACTS = `SELECT json_build_object(
  'direction', (SELECT code FROM direction d WHERE d.id = p.direction_id),
  'districts', coalesce((SELECT json_agg(d.code ORDER BY d.position, d.id) FROM project_district x JOIN district d ON d.id = x.district_id WHERE x.project_id = p.id), '[]'),
  'adjusted', (SELECT sum(adjusted)::text FROM budget_line WHERE project_id = p.id), 'cost', p.cost_total::text,
  'years', coalesce((SELECT json_agg(json_build_object('year', year::text, 'amount', amount::text)) FROM (
    SELECT year, sum(adjusted) AS amount FROM budget_line WHERE project_id = p.id GROUP BY year) y), '[]'),
  'citizens', p.citizens_affected,
  'done', (SELECT count(*) FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL AND m.actual_on IS NOT NULL),
  'open', (SELECT count(*) FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL AND m.actual_on IS NULL
    AND p.stage IN ('approved', 'in_delivery', 'on_hold')),
  'tags', coalesce((SELECT json_agg(json_build_object('target', target_code, 'effect', effect)) FROM sdg_tag WHERE project_id = p.id AND state = 'confirmed'), '[]'),
  'shares', coalesce((SELECT json_agg(json_build_object('target', target_code, 'percent', percent::text)) FROM sdg_share WHERE project_id = p.id), '[]')
) AS facts FROM project p WHERE p.id = ANY ($1)`;

const placeOf = (target: string): string => {
  const [goal = '', part = ''] = target.split('.');
  return `${goal.padStart(2, '0')}.${/\d/.test(part) ? part.padStart(2, '0') : part}`;
};

interface Sums {
  projects: number;
  positive: number;
  negative: number;
  reached: number;
  citizens: number;
  citizensUnknown: number;
  done: number;
  all: number;
  funded: number;
  unknown: number;
  money: bigint;
  moneyByCost: bigint;
  unshared: bigint;
  unsharedByCost: bigint;
}

/** The roll-up of these projects, one project after the other, with whole tiyn. */
export async function recountRollup(
  database: DataSource,
  projects: readonly string[],
  by: By,
): Promise<{ total: Omit<Group, 'code'>; items: Group[] }> {
  const rows = await database.query<{ facts: ProjectFacts }[]>(FACTS, [projects]);
  const ofTag = by === 'goal' || by === 'target';
  const groups = new Map<string | null, Sums>();
  const total = nothing();
  for (const { facts } of rows) {
    add(total, facts, moneyOf(facts));
    for (const [code, share] of parts(facts, by)) {
      const group = groups.get(code) ?? nothing();
      groups.set(code, group);
      if (ofTag) addServed(group, facts, by, String(code), share);
      else add(group, facts, share);
    }
  }
  const { code: _, ...sum } = shown(null, total, false);
  return { total: sum, items: [...groups].map(([code, sums]) => shown(code, sums, ofTag)) };
}

const byCost = ({ adjusted }: ProjectFacts): boolean => adjusted === null;
const moneyOf = ({ adjusted, cost }: ProjectFacts): bigint | null => {
  const amount = adjusted ?? cost;
  return amount === null ? null : toTiyn(amount);
};

/** The groups of a project, each with its part of the money. */
function parts(facts: ProjectFacts, by: By): [string | null, bigint | null][] {
  const amount = moneyOf(facts);
  if (by === 'direction') return [[facts.direction, amount]];
  if (by === 'year')
    return byCost(facts) ? [[null, amount]] : facts.years.map(({ year, amount: own }) => [year, toTiyn(own)]);
  if (by === 'district') {
    if (facts.districts.length === 0) return [[null, amount]];
    const even =
      amount === null
        ? null
        : largestRemainder(
            amount,
            facts.districts.map(() => 1n),
          );
    return facts.districts.map((code, place) => [code, even?.[place] ?? null]);
  }
  const shares = facts.shares.toSorted((a, b) => (placeOf(a.target) < placeOf(b.target) ? -1 : 1));
  const split =
    amount === null || shares.length === 0
      ? []
      : largestRemainder(
          amount,
          shares.map(({ percent }) => ofPercent(percent)),
        );
  const found = new Map<string, bigint | null>(facts.tags.map(({ target }) => [groupOf(target, by), null]));
  shares.forEach(({ target }, place) => {
    const code = groupOf(target, by);
    found.set(code, (found.get(code) ?? 0n) + (split[place] ?? 0n));
  });
  return [...found];
}
const groupOf = (target: string, by: By): string => (by === 'goal' ? target.split('.')[0]! : target);

function nothing(): Sums {
  return {
    projects: 0,
    positive: 0,
    negative: 0,
    reached: 0,
    citizens: 0,
    citizensUnknown: 0,
    done: 0,
    all: 0,
    funded: 0,
    unknown: 0,
    money: 0n,
    moneyByCost: 0n,
    unshared: 0n,
    unsharedByCost: 0n,
  };
}

function addPeople(sums: Sums, facts: ProjectFacts): void {
  sums.reached += 1;
  sums.citizens += facts.citizens ?? 0;
  if (facts.citizens === null) sums.citizensUnknown += 1;
  sums.done += facts.done;
  sums.all += facts.done + facts.open;
}

function add(sums: Sums, facts: ProjectFacts, part: bigint | null): void {
  sums.projects += 1;
  if (facts.tags.some(({ effect }) => effect === 'positive')) sums.positive += 1;
  if (facts.tags.some(({ effect }) => effect === 'negative')) sums.negative += 1;
  addPeople(sums, facts);
  if (moneyOf(facts) === null) sums.unknown += 1;
  else if (facts.shares.length > 0) sums.funded += 1;
  const cost = byCost(facts) ? (part ?? 0n) : 0n;
  if (facts.shares.length > 0) {
    sums.money += part ?? 0n;
    sums.moneyByCost += cost;
  } else {
    sums.unshared += part ?? 0n;
    sums.unsharedByCost += cost;
  }
}

function addServed(sums: Sums, facts: ProjectFacts, by: By, code: string, part: bigint | null): void {
  const tags = facts.tags.filter(({ target }) => groupOf(target, by) === code);
  sums.projects += 1;
  if (tags.some(({ effect }) => effect === 'negative')) sums.negative += 1;
  if (tags.some(({ effect }) => effect === 'positive')) {
    sums.positive += 1;
    addPeople(sums, facts);
  }
  if (!facts.shares.some(({ target }) => groupOf(target, by) === code)) return;
  if (moneyOf(facts) === null) sums.unknown += 1;
  else sums.funded += 1;
  sums.money += part ?? 0n;
  if (byCost(facts)) sums.moneyByCost += part ?? 0n;
}

const shown = (code: string | null, sums: Sums, ofTag: boolean): Group => ({
  code,
  projects: sums.projects,
  positive: sums.positive,
  negative: sums.negative,
  citizens: sums.citizensUnknown < sums.reached ? sums.citizens : null,
  citizensUnknown: sums.citizensUnknown,
  milestones: { done: sums.done, all: sums.all },
  budget: sums.funded > 0 ? fromTiyn(sums.money) : null,
  budgetByCost: sums.funded > 0 ? fromTiyn(sums.moneyByCost) : null,
  budgetUnknown: sums.unknown,
  unallocated: ofTag ? null : fromTiyn(sums.unshared),
  unallocatedByCost: ofTag ? null : fromTiyn(sums.unsharedByCost),
});
