import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { FiguresDay, SummaryRead } from '#libs/overview';
import { nameJson } from '#libs/portfolio';
import type { HealthByDirection, PortfolioSnapshot } from '../documents/portfolio-snapshot.js';
import { COMMITTEE_SIGHT } from './committee-sight.js';
import { readsIn } from './reads-in.js';

type Summary = Pick<
  PortfolioSnapshot,
  'day' | 'total' | 'byDirection' | 'byRoadmap' | 'byDistrict' | 'byStage' | 'byOversight' | 'byHealth'
>;

const HEAT_MAP = `SELECT d.code, ${nameJson('d')} AS name,
    (count(*) FILTER (WHERE f.health = 'green'))::int AS green, (count(*) FILTER (WHERE f.health = 'amber'))::int AS amber,
    (count(*) FILTER (WHERE f.health = 'red'))::int AS red, (count(*) FILTER (WHERE f.health = 'unknown'))::int AS unknown
  FROM direction d JOIN project_figures f ON f.direction_id = d.id AND f.stage IN ('approved', 'in_delivery', 'on_hold')
  GROUP BY d.id ORDER BY d.position`;

/** Figures of the portfolio for papers, as the committee sees it. */
@Injectable()
export class PortfolioFigures {
  constructor(
    private readonly summaries: SummaryRead,
    private readonly day: FiguresDay,
  ) {}

  /** Sees to it that the figures stand for today. */
  async turn(): Promise<void> {
    await this.day.turn();
  }

  /** The day for which the figures stand. */
  async dayOf(tx: EntityManager): Promise<Day> {
    const [row] = await tx.query<{ day: Day }[]>('SELECT day::text AS day FROM portfolio_day');
    if (!row) throw new Error('the figures of the portfolio stand for no day');
    return row.day;
  }

  /** Of a direction by its code, or of all. */
  async summary(tx: EntityManager, direction?: string): Promise<Summary> {
    const day = await this.dayOf(tx);
    const filters = direction === undefined ? {} : { direction: [direction] };
    const question = { sight: COMMITTEE_SIGHT, filters, asked: filters, day };
    const { json } = await this.summaries.now(question, readsIn(tx));
    const summary = JSON.parse(json) as Summary;
    return withoutLinks(summary) as Summary;
  }

  heatMap(tx: EntityManager): Promise<HealthByDirection[]> {
    return tx.query<HealthByDirection[]>(HEAT_MAP);
  }
}

/** Addresses of lists, which show other projects tomorrow, have no place in a paper. */
function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'href' && name !== 'links')
      .map(([name, inner]) => [name, withoutLinks(inner)]),
  );
}
