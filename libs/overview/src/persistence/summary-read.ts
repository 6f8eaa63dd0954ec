import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ratioSql } from '#libs/delivery';
import { BASE_PATH, ReadDatabase } from '#libs/platform';
import { APPROVED, OVERSIGHTS, ProjectFilterSql, STAGES, Values, nameJson, sightSql } from '#libs/portfolio';
import type { ProjectFilters, Sight } from '#libs/portfolio';
import { groupLinks, overdueMilestonesLinks } from '../domain/summary-links.js';
import type { Asked, Narrowed } from '../domain/summary-links.js';
import { figuresAsOf } from './figures-as-of.js';
import { DIMENSIONS, MEASURES, MEASURE_NAMES, keysOf } from './figures-measures.js';
import type { Dimension } from './figures-measures.js';
import type { Reads } from './reads.js';

const HEALTHS = ['green', 'amber', 'red', 'unknown'] as const;

export interface SummaryRow {
  json: string;
  /** How many differences wait to be added to the sums. */
  pending: number;
}

interface Question {
  readonly sight: Sight;
  readonly filters: ProjectFilters;
  /** The same filters as the address has them, for links. */
  readonly asked: Asked;
  readonly day: Day;
}

const PROJECTS = `/${BASE_PATH}/projects`;
const MILESTONES = `/${BASE_PATH}/milestones`;
const SUMS = MEASURE_NAMES.map((name) => `sum(${name}) AS ${name}`).join(', ');
const KEPT = MEASURE_NAMES.map((name) => `s.${name}`).join(', ');
const PENDING = `(SELECT count(*) FROM portfolio_delta)::int AS pending`;

/** Figures of the portfolio in one statement. */
@Injectable()
export class SummaryRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly filterSql: ProjectFilterSql,
  ) {}

  /**
   * As the figures stand. From kept sums and the differences that wait for them, where these say it; projects that the reader
   * sees beside whole directions, and all that is filtered otherwise, are added up now. `reads` may be a transaction's.
   */
  async now({ sight, filters, asked, day }: Question, reads: Reads = this.database): Promise<SummaryRow> {
    const values = new Values();
    const { direction, ...others } = filters;
    const facts = Object.values(others).every((filter) => filter === undefined)
      ? keptFacts(sight, direction, values)
      : liveFacts([sightSql(sight, values), ...(await this.filterSql.conditions(filters, values))]);
    return one(reads, `WITH facts AS (${facts})${answer({ sight, filters, asked, day, values })}, ${PENDING}`, values);
  }

  /** As the figures stood at a moment, from the history. */
  async asOf({ sight, filters, asked, day }: Question, at: Date): Promise<SummaryRow> {
    const values = new Values();
    const past = figuresAsOf(values.add(at), values.add(day));
    const facts = liveFacts([sightSql(sight, values), ...(await this.filterSql.conditions(filters, values))]);
    return one(
      this.database,
      `${past}, facts AS (${facts})${answer({ sight, filters, asked, day, values })}, 0 AS pending`,
      values,
    );
  }
}

async function one(reads: Reads, text: string, values: Values): Promise<SummaryRow> {
  const [row] = await reads.rows<SummaryRow & Record<string, unknown>>(text, values.list);
  if (!row) throw new Error('A summary has one row');
  return row;
}

/** Rows `(direction_id, dimension, key, measures)`. */
function keptFacts(sight: Sight, direction: readonly string[] | undefined, values: Values): string {
  const asked = direction && `ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(direction)}::text[]))`;
  const inAsked = (row: string): string[] => (asked ? [`${row}.direction_id = ANY(${asked})`] : []);
  if (sight.kind === 'all') return keptRows(inAsked('s'));

  // Whole directions, and all that has been submitted, are seen as they are kept; a few more projects one by one.
  const heads = sight.directions.length > 0 ? values.add(sight.directions) : undefined;
  const ways = (row: string, draft: string): string[] => [
    ...(heads ? [`${row}.direction_id = ANY(${heads}::uuid[])`] : []),
    ...(sight.allSubmitted ? [`NOT ${draft}`] : []),
  ];
  if (ways('s', '').length === 0) return liveFacts([sightSql(sight, values), ...inAsked('p')]);
  const whole = (row: string, draft: string): string => `(${ways(row, draft).join(' OR ')})`;
  const oneByOne = sightSql({ ...sight, directions: [], allSubmitted: false }, values);
  return `${keptRows(inAsked('s'), whole)}
    UNION ALL ${liveFacts([oneByOne, `NOT ${whole('p', `(p.stage = 'draft')`)}`, ...inAsked('p')])}`;
}

