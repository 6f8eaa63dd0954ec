import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '#libs/platform';
import { ProjectFilterSql, Values, nameJson, sightSql } from '#libs/portfolio';
import type { ProjectFilters, Sight } from '#libs/portfolio';
import type { RollupGroup } from '../contract/rollup.js';
import { SDG_IRI, targetOrder } from './target-order.js';

export interface RollupRow {
  json: string;
  /** How many differences wait to be added to the sums. */
  pending: number;
}

interface Question {
  readonly by: RollupGroup;
  readonly sight: Sight;
  readonly filters: ProjectFilters;
}

const MEASURES = [
  'projects',
  'positive',
  'negative',
  'citizens',
  'citizens_unknown',
  'milestones_done',
  'milestones_all',
  'funded',
  'money_unknown',
  'money',
  'money_by_cost',
  'unshared',
  'unshared_by_cost',
] as const;
const SUMS = MEASURES.map((name) => `sum(${name}) AS ${name}`).join(', ');
const KEPT = MEASURES.map((name) => `s.${name}`).join(', ');
const PENDING = `(SELECT count(*) FROM sdg_delta)::int AS pending`;

const tenge = (figure: string): string => `g.${figure}::numeric(32,2)::text`;

/** Money whose project nobody has divided over targets, or that nobody knows, is told apart from what is zero. */
const FIGURES = `
  'projects', g.projects, 'positive', g.positive, 'negative', g.negative,
  'citizens', CASE WHEN g.citizens_unknown < g.reached THEN g.citizens END, 'citizensUnknown', g.citizens_unknown,
  'milestones', json_build_object('done', g.milestones_done, 'all', g.milestones_all),
  'budget', CASE WHEN g.funded > 0 THEN ${tenge('money')} END,
  'budgetByCost', CASE WHEN g.funded > 0 THEN ${tenge('money_by_cost')} END,
  'budgetUnknown', g.money_unknown`;
const UNALLOCATED = `'unallocated', ${tenge('unshared')}, 'unallocatedByCost', ${tenge('unshared_by_cost')}`;

/** What each group is called and where it stands: rows `(key, code, name, iri, place)`. */
const NAMES: Record<RollupGroup, string> = {
  goal: `SELECT number::text, number::text, ${nameJson('sdg_goal')}, '${SDG_IRI}' || number, row_number() OVER (ORDER BY number) FROM sdg_goal`,
  target: `SELECT code, code, ${nameJson('sdg_target')}, '${SDG_IRI}' || code, row_number() OVER (ORDER BY ${targetOrder('code')}) FROM sdg_target`,
  direction: `SELECT id::text, code, ${nameJson('direction')}, NULL, position FROM direction`,
  district: `SELECT id::text, code, ${nameJson('district')}, NULL, position FROM district`,
  year: `SELECT key, key, NULL::json, NULL, key::integer FROM (SELECT DISTINCT key FROM facts WHERE dimension = 'year' AND key <> '') years`,
};

/** What projects do for goals and targets, in one statement. */
@Injectable()
export class RollupRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly filterSql: ProjectFilterSql,
  ) {}

  /**
   * From kept sums and the differences that wait for them, where these say it; projects that the reader sees beside whole
   * directions, and all that is filtered otherwise, are added up now.
   */
  async read({ by, sight, filters }: Question): Promise<RollupRow> {
    const values = new Values();
    const { direction, ...others } = filters;
    const facts = Object.values(others).every((filter) => filter === undefined)
      ? keptFacts(by, sight, direction, values)
      : liveFacts(by, [sightSql(sight, values), ...(await this.filterSql.conditions(filters, values))]);
    const [row] = await this.database.rows<RollupRow & Record<string, unknown>>(
      answer(by, facts, filters, values),
      values.list,
    );
    if (!row) throw new Error('A roll-up has one row');
    return row;
  }
}

