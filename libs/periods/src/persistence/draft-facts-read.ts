import { Inject, Injectable } from '@nestjs/common';
import { budgetFacts, dueSql, lastRating, policyNumberSql } from '#libs/delivery';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import { ACTS_UNTIL, OBLIGATIONS } from './obligation-sql.js';
import { PERIOD_REF, PROJECT_REF } from './refs-json.js';
import { StatusUpdateRead } from './status-update-read.js';

/** `$1` project, `$2` period by name or null, `$3` today, `$4` the city's zone. */
const midnightAfter = (day: string): string => `((${day} + 1)::timestamp AT TIME ZONE $4::text)`;
const midnightOf = (day: string): string => `(${day}::timestamp AT TIME ZONE $4::text)`;

/** Milestone `m` as it stood at a moment: what the first later change found. Null before it was there. */
const stood = (
  at: string,
): string => `(SELECT CASE WHEN h.id IS NULL THEN to_jsonb(m) ELSE h.old_row END FROM (SELECT) one LEFT JOIN LATERAL (
  SELECT id, old_row FROM history WHERE table_name = 'milestone' AND row_id = m.id AND at >= ${at} ORDER BY id LIMIT 1) h ON TRUE)`;

const foreseen = (row: string): string =>
  `CASE WHEN ${row} ->> 'removed_at' IS NULL THEN coalesce(${row} ->> 'actual_on', ${row} ->> 'forecast_on')::date END`;

const REF = `'milestoneId', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')}`;
const ON = (day: string): string => `json_build_object(${REF}, 'on', ${day})`;
const MOVED = `json_build_object(${REF}, 'from', m.was, 'to', m.will, 'days', m.will - m.was)`;
const list = (json: string, condition: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY m.number) FROM milestones m WHERE ${condition}), '[]')`;

/** As many days as the period has, or two or three fewer; months differ. */
const NEXT_END = `(r.ends_on + (r.ends_on - r.starts_on + 1))`;

const ISSUE = `json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'severity', i.severity, 'state', i.state)`;
const issues = (condition: string): string =>
  `coalesce((SELECT json_agg(${ISSUE} ORDER BY i.number) FROM issue i WHERE i.project_id = p.id AND ${condition}), '[]')`;
const within = (moment: string): string =>
  `${moment} >= ${midnightOf('r.starts_on')} AND ${moment} < ${midnightAfter('r.ends_on')}`;

const FACTS = `WITH asked AS MATERIALIZED (
    SELECT o.id AS obligation, o.project_id, o.period_id FROM ${OBLIGATIONS}
    WHERE o.project_id = $1 AND CASE WHEN $2::text IS NULL THEN r.state = 'open' AND ${ACTS_UNTIL} IS NOT NULL ELSE r.name = $2::text END
    ORDER BY o.due_on, r.starts_on LIMIT 1
  ), milestones AS MATERIALIZED (
    SELECT m.*, ${foreseen('s.at_start')} AS was, ${foreseen('s.at_end')} AS will
    FROM asked a JOIN reporting_period r ON r.id = a.period_id JOIN milestone m ON m.project_id = a.project_id
    CROSS JOIN LATERAL (SELECT ${stood(midnightOf('r.starts_on'))} AS at_start, ${stood(midnightAfter('r.ends_on'))} AS at_end) s
  )
  SELECT json_build_object('project', ${PROJECT_REF}, 'period', ${PERIOD_REF}, 'dueOn', o.due_on, 'updateId', u.id,
    'milestones', json_build_object(
      'reached', ${list(ON('m.actual_on'), `m.removed_at IS NULL AND m.actual_on BETWEEN r.starts_on AND r.ends_on`)},
      'slipped', ${list(MOVED, 'm.will > m.was')}, 'recovered', ${list(MOVED, 'm.will < m.was')},
      'overdue', ${list(ON(dueSql('m')), `m.removed_at IS NULL AND m.actual_on IS NULL AND ${dueSql('m')} < $3::date`)},
      'coming', ${list(ON(dueSql('m')), `m.removed_at IS NULL AND m.actual_on IS NULL AND ${dueSql('m')} > r.ends_on AND ${dueSql('m')} <= ${NEXT_END}`)}),
    'money', (SELECT json_build_object('plan', b.plan::text, 'adjusted', b.adjusted::text, 'committed', b.committed::text,
        'actual', b.actual::text, 'unfunded', b.unfunded::text,
        'booked', (SELECT sum(x.amount)::text FROM budget_actual x WHERE x.project_id = p.id AND x.month BETWEEN r.starts_on AND r.ends_on))
      FROM (${budgetFacts('$3::date', 'l.project_id = p.id')}) b),
    'issues', json_build_object('raised', ${issues(within('i.raised_at'))}, 'resolved', ${issues(within('i.resolved_at'))},
      'open', ${issues(`i.state <> 'resolved'`)}),
    'risks', (SELECT json_build_object('raised', (count(*) FILTER (WHERE ${within('k.raised_at')}))::int,
        'closed', (count(*) FILTER (WHERE ${within('k.closed_at')}))::int,
        'high', coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'title', k.title, 'score', k.probability * k.impact)
          ORDER BY k.probability * k.impact DESC, k.number) FILTER (WHERE k.state = 'open' AND k.probability * k.impact >= ${policyNumberSql('$3', 'health,risks,redScore')}), '[]'))
      FROM project_risk k WHERE k.project_id = p.id),
    'health', CASE WHEN h.id IS NOT NULL THEN json_build_object('overall', h.overall, 'schedule', h.schedule, 'budget', h.budget, 'risks', h.risks) END,
    'rating', json_build_object('owner', ${lastRating('owner', 't.rating')}, 'office', ${lastRating('office', 't.rating')}),
    'previous', (SELECT (s.content - 'forecasts') || jsonb_build_object('period', q.name)
      FROM status_update_step s JOIN reporting_period q ON q.id = s.period_id
      WHERE s.project_id = p.id AND s.name = 'submitted' AND q.kind = r.kind AND q.starts_on < r.starts_on
      ORDER BY q.starts_on DESC, s.revision DESC LIMIT 1))::text AS json
  FROM asked a JOIN period_obligation o ON o.id = a.obligation JOIN reporting_period r ON r.id = o.period_id
    JOIN project p ON p.id = o.project_id LEFT JOIN status_update u ON u.period_id = o.period_id AND u.project_id = o.project_id
    LEFT JOIN project_health h ON h.project_id = p.id`;

/** What the records tell of a project in a period, for whoever has to put it into words. */
@Injectable()
export class DraftFactsRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly updates: StatusUpdateRead,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Of the period of that name, or without one of the open period that is due first.
   *
   * @throws DomainError not-found NOT_FOUND; forbidden STATUS_NOT_YOURS
   * @throws DomainError conflict NOTHING_OWED when there is no such period or the project owes it nothing
   */
  async of(actor: Actor, projectId: string, period: string | undefined): Promise<string> {
    if (!(await this.updates.writes(actor, projectId))) throw new DomainError('forbidden', 'STATUS_NOT_YOURS');
    const values = [projectId, period ?? null, this.clock.today(), this.config.city.timeZone];
    const row = await this.database.first<{ json: string }>(FACTS, values);
    if (!row) throw new DomainError('conflict', 'NOTHING_OWED', { period: period ?? '' });
    return row.json;
  }
}
