import { dueSql, milestoneStatusSql, policyNumberSql } from '#libs/delivery';
import { nameJson } from '#libs/portfolio';
import { PUBLISHED_STAGES } from '../domain/published.js';

/** Everything that is told of projects is read under this condition on row `p`. */
export const PUBLISHED = `p.stage IN (${PUBLISHED_STAGES.map((stage) => `'${stage}'`).join(', ')})`;

const codeAndName = (alias: string): string => `json_build_object('code', ${alias}.code, 'name', ${nameJson(alias)})`;

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

/** Goals to which the office has confirmed that project `p` contributes: rows `number`. */
export const GOALS = `SELECT DISTINCT t.goal_number AS number FROM sdg_tag g JOIN sdg_target t ON t.code = g.target_code
  WHERE g.project_id = p.id AND g.state = 'confirmed' AND g.effect = 'positive'`;

const statusSql = (day: string): string => milestoneStatusSql('m', day, policyNumberSql(day, 'milestones,dueSoonDays'));

/** What was spent on project `p`; null while nobody has entered anything. */
export const SPENT = `(SELECT sum(a.amount) FROM budget_actual a WHERE a.project_id = p.id)`;

/** Milestones of project `p` counted: `milestones`, `done`, `overdue`. What a completed project left open is not overdue. */
export const milestoneCounts = (day: string): string => `SELECT count(*) AS milestones, count(m.actual_on) AS done,
    count(*) FILTER (WHERE m.actual_on IS NULL AND p.stage <> 'completed' AND ${dueSql('m')} < ${day}::date) AS overdue
  FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL`;

const ILLUSTRATIVE = `(cardinality(p.illustrative_fields) > 0
  OR EXISTS (SELECT FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL AND m.illustrative)
  OR EXISTS (SELECT FROM budget_line l WHERE l.project_id = p.id AND l.illustrative))`;

const brief = (day: string): string => `'code', p.code, 'title', ${nameJson('p', 'title')}, 'stage', p.stage,
  'direction', (SELECT ${codeAndName('d')} FROM direction d WHERE d.id = p.direction_id),
  'districts', ${list(codeAndName('x'), 'project_district pd JOIN district x ON x.id = pd.district_id WHERE pd.project_id = p.id', 'x.position')},
  'goals', ${list('g.number', `(${GOALS}) g`, 'g.number')},
  'startsOn', p.starts_on, 'endsOn', p.ends_on, 'citizensAffected', p.citizens_affected,
  'costTotal', p.cost_total::text, 'spent', ${SPENT}::text,
  'milestones', (SELECT json_build_object('total', c.milestones, 'done', c.done, 'overdue', c.overdue) FROM (${milestoneCounts(day)}) c),
  'illustrative', ${ILLUSTRATIVE}`;

/** A project in a list, from row `p`. */
export const itemJson = (day: string): string => `json_build_object(${brief(day)})`;

const BUDGET = `coalesce((SELECT json_agg(json_build_object('year', y.year, 'plan', y.plan::text, 'spent', y.spent::text) ORDER BY y.year)
  FROM (SELECT l.year, sum(l.adjusted) AS plan, sum(f.spent) AS spent FROM budget_line l
    LEFT JOIN LATERAL (SELECT sum(a.amount) AS spent FROM budget_actual a WHERE a.line_id = l.id) f ON TRUE
    WHERE l.project_id = p.id GROUP BY l.year) y), '[]')`;

const milestones = (day: string): string =>
  list(
    `json_build_object('number', m.number, 'title', ${nameJson('m', 'title')}, 'dueOn', ${dueSql('m')},
      'forecastOn', m.forecast_on, 'doneOn', m.actual_on, 'status', ${statusSql(day)})`,
    'milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL',
    `${dueSql('m')}, m.number`,
  );

const textIn = (language: string): string =>
  `(SELECT x.text FROM decision_text x WHERE x.decision_id = d.id AND x.language = '${language}')`;

const decisions = (timeZone: string): string =>
  list(
    `json_build_object('number', d.number, 'outcome', d.outcome, 'decidedOn', (d.decided_at AT TIME ZONE ${timeZone}::text)::date,
      'texts', json_build_object('kk', ${textIn('kk')}, 'ru', ${textIn('ru')}))`,
    'decision d JOIN decision_publication b ON b.decision_id = d.id WHERE d.project_id = p.id',
    'd.sequence DESC',
  );

/** A project's public page, from row `p`. */
export const pageJson = (day: string, timeZone: string): string => `json_build_object(${brief(day)},
  'description', ${nameJson('p', 'description')}, 'budget', ${BUDGET}, 'milestoneList', ${milestones(day)},
  'decisions', ${decisions(timeZone)})`;