/** Rows `(direction_id, dimension, key, measures)`. */
function keptFacts(by: RollupGroup, sight: Sight, direction: readonly string[] | undefined, values: Values): string {
  const asked = direction && `ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(direction)}::text[]))`;
  const inAsked = (row: string): string[] => (asked ? [`${row}.direction_id = ANY(${asked})`] : []);
  if (sight.kind === 'all') return keptRows(by, inAsked('s'));

  // Whole directions, and all that has been submitted, are seen as they are kept; a few more projects one by one.
  const heads = sight.directions.length > 0 ? values.add(sight.directions) : undefined;
  const ways = (row: string, draft: string): string[] => [
    ...(heads ? [`${row}.direction_id = ANY(${heads}::uuid[])`] : []),
    ...(sight.allSubmitted ? [`NOT ${draft}`] : []),
  ];
  if (ways('s', '').length === 0) return liveFacts(by, [sightSql(sight, values), ...inAsked('p')]);
  const whole = (row: string, draft: string): string => `(${ways(row, draft).join(' OR ')})`;
  const oneByOne = sightSql({ ...sight, directions: [], allSubmitted: false }, values);
  return `${keptRows(by, [...inAsked('s'), whole('s', 's.draft')])}
    UNION ALL ${liveFacts(by, [oneByOne, `NOT ${whole('p', `(p.stage = 'draft')`)}`, ...inAsked('p')])}`;
}

function keptRows(by: RollupGroup, conditions: string[]): string {
  const where = [...conditions, ofDimensions(by)].join(' AND ');
  return ['sdg_sum', 'sdg_delta']
    .map((table) => `SELECT s.direction_id, s.dimension, s.key, ${KEPT} FROM ${table} s WHERE ${where}`)
    .join(' UNION ALL ');
}

/** The same rows of projects `p`, added up now. */
function liveFacts(by: RollupGroup, conditions: string[]): string {
  return `SELECT s.direction_id, s.dimension, s.key, ${MEASURES.map((name) => `sum(s.${name}) AS ${name}`).join(', ')}
    FROM project p JOIN sdg_figures s ON s.project_id = p.id
    WHERE ${[...conditions, ofDimensions(by)].join(' AND ')} GROUP BY s.direction_id, s.dimension, s.key`;
}

/** The groups that are asked for, and the whole. */
const ofDimensions = (by: RollupGroup): string => `s.dimension IN ('total', '${by}')`;

function answer(by: RollupGroup, facts: string, filters: ProjectFilters, values: Values): string {
  // A project of two districts, asked for by one of them, is no figure of the other: no list could show it there.
  const shown =
    by === 'district' && filters.district ? `n.code = ANY(${values.add(filters.district)}::text[])` : 'TRUE';
  // Every project has one direction, so the groups of directions are the totals by direction.
  const [dimension, key] = by === 'direction' ? ['total', 'f.direction_id::text'] : [by, 'f.key'];
  const ofTag = by === 'goal' || by === 'target';
  const reached = (group: string): string => (ofTag ? group : `sum(f.projects)`);
  return `WITH facts AS (${facts}),
    added AS (
      SELECT ${key} AS key, ${SUMS}, ${reached('sum(f.positive)')} AS reached FROM facts f WHERE f.dimension = '${dimension}'
      GROUP BY ${key} HAVING sum(f.projects) > 0
    ),
    total AS (
      SELECT ${MEASURES.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(', ')}, coalesce(sum(projects), 0) AS reached
      FROM facts WHERE dimension = 'total'
    ),
    names (key, code, name, iri, place) AS (${NAMES[by]})
    SELECT json_build_object(
      'by', '${by}',
      'total', (SELECT json_build_object(${FIGURES}, ${UNALLOCATED}) FROM total g),
      'items', coalesce((
        SELECT json_agg(json_build_object('code', n.code, 'name', n.name, 'iri', n.iri, ${FIGURES}, ${
          ofTag ? `'unallocated', NULL, 'unallocatedByCost', NULL` : UNALLOCATED
        }) ORDER BY n.place)
        FROM added g LEFT JOIN names n USING (key) WHERE ${shown}
      ), '[]')
    )::text AS json, ${PENDING}`;
}
