import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { personJson } from './person-json.js';

export const decisionJson = (id: string): string =>
  `(SELECT json_build_object('id', d.id, 'number', d.number, 'kind', d.kind, 'outcome', d.outcome) FROM decision d WHERE d.id = ${id})`;

/** Baselines of project `project`, each with its finish and that of the first and the one before. */
const withFinishes = (project: string): string => `
  SELECT b.*, s.milestones, s.finish, s.finish - lag(s.finish) OVER numbers AS moved, s.finish - first_value(s.finish) OVER numbers AS moved_from_first
  FROM baseline b CROSS JOIN LATERAL (
    SELECT count(*)::int AS milestones, max(m.finish_on) AS finish FROM baseline_milestone m WHERE m.baseline_id = b.id) s
  WHERE b.project_id = ${project} WINDOW numbers AS (ORDER BY b.number)`;

const BRIEF = `'id', b.id, 'projectId', b.project_id, 'number', b.number, 'reasonCode', b.reason_code, 'note', b.note,
  'setBy', ${personJson('b.set_by')}, 'setAt', b.set_at, 'acceptedBy', ${personJson('b.accepted_by')}, 'decision', ${decisionJson('b.decision_id')},
  'changeRequest', (SELECT json_build_object('id', r.id, 'number', r.number) FROM change_request r WHERE r.id = b.change_request_id),
  'milestones', b.milestones, 'finishOn', b.finish, 'movedDays', b.moved, 'movedDaysFromFirst', b.moved_from_first`;

const MILESTONES = `(SELECT json_agg(json_build_object('milestoneId', s.milestone_id, 'number', m.number, 'title', ${nameJson('s', 'title')},
    'weight', trim_scale(s.weight)::text, 'startOn', s.start_on, 'finishOn', s.finish_on) ORDER BY s.finish_on, m.number)
  FROM baseline_milestone s JOIN milestone m ON m.id = s.milestone_id WHERE s.baseline_id = b.id)`;

const SUMMARY = `json_build_object('rebaselined', greatest(count(*) - 1, 0)::int,
  'movedDays', coalesce(sum(b.moved), 0)::int, 'movedDaysInAll', coalesce(sum(abs(b.moved)), 0)::int)`;

/** How often project `project` was promised anew and by how many days its end moved: one JSON object. */
export const baselineSummarySql = (project: string): string => `(SELECT ${SUMMARY} FROM (${withFinishes(project)}) b)`;

const SIDE = (alias: string): string => `CASE WHEN ${alias}.milestone_id IS NOT NULL THEN json_build_object(
  'startOn', ${alias}.start_on, 'finishOn', ${alias}.finish_on, 'weight', trim_scale(${alias}.weight)::text) END`;

const CHANGE = `CASE WHEN f.milestone_id IS NULL THEN 'added' WHEN t.milestone_id IS NULL THEN 'removed'
  WHEN ROW(f.start_on, f.finish_on, f.weight) IS DISTINCT FROM ROW(t.start_on, t.finish_on, t.weight) THEN 'moved' ELSE 'same' END`;

/** The plan as it stands, in the columns of a baseline. */
const PLAN = `SELECT milestone_id, title_kk, title_ru, title_en, weight, start_on, finish_on FROM (
  SELECT id AS milestone_id, title_kk, title_ru, title_en, weight, start_on, coalesce(actual_on, forecast_on) AS finish_on
  FROM milestone WHERE project_id = $1 AND removed_at IS NULL) plan`;

const SNAPSHOT = (
  number: string,
): string => `SELECT s.milestone_id, s.title_kk, s.title_ru, s.title_en, s.weight, s.start_on, s.finish_on
  FROM baseline_milestone s JOIN baseline b ON b.id = s.baseline_id WHERE b.project_id = $1 AND b.number = ${number}`;

