import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { ProjectFilterSql, Values, nameJson, sightSql } from '#libs/portfolio';
import type { ProjectFilters, Sight } from '#libs/portfolio';
import type { Reads } from './reads.js';

export const CHANGES_ORDER = 'code';
const position = z.tuple([line(60), id]);

interface Question {
  readonly sight: Sight;
  readonly filters: ProjectFilters;
  readonly since: Date;
}

const TITLE = `json_build_object('kk', m.title_kk, 'ru', m.title_ru, 'en', m.title_en)`;
const MOVE = (from: string, to: string): string =>
  `json_build_object('milestoneId', m.id, 'number', m.number, 'title', ${TITLE}, 'from', ${from}, 'to', ${to}, 'days', ${to} - ${from})`;
const ON = (day: string): string =>
  `json_build_object('milestoneId', m.id, 'number', m.number, 'title', ${TITLE}, 'on', ${day})`;

/** What happened to a milestone, by what it was then and is now; a milestone can be several of them. */
const EVENTS = {
  slipped: { when: 'NOT m.gone AND m.was < m.is_now', json: MOVE('m.was', 'm.is_now'), days: 'm.is_now - m.was' },
  recovered: { when: 'NOT m.gone AND m.was > m.is_now', json: MOVE('m.was', 'm.is_now'), days: 'm.was - m.is_now' },
  reached: { when: 'NOT m.gone AND m.actual_on IS NOT NULL AND m.actual_was IS NULL', json: ON('m.actual_on') },
  promised: { when: 'NOT m.gone AND m.baseline_on IS NOT NULL AND m.baseline_was IS NULL', json: ON('m.baseline_on') },
  pushedOut: {
    when: 'NOT m.gone AND m.baseline_was < m.baseline_on',
    json: MOVE('m.baseline_was', 'm.baseline_on'),
    days: 'm.baseline_on - m.baseline_was',
  },
  added: { when: 'NOT m.gone AND m.was IS NULL', json: ON('m.is_now') },
  removed: { when: 'm.gone AND m.was IS NOT NULL', json: ON('m.was') },
} as const satisfies Record<string, { when: string; json: string; days?: string }>;
type Event = keyof typeof EVENTS;
const NAMES = Object.keys(EVENTS) as Event[];

const daysOf = (event: Event): string | undefined => {
  const told: { json: string; days?: string } = EVENTS[event];
  return told.days;
};

