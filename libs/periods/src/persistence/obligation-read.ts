import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id, line } from '#contracts/platform';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { BASE_PATH, CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import type { ObligationState } from '../domain/obligation.js';
import { ACTS_UNTIL, OBLIGATIONS, OBLIGATION_STATE, countsJson, lateSql } from './obligation-sql.js';
import type { ObligationCounts } from './obligation-sql.js';
import { PROJECT_REF, personJson } from './refs-json.js';

export const BOARD_ORDER = 'code';
export const LATE_ORDER = 'actsUntil';
const boardPosition = z.tuple([line(60), id]);
const latePosition = z.tuple([day, id]);

export interface BoardFilters {
  readonly direction?: readonly string[] | undefined;
  readonly manager?: string | undefined;
  readonly state?: readonly ObligationState[] | undefined;
  readonly late?: boolean | undefined;
}

interface Page {
  readonly limit: number;
  readonly after: string | undefined;
}

/** Who managed it: of a frozen period at the moment of the freeze. */
const MANAGER = `CASE WHEN r.state = 'frozen' THEN (SELECT f.manager_id FROM period_figure f
  WHERE f.period_id = r.id AND f.freeze_number = r.freeze_number AND f.project_id = p.id) ELSE p.manager_id END`;

/** Of what has been submitted; a draft is not there yet. */
const updateJson = (
  zone: string,
): string => `(SELECT json_build_object('id', u.id, 'href', '/${BASE_PATH}/status-updates/' || u.id, 'revision', u.revision,
    'rating', s.content ->> 'rating', 'submittedAt', u.submitted_at,
    'submittedLate', (first.at AT TIME ZONE ${zone}::text)::date > o.due_on)
  FROM status_update_step s JOIN status_update_step first ON first.update_id = u.id AND first.revision = 1 AND first.name = 'submitted'
  WHERE s.update_id = u.id AND s.revision = u.revision AND s.name = 'submitted')`;

const fields = (
  today: string,
  zone: string,
): string => `'project', ${PROJECT_REF}, 'manager', ${personJson(`(${MANAGER})`)}, 'state', ${OBLIGATION_STATE},
  'dueOn', o.due_on, 'actsUntil', ${ACTS_UNTIL}, 'late', ${lateSql(today)}, 'update', ${updateJson(zone)},
  'excused', CASE WHEN ${OBLIGATION_STATE} = 'excused' THEN json_build_object('at', o.excused_at, 'stage', o.excused_by_stage) END`;

const WORKING_DAYS_LATE = (today: string): string => `(SELECT count(*)::int
  FROM generate_series(${ACTS_UNTIL} + 1, coalesce(r.frozen_on, ${today}::date), interval '1 day') AS g (moment)
  LEFT JOIN calendar_day c ON c.day = g.moment::date
  WHERE coalesce(c.working, extract(isodow FROM g.moment) < 6))`;

const REMINDERS = `coalesce((SELECT json_agg(json_build_object('step', m.step, 'dueOn', m.due_on, 'told',
    (SELECT coalesce(json_agg(${personJson('told.id')}), '[]') FROM unnest(m.user_ids) AS told (id)), 'at', m.at) ORDER BY m.at, m.id)
  FROM period_reminder m WHERE m.period_id = o.period_id AND m.project_id = o.project_id AND m.revision = coalesce(u.revision, 0)), '[]')`;

/** Who owes what in a period, of the projects that the reader may see. */
@Injectable()
export class ObligationRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the codes of projects; one row more than the limit when there are more. */
  async board(actor: Actor, periodId: string, filters: BoardFilters, { limit, after }: Page): Promise<PageRow[]> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = conditionsOf(actor, periodId, filters, today, values);
    if (after !== undefined) {
      const [code, projectId] = decodeCursor(after, BOARD_ORDER, boardPosition);
      conditions.push(`(p.code, p.id) > (${values.add(code)}::text, ${values.add(projectId)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; code: string; id: string }>(
      `SELECT json_build_object(${fields(today, values.add(this.config.city.timeZone))})::text AS json, p.code, p.id FROM ${OBLIGATIONS}
       WHERE ${conditions.join(' AND ')} ORDER BY p.code, p.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, code, id: projectId }) => ({ json, cursor: [code, projectId] }));
  }

  /** Over all that the filters let through. */
  async counts(actor: Actor, periodId: string, filters: BoardFilters): Promise<ObligationCounts> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const row = await this.database.first<{ counts: ObligationCounts }>(
      `SELECT ${countsJson(today)} AS counts FROM ${OBLIGATIONS}
       WHERE ${conditionsOf(actor, periodId, filters, today, values).join(' AND ')}`,
      values.list,
    );
    return row!.counts;
  }

  /** The longest late first, each with what has gone out because of it. */
  async late(
    actor: Actor,
    periodId: string,
    filters: Pick<BoardFilters, 'direction' | 'manager'>,
    { limit, after }: Page,
  ): Promise<PageRow[]> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = conditionsOf(actor, periodId, { ...filters, late: true }, today, values);
    if (after !== undefined) {
      const [until, projectId] = decodeCursor(after, LATE_ORDER, latePosition);
      conditions.push(`(${ACTS_UNTIL}, p.id) > (${values.add(until)}::date, ${values.add(projectId)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; until: string; id: string }>(
      `SELECT json_build_object(${fields(today, values.add(this.config.city.timeZone))}, 'workingDaysLate', ${WORKING_DAYS_LATE(today)}, 'reminders', ${REMINDERS})::text AS json,
         (${ACTS_UNTIL})::text AS until, p.id
       FROM ${OBLIGATIONS} WHERE ${conditions.join(' AND ')} ORDER BY ${ACTS_UNTIL}, p.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, until, id: projectId }) => ({ json, cursor: [until, projectId] }));
  }
}

function conditionsOf(
  actor: Actor,
  periodId: string,
  { direction, manager, state, late }: BoardFilters,
  today: string,
  values: Values,
): string[] {
  const conditions = [
    `o.period_id = ${values.add(periodId)}::uuid`,
    sightSql(sightOf(actor), values),
    // Also where no filter asks for the day.
    `${today}::date IS NOT NULL`,
  ];
  if (direction)
    conditions.push(
      `p.direction_id = ANY(ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(direction)}::text[])))`,
    );
  if (manager) conditions.push(`(${MANAGER}) = ${values.add(manager)}::uuid`);
  if (state) conditions.push(`${OBLIGATION_STATE} = ANY(${values.add(state)}::text[])`);
  if (late !== undefined) conditions.push(`${lateSql(today)} = ${values.add(late)}::boolean`);
  return conditions;
}
