import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import { PUBLISHED_STAGES } from '../domain/published.js';
import { GOALS, PUBLISHED, SPENT, milestoneCounts } from './published-sql.js';

const FACTS = `SELECT p.id, p.stage, p.direction_id, p.cost_total AS cost, ${SPENT} AS spent, c.*
  FROM project p CROSS JOIN LATERAL (${milestoneCounts('$1')}) c WHERE ${PUBLISHED}`;

/** Sums of rows `f`, of which there may be none. */
const SUMS = `'projects', count(f.id), 'costTotal', sum(f.cost)::text, 'costUnknown', count(f.id) - count(f.cost),
  'spent', sum(f.spent)::text, 'milestones', json_build_object('total', coalesce(sum(f.milestones), 0),
  'done', coalesce(sum(f.done), 0), 'overdue', coalesce(sum(f.overdue), 0))`;

const grouped = (head: string, from: string, group: string, order: string): string =>
  `(SELECT coalesce(json_agg(g.json ORDER BY g.place), '[]') FROM (
    SELECT json_build_object(${head}, ${SUMS}) AS json, ${order} AS place FROM ${from} GROUP BY ${group}) g)`;

const named = (table: string, link: string): string =>
  grouped(
    `'code', n.code, 'name', ${nameJson('n')}`,
    `${table} n LEFT JOIN (${link}) f ON f.key = n.id`,
    'n.id',
    'n.position',
  );

const ANSWER = `json_build_object('asOf', $1::date,
  'total', (SELECT json_build_object(${SUMS}) FROM facts f),
  'districts', ${named('district', 'SELECT pd.district_id AS key, x.* FROM facts x JOIN project_district pd ON pd.project_id = x.id')},
  'withoutDistrict', (SELECT count(*) FROM facts f WHERE NOT EXISTS (SELECT FROM project_district pd WHERE pd.project_id = f.id)),
  'directions', ${named('direction', 'SELECT x.direction_id AS key, x.* FROM facts x')},
  'stages', ${grouped(
    `'stage', s.stage`,
    `unnest(ARRAY[${PUBLISHED_STAGES.map((stage) => `'${stage}'`).join(', ')}]) WITH ORDINALITY s(stage, place)
     LEFT JOIN facts f ON f.stage = s.stage`,
    's.stage, s.place',
    's.place',
  )},
  'goals', (SELECT coalesce(json_agg(json_build_object('number', n.number, 'name', ${nameJson('n')}, 'projects', (
    SELECT count(*) FROM facts p WHERE n.number IN (${GOALS}))) ORDER BY n.number), '[]') FROM sdg_goal n))`;

/** Sums over all published projects; one that lies in two districts is counted in each of them. */
@Injectable()
export class PublishedFigures {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `WITH facts AS MATERIALIZED (${FACTS}) SELECT ${ANSWER}::text AS json`,
      [this.clock.today()],
    );
    if (!row) throw new Error('Figures have one row');
    return row.json;
  }
}