/** What has changed in the portfolio since a moment: the rows as they are, against what the first later change found. */
@Injectable()
export class ChangesRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly filterSql: ProjectFilterSql,
  ) {}

  /** Projects with changes by their codes; one row more than `limit` when there is a next page. */
  async page(
    question: Question,
    limit: number,
    after: string | undefined,
    reads: Reads = this.database,
  ): Promise<PageRow[]> {
    const values = new Values();
    const changes = await this.changes(question, values);
    let behind = '';
    if (after !== undefined) {
      const [code, projectId] = decodeCursor(after, CHANGES_ORDER, position);
      behind = `WHERE (c.code, c.id) > (${values.add(code)}::text, ${values.add(projectId)}::uuid)`;
    }
    const lists = NAMES.map(
      (name) => `'${name}', coalesce((SELECT json_agg(${EVENTS[name].json} ORDER BY m.number)
        FROM milestone_then m WHERE m.project_id = c.id AND ${EVENTS[name].when}), '[]')`,
    );
    const rows = await reads.rows<{ json: string; code: string; id: string }>(
      `${changes} SELECT json_build_object(
         'project', json_build_object('id', c.id, 'code', c.code, 'title', ${nameJson('c', 'title')}, 'direction', c.direction, 'roadmap', c.roadmap),
         'approved', c.approved,
         'stage', CASE WHEN c.stage IS DISTINCT FROM c.stage_was THEN json_build_object('from', c.stage_was, 'to', c.stage) END,
         'health', CASE WHEN c.health IS DISTINCT FROM c.health_was THEN json_build_object('from', c.health_was, 'to', c.health) END,
         ${lists.join(', ')},
         'budget', CASE WHEN c.budget_change <> 0 THEN json_build_object('from', (c.adjusted - c.budget_change)::text,
           'to', c.adjusted::text, 'change', c.budget_change::text) END,
         'spent', c.spent::text)::text AS json, c.code, c.id
       FROM changed c ${behind} ORDER BY c.code, c.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, code, id: projectId }) => ({ json, cursor: [code, projectId] }));
  }

  /** The figures over all of these projects, and by main roadmap. */
  async totals(question: Question, reads: Reads = this.database): Promise<{ total: object; roadmaps: object[] }> {
    const values = new Values();
    const changes = await this.changes(question, values);
    const counts = [
      ...NAMES.flatMap((name) => [
        `'${name}', sum(n.${name})::int`,
        ...(daysOf(name) === undefined ? [] : [`'${name}Days', sum(n.${name}_days)::int`]),
      ]),
      `'newlyRed', (count(*) FILTER (WHERE c.health = 'red' AND c.health_was IS DISTINCT FROM 'red'))::int`,
      `'noLongerRed', (count(*) FILTER (WHERE c.health IS DISTINCT FROM 'red' AND c.health_was = 'red'))::int`,
      `'budgetChange', coalesce(sum(c.budget_change), 0.00)::text`,
      `'spent', coalesce(sum(c.spent), 0.00)::text`,
      `'projectsAdded', (count(*) FILTER (WHERE c.approved))::int`,
    ];
    const perProject = NAMES.flatMap((name) => [
      `count(*) FILTER (WHERE ${EVENTS[name].when}) AS ${name}`,
      ...(daysOf(name) === undefined
        ? []
        : [`coalesce(sum(${daysOf(name)}) FILTER (WHERE ${EVENTS[name].when}), 0) AS ${name}_days`]),
    ]);
    const rows = await reads.rows<{ all: boolean; roadmap: string | null; counts: object }>(
      `${changes}, n AS (SELECT m.project_id, ${perProject.join(', ')} FROM milestone_then m GROUP BY m.project_id)
       SELECT grouping(c.roadmap) = 1 AS "all", c.roadmap, json_build_object(${counts.join(', ')}) AS counts
       FROM changed c LEFT JOIN n ON n.project_id = c.id GROUP BY GROUPING SETS ((), (c.roadmap)) ORDER BY c.roadmap NULLS LAST`,
      values.list,
    );
    const clean = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? 0]));
    const total = rows.find(({ all }) => all);
    return {
      total: clean(total?.counts ?? {}),
      roadmaps: rows.filter(({ all }) => !all).map(({ roadmap, counts: figures }) => ({ roadmap, ...clean(figures) })),
    };
  }

  /** `WITH … changed`: one row for each project that the reader sees and that has changed, with what it was then. */
  private async changes({ sight, filters, since }: Question, values: Values): Promise<string> {
    const at = values.add(since);
    const conditions = [sightSql(sight, values), ...(await this.filterSql.conditions(filters, values))];
    // The old row of the first change after the moment is the row as it stood then; an insert has none.
    return `WITH first_change AS MATERIALIZED (
        SELECT DISTINCT ON (table_name, row_id) table_name, row_id, project_id, old_row FROM history
        WHERE at > ${at}::timestamptz AND table_name IN ('project', 'milestone', 'project_health', 'budget_line', 'budget_actual')
        ORDER BY table_name, row_id, id
      ), milestone_then AS MATERIALIZED (
        SELECT m.*, coalesce(m.actual_on, m.forecast_on) AS is_now, m.removed_at IS NOT NULL AS gone,
          CASE WHEN t.old_row ->> 'removed_at' IS NULL THEN coalesce(t.old_row ->> 'actual_on', t.old_row ->> 'forecast_on')::date END AS was,
          (t.old_row ->> 'actual_on')::date AS actual_was, (t.old_row ->> 'baseline_on')::date AS baseline_was
        FROM first_change t JOIN milestone m ON m.id = t.row_id WHERE t.table_name = 'milestone'
      ), money AS MATERIALIZED (
        SELECT t.project_id,
          coalesce(sum(coalesce(b.adjusted, 0) - coalesce((t.old_row ->> 'adjusted')::numeric, 0)) FILTER (WHERE t.table_name = 'budget_line'), 0) AS budget_change,
          coalesce(sum(coalesce(a.amount, 0) - coalesce((t.old_row ->> 'amount')::numeric, 0)) FILTER (WHERE t.table_name = 'budget_actual'), 0) AS spent
        FROM first_change t LEFT JOIN budget_line b ON t.table_name = 'budget_line' AND b.id = t.row_id
          LEFT JOIN budget_actual a ON t.table_name = 'budget_actual' AND a.id = t.row_id
        WHERE t.table_name IN ('budget_line', 'budget_actual') GROUP BY t.project_id
      ), changed AS MATERIALIZED (
        SELECT p.*, d.code AS direction, r.code AS roadmap,
          CASE WHEN t.row_id IS NULL THEN p.stage ELSE t.old_row ->> 'stage' END AS stage_was,
          ${APPROVED('p.stage')} AND t.row_id IS NOT NULL AND NOT coalesce(${APPROVED(`t.old_row ->> 'stage'`)}, FALSE) AS approved,
          h.overall AS health, CASE WHEN th.row_id IS NULL THEN h.overall ELSE th.old_row ->> 'overall' END AS health_was,
          coalesce(y.budget_change, 0)::numeric(30,2) AS budget_change, coalesce(y.spent, 0)::numeric(30,2) AS spent,
          coalesce((SELECT sum(b.adjusted) FROM budget_line b WHERE b.project_id = p.id), 0.00) AS adjusted
        FROM project p JOIN direction d ON d.id = p.direction_id LEFT JOIN roadmap r ON r.id = p.roadmap_id
          LEFT JOIN first_change t ON t.table_name = 'project' AND t.row_id = p.id
          LEFT JOIN project_health h ON h.project_id = p.id
          LEFT JOIN first_change th ON th.table_name = 'project_health' AND th.row_id = h.id
          LEFT JOIN money y ON y.project_id = p.id
        WHERE ${conditions.join(' AND ')} AND (
          p.stage IS DISTINCT FROM CASE WHEN t.row_id IS NULL THEN p.stage ELSE t.old_row ->> 'stage' END
          OR h.overall IS DISTINCT FROM CASE WHEN th.row_id IS NULL THEN h.overall ELSE th.old_row ->> 'overall' END
          OR y.budget_change <> 0 OR y.spent <> 0
          OR EXISTS (SELECT FROM milestone_then m WHERE m.project_id = p.id AND (${NAMES.map((name) => EVENTS[name].when).join(' OR ')})))
      )`;
  }
}

const APPROVED = (stage: string): string => `${stage} IN ('approved', 'in_delivery', 'on_hold', 'completed')`;