function keptRows(conditions: string[], whole?: (row: string, draft: string) => string): string {
  const where = (draft: string): string => [...conditions, ...(whole ? [whole('s', draft)] : []), 'TRUE'].join(' AND ');
  return `SELECT s.direction_id, s.dimension, s.key, ${KEPT} FROM portfolio_sum s WHERE ${where('s.draft')}
    UNION ALL SELECT s.direction_id, k.dimension, k.key, ${KEPT} FROM portfolio_delta s ${keysOf('s')} WHERE ${where(`(s.stage = 'draft')`)}`;
}

const FIGURE_COLUMNS = 'direction_id, stage, oversight, health, roadmap_ids, district_ids';

/** The same rows of projects `p`, added up now. First by all that tells groups apart, so that few rows go to several groups. */
function liveFacts(conditions: string[]): string {
  const measures = Object.entries(MEASURES).map(([name, ofProject]) => `sum(${ofProject}) AS ${name}`);
  const dimensions = FIGURE_COLUMNS.split(', ').map((name) => `f.${name}`);
  return `SELECT s.direction_id, k.dimension, k.key, ${KEPT} FROM (
      SELECT ${[...dimensions, ...measures].join(', ')} FROM project p JOIN project_figures f ON f.project_id = p.id
      WHERE ${conditions.join(' AND ')} GROUP BY ${dimensions.join(', ')}
    ) s ${keysOf('s')}`;
}

const ORDER: Partial<Record<Dimension, readonly string[]>> = { stage: STAGES, oversight: OVERSIGHTS, health: HEALTHS };

const known = (figure: string, unknown: string): string =>
  `CASE WHEN g.${unknown} < g.projects THEN g.${figure}::numeric(32,2)::text END`;

const LINK_FIGURES: Record<Narrowed, string> = {
  costUnknown: 'g.cost_unknown',
  citizensUnknown: 'g.citizens_unknown',
  budgetUnknown: 'g.budget_unknown',
  unfunded: 'g.unfunded',
  actualUnknown: 'g.actual_unknown',
  overdue: 'g.overdue_projects',
  diverging: 'g.diverging',
  flagged: 'g.flagged',
};

const GROUP_JSON = `
  'projects', g.projects,
  'costTotal', ${known('cost', 'cost_unknown')}, 'costUnknown', g.cost_unknown,
  'citizens', CASE WHEN g.citizens_unknown < g.projects THEN g.citizens END, 'citizensUnknown', g.citizens_unknown,
  'budget', json_build_object(
    'plan', ${known('plan', 'budget_unknown')}, 'adjusted', ${known('adjusted', 'budget_unknown')},
    'committed', ${known('committed', 'budget_unknown')}, 'actual', ${known('actual', 'actual_unknown')},
    'absorption', CASE WHEN g.actual_unknown < g.projects THEN ${ratioSql('g.actual', 'g.adjusted', 4)} END,
    'unfunded', ${known('unfunded', 'budget_unknown')}, 'unknown', g.budget_unknown, 'actualUnknown', g.actual_unknown),
  'milestones', json_build_object('open', g.milestones_open, 'overdue', g.milestones_overdue, 'done', g.milestones_done),
  'overdueProjects', g.overdue_projects, 'diverging', g.diverging, 'flagged', g.flagged,
  'href', g.href,
  'links', json_build_object(${Object.entries(LINK_FIGURES)
    .map(([figure, count]) => `'${figure}', CASE WHEN ${count} > 0 THEN g.href || (g.ends ->> '${figure}') END`)
    .join(', ')},
    'overdueMilestones', CASE WHEN g.milestones_overdue > 0 THEN g.overdue_href END)`;