const comparisonSql = (to: string): string => `
  WITH f AS (${SNAPSHOT('$2')}), t AS (${to}), pair AS (
    SELECT coalesce(f.milestone_id, t.milestone_id) AS milestone_id, ${CHANGE} AS change, ${SIDE('f')} AS from_side, ${SIDE('t')} AS to_side,
      t.finish_on - f.finish_on AS days, f.milestone_id IS NOT NULL AND t.milestone_id IS NOT NULL AND f.weight <> t.weight AS weight_changed,
      CASE WHEN t.milestone_id IS NULL THEN ${nameJson('f', 'title')} ELSE ${nameJson('t', 'title')} END AS title
    FROM f FULL JOIN t ON t.milestone_id = f.milestone_id)
  SELECT json_build_object('projectId', $1::uuid, 'from', json_build_object('number', $2::int, 'finishOn', (SELECT max(finish_on) FROM f)),
    'to', json_build_object('number', $3::int, 'finishOn', (SELECT max(finish_on) FROM t)),
    'movedDays', (SELECT max(finish_on) FROM t) - (SELECT max(finish_on) FROM f),
    'counts', json_build_object('moved', count(*) FILTER (WHERE pair.change = 'moved'), 'same', count(*) FILTER (WHERE pair.change = 'same'),
      'added', count(*) FILTER (WHERE pair.change = 'added'), 'removed', count(*) FILTER (WHERE pair.change = 'removed')),
    'items', json_agg(json_build_object('milestoneId', m.id, 'number', m.number, 'title', pair.title, 'change', pair.change,
      'from', pair.from_side, 'to', pair.to_side, 'days', pair.days, 'weightChanged', pair.weight_changed,
      'removal', CASE WHEN m.removed_at IS NOT NULL THEN json_build_object('at', m.removed_at, 'reason', m.removal_reason,
        'by', ${personJson('m.removed_by')}) END) ORDER BY m.number))::text AS json
  FROM pair JOIN milestone m ON m.id = pair.milestone_id`;

const WITH_BASELINE = comparisonSql(SNAPSHOT('$3'));
const WITH_PLAN = comparisonSql(PLAN);

const position = z.tuple([z.int32()]);

/** Promises as JSON text; those of a project that the reader may not see do not exist for them. */
@Injectable()
export class BaselineRead {
  constructor(private readonly database: ReadDatabase) {}

  /** In the order of numbers; one row more than the limit when there are more. `summary` is over all of them. */
  async page(
    projectId: string,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<{ summary: object; rows: PageRow[] }> {
    const last = after === undefined ? 0 : decodeCursor(after, 'number', position)[0];
    const baselines = withFinishes('$1');
    const sums = await this.database.first<{ summary: object }>(`SELECT ${baselineSummarySql('$1')} AS summary`, [
      projectId,
    ]);
    const rows = await this.database.rows<{ json: string; number: number }>(
      `SELECT json_build_object(${BRIEF})::text AS json, b.number FROM (${baselines}) b
       WHERE b.number > $2 ORDER BY b.number LIMIT $3`,
      [projectId, last, limit + 1],
    );
    return { summary: sums!.summary, rows: rows.map(({ json, number }) => ({ json, cursor: [number] })) };
  }

  /** One with its milestones. Throws 404. */
  async one(actor: Actor, id: string): Promise<string> {
    const values = new Values();
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object(${BRIEF}, 'items', ${MILESTONES})::text AS json
       FROM baseline wanted JOIN project p ON p.id = wanted.project_id
       CROSS JOIN LATERAL (SELECT * FROM (${withFinishes('wanted.project_id')}) all_of WHERE all_of.id = wanted.id) b
       WHERE wanted.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  /**
   * What became of the promise `from` in another one, or in the plan as it stands: every milestone of either.
   *
   * @throws DomainError invalid when the project has no such baseline
   */
  async comparison(projectId: string, from: number, to: number | 'today'): Promise<string> {
    const numbers = await this.database.rows<{ number: number }>(
      'SELECT number FROM baseline WHERE project_id = $1 AND number = ANY($2::int[])',
      [projectId, to === 'today' ? [from] : [from, to]],
    );
    const known = new Set(numbers.map(({ number }) => number));
    const missing = [
      ...(known.has(from) ? [] : [{ pointer: '?from', code: 'UNKNOWN_REFERENCE', params: { value: from } }]),
      ...(to === 'today' || known.has(to)
        ? []
        : [{ pointer: '?to', code: 'UNKNOWN_REFERENCE', params: { value: to } }]),
    ];
    if (missing.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, missing);
    const row = await this.database.first<{ json: string }>(to === 'today' ? WITH_PLAN : WITH_BASELINE, [
      projectId,
      from,
      to === 'today' ? null : to,
    ]);
    return row!.json;
  }
}
