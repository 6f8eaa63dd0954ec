import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as periodId } from '#contracts/platform';
import { CLOCK, DomainError, hasRole } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import { OBLIGATIONS, countsJson } from './obligation-sql.js';
import { personJson } from './refs-json.js';

export const PERIOD_ORDER = '-startsOn';
const position = z.tuple([day, periodId]);

export interface PeriodFilters {
  readonly kind: 'month' | 'quarter' | undefined;
  readonly state: 'open' | 'frozen' | undefined;
}

const BRIEF = `'id', t.id, 'version', t.version, 'kind', t.kind, 'name', t.name, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
  'dueDays', t.due_days, 'dueOn', t.due_on, 'reminders', json_build_object('before', t.remind_before, 'after', t.remind_after,
    'escalateToLines', t.escalate_to_lines, 'escalateToOffice', t.escalate_to_office),
  'state', t.state, 'freezeNumber', t.freeze_number, 'frozenAt', t.frozen_at, 'openedAt', t.opened_at`;

const STEPS = `(SELECT json_agg(json_build_object('name', s.name, 'reason', s.reason,
    'actor', json_build_object('id', s.actor_id, 'name', s.actor_name), 'at', s.at) ORDER BY s.at, s.id)
  FROM reporting_period_step s WHERE s.period_id = t.id)`;

const REOPENABLE = `NOT EXISTS (SELECT FROM reporting_period l WHERE l.kind = t.kind AND l.starts_on > t.starts_on AND l.state = 'frozen')`;
const FREEZABLE = (today: string): string => `t.ends_on < ${today}::date AND NOT EXISTS (
  SELECT FROM reporting_period e WHERE e.kind = t.kind AND e.starts_on < t.starts_on AND e.state = 'open')`;

/** Periods, each with the numbers of those projects that the reader may see. */
@Injectable()
export class PeriodRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    { kind, state }: PeriodFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const counts = this.counts(actor, values);
    const conditions = ['TRUE'];
    if (kind) conditions.push(`t.kind = ${values.add(kind)}::text`);
    if (state) conditions.push(`t.state = ${values.add(state)}::text`);
    if (after !== undefined) {
      const [startsOn, id] = decodeCursor(after, PERIOD_ORDER, position);
      conditions.push(`(t.starts_on, t.id) < (${values.add(startsOn)}::date, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; startsOn: string; id: string }>(
      `SELECT json_build_object(${BRIEF}, 'counts', ${counts})::text AS json, t.starts_on::text AS "startsOn", t.id
       FROM reporting_period t WHERE ${conditions.join(' AND ')} ORDER BY t.starts_on DESC, t.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, startsOn, id }) => ({ json, cursor: [startsOn, id] }));
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const counts = this.counts(actor, values);
    const step = hasRole(actor, 'project_office')
      ? `CASE WHEN t.state = 'open' AND ${FREEZABLE(values.add(this.clock.today()))} THEN '["freeze"]'::json
          WHEN t.state = 'frozen' AND ${REOPENABLE} THEN '["reopen"]' ELSE '[]' END`
      : `'[]'::json`;
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT json_build_object(${BRIEF}, 'counts', ${counts}, 'openedBy', ${personJson('t.opened_by')}, 'steps', ${STEPS},
         'possibleSteps', ${step})::text AS json, t.version
       FROM reporting_period t WHERE t.id = ${values.add(id)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** @throws DomainError not-found NOT_FOUND */
  async assertThere(id: string): Promise<void> {
    const row = await this.database.first('SELECT FROM reporting_period WHERE id = $1', [id]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  }

  private counts(actor: Actor, values: Values): string {
    const today = values.add(this.clock.today());
    return `(SELECT ${countsJson(today)} FROM ${OBLIGATIONS} WHERE o.period_id = t.id AND ${sightSql(sightOf(actor), values)})`;
  }
}