/** From `facts` to the answer: added up by group, named, linked, in order. */
function answer({ sight, filters, asked, day, values }: Question & { values: Values }): string {
  const links = [null, ...DIMENSIONS].map((dimension) => {
    const { prefix, none, ends } = groupLinks(PROJECTS, asked, dimension);
    // An organisation's people see milestones of projects that they do not see.
    const alike = sight.kind === 'all' || sight.organisations.length === 0;
    const overdue = alike ? overdueMilestonesLinks(MILESTONES, asked, dimension, APPROVED) : undefined;
    const texts = [dimension ?? 'total', prefix, none, overdue?.prefix ?? null, overdue?.none ?? null];
    const parts = texts.map((text) => `${values.add(text)}::text`);
    return `(${parts.join(', ')}, ${values.add(JSON.stringify(ends))}::jsonb)`;
  });
  const words = DIMENSIONS.flatMap((dimension) =>
    (ORDER[dimension] ?? []).map((word, place) => `('${dimension}', '${word}', '${word}', ${place}, NULL::json)`),
  );
  const named = (table: string): string =>
    `SELECT '${table}', id::text, code, position, ${nameJson(table)} FROM ${table}`;
  // A project of two districts, asked for by one of them, is no figure of the other: no list could show it there.
  const shown = (['roadmap', 'district'] as const).flatMap((dimension) => {
    const wanted = filters[dimension];
    return wanted ? [`(g.dimension <> '${dimension}' OR n.code = ANY(${values.add(wanted)}::text[]))`] : [];
  });
  const list = (dimension: Dimension, name: string): string =>
    `coalesce((SELECT json_agg(json_build_object(${name}, ${GROUP_JSON}) ORDER BY g.place, g.code) FROM groups g
      WHERE g.dimension = '${dimension}'), '[]')`;
  const heatLinks = HEALTHS.map(
    (health) => `('${health}', ${values.add(groupLinks(PROJECTS, { ...asked, health }, 'direction').prefix)}::text)`,
  );
  const codeAndName = `'code', g.code, 'name', g.name`;
  const code = `'code', g.code`;
  return `, links (dimension, prefix, none, overdue, overdue_none, ends) AS (VALUES ${links.join(', ')}),
    names (dimension, key, code, place, name) AS (
      VALUES ${words.join(', ')} UNION ALL ${(['direction', 'roadmap', 'district'] as const).map(named).join(' UNION ALL ')}
    ),
    added AS (
      SELECT dimension, key, ${SUMS} FROM (SELECT * FROM facts UNION ALL SELECT NULL, 'total', '', ${MEASURE_NAMES.map(() => '0').join(', ')}) f
      GROUP BY dimension, key HAVING sum(projects) > 0 OR dimension = 'total'
    ),
    groups AS (
      SELECT g.*, n.code, n.place, n.name, l.ends,
        CASE WHEN g.key = '' AND g.dimension <> 'total' THEN l.overdue_none ELSE l.overdue || coalesce(n.code, '') END AS overdue_href,
        CASE WHEN g.key = '' AND g.dimension <> 'total' THEN l.none ELSE l.prefix || coalesce(n.code, '') END AS href
      FROM added g JOIN links l USING (dimension) LEFT JOIN names n ON n.dimension = g.dimension AND n.key = g.key
      WHERE ${[...shown, 'TRUE'].join(' AND ')}
    ),
    heat AS (
      SELECT d.code AS direction, f.key AS health, sum(f.projects) AS projects, d.place, h.place AS health_place, l.prefix || d.code AS href
      FROM facts f JOIN names d ON d.dimension = 'direction' AND d.key = f.direction_id::text
      JOIN names h ON h.dimension = 'health' AND h.key = f.key JOIN (VALUES ${heatLinks.join(', ')}) l (health, prefix) ON l.health = f.key
      WHERE f.dimension = 'health' GROUP BY d.code, d.place, f.key, h.place, l.prefix HAVING sum(f.projects) > 0
    )
    SELECT json_build_object(
      'day', ${values.add(day)}::text,
      'total', (SELECT json_build_object(${GROUP_JSON}) FROM groups g WHERE g.dimension = 'total'),
      'byDirection', ${list('direction', codeAndName)},
      'byRoadmap', ${list('roadmap', codeAndName)},
      'byDistrict', ${list('district', codeAndName)},
      'byStage', ${list('stage', code)},
      'byOversight', ${list('oversight', code)},
      'byHealth', ${list('health', code)},
      'byDirectionAndHealth', coalesce((SELECT json_agg(json_build_object('direction', h.direction, 'health', h.health, 'projects', h.projects,
        'href', h.href) ORDER BY h.place, h.health_place) FROM heat h), '[]')
    )::text AS json`;
}
