import type { EntityManager } from 'typeorm';
import { toTiyn } from '#libs/kernel';
import type { Money, Trilingual } from '#libs/kernel';
import type { ChangesRead } from '#libs/overview';
import { MOST_CHANGES } from '../documents/agenda-pack-snapshot.js';
import type { MilestoneMove, PortfolioChanges } from '../documents/agenda-pack-snapshot.js';
import { COMMITTEE_SIGHT } from './committee-sight.js';
import { readsIn } from './reads-in.js';

/** More projects than any city has; the lists are cut after they are sorted. */
const ALL = 1_000_000;

type Move = Omit<MilestoneMove, 'project'>;

interface ProjectChanges {
  readonly project: { readonly code: string; readonly title: Trilingual };
  readonly health: { readonly from: string | null; readonly to: string } | null;
  readonly slipped: readonly Move[];
  readonly recovered: readonly Move[];
  readonly budget: { readonly change: Money } | null;
  readonly spent: Money;
}

/** What the overview says has changed since a moment, in all directions or one by its code; the largest changes first. */
export async function changesSince(
  tx: EntityManager,
  changes: ChangesRead,
  since: Date,
  direction?: string,
): Promise<PortfolioChanges> {
  const question = {
    sight: COMMITTEE_SIGHT,
    filters: direction === undefined ? {} : { direction: [direction] },
    since,
  };
  const reads = readsIn(tx);
  const { total } = await changes.totals(question, reads);
  const rows = await changes.page(question, ALL, undefined, reads);
  const projects = rows.map(({ json }) => JSON.parse(json) as ProjectChanges);
  const moves = (of: 'slipped' | 'recovered') =>
    projects
      .flatMap(({ project: { code }, [of]: moved }) =>
        moved.map(({ number, title: milestone, from, to, days }) => ({
          project: code,
          number,
          title: milestone,
          from,
          to,
          days,
        })),
      )
      .toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days))
      .slice(0, MOST_CHANGES);
  const money = projects
    .map(({ project: { code, title: name }, budget, spent }) => ({
      code,
      title: name,
      change: budget?.change ?? '0.00',
      spent,
    }))
    .filter((moved) => weight(moved) > 0n)
    .toSorted((a, b) => (weight(a) < weight(b) ? 1 : weight(a) > weight(b) ? -1 : 0));
  return {
    total: total as PortfolioChanges['total'],
    slipped: moves('slipped'),
    recovered: moves('recovered'),
    newlyRed: projects
      .filter(({ health }) => health?.to === 'red')
      .map(({ project: { code, title: name }, health }) => ({ code, title: name, from: health?.from ?? null }))
      .slice(0, MOST_CHANGES),
    money: money.slice(0, MOST_CHANGES),
    moneyMoved: money.length,
  };
}

const weight = ({ change, spent }: { change: Money; spent: Money }): bigint => size(change) + size(spent);
const size = (amount: Money): bigint => {
  const tiyn = toTiyn(amount);
  return tiyn < 0n ? -tiyn : tiyn;
};
