import { inForceSql } from '#libs/platform';
import { budgetFacts } from './budget-sql.js';

const MILESTONES = `SELECT coalesce(json_agg(json_build_object('weight', m.weight::text, 'baselineStartOn', m.baseline_start_on,
    'baselineOn', m.baseline_on, 'forecastOn', m.forecast_on, 'actualOn', m.actual_on)), '[]')
  FROM milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL`;

// By the baseline itself: a milestone's first promise may be of a later one.
const FIRST_END = `SELECT max(s.finish_on)::text FROM baseline b JOIN baseline_milestone s ON s.baseline_id = b.id
  JOIN milestone m ON m.id = s.milestone_id AND m.removed_at IS NULL WHERE b.project_id = p.id AND b.number = 1`;

const BUDGET = (day: string): string => `SELECT json_build_object(
    'set', EXISTS (SELECT FROM budget_version v WHERE v.project_id = p.id),
    'plan', f.plan::text, 'adjusted', f.adjusted::text, 'unfunded', f.unfunded::text, 'actual', f.actual::text,
    'ofYear', json_build_object('adjusted', f.year_adjusted::text, 'actual', f.year_actual::text))
  FROM (${budgetFacts(day, 'l.project_id = p.id')}) f`;

const RISKS = `SELECT json_build_object('assessed', count(*), 'open', coalesce(json_agg(json_build_object(
    'score', k.probability * k.impact, 'answered', k.response_plan IS NOT NULL)) FILTER (WHERE k.state = 'open'), '[]'))
  FROM project_risk k WHERE k.project_id = p.id`;

const ISSUES = `SELECT coalesce(json_agg(i.due_on), '[]') FROM issue i
  WHERE i.project_id = p.id AND i.state = 'open' AND i.due_on IS NOT NULL`;

/** The facts of row `p` on a day (an SQL expression) as one JSON object, in the shape of `HealthFacts`. */
export const healthFactsJson = (day: string): string => `json_build_object('milestones', (${MILESTONES}),
  'firstEndsOn', (${FIRST_END}), 'budget', (${BUDGET(day)}), 'risks', (${RISKS}), 'issuesDueOn', (${ISSUES}))`;

/** The last rating `t` of row `p` from a side. */
export const lastRating = (side: 'owner' | 'office', json: string): string => `(SELECT ${json} FROM project_rating t
  WHERE t.project_id = p.id AND t.side = '${side}' ORDER BY t.rated_at DESC, t.id DESC LIMIT 1)`;

/** The policy in force on a day, as a row `y`. */
export const policyOn = (day: string): string => inForceSql('delivery_policy', day, 'version, parameters');

/** The tables that a project's health is read from. */
export const HEALTH_TABLES = [
  'project',
  'milestone',
  'baseline',
  'baseline_milestone',
  'budget_line',
  'budget_actual',
  'budget_version',
  'project_risk',
  'issue',
  'project_rating',
  'project_health',
] as const;

/**
 * What others show of a project's health: `h` is row `project_health` of project `p`, joined from the left. Null for a project
 * that has never been in delivery.
 */
export const HEALTH_JSON = `CASE WHEN h.project_id IS NOT NULL THEN json_build_object('overall', h.overall, 'since', h.overall_since,
  'schedule', h.schedule, 'budget', h.budget, 'risks', h.risks, 'diverging', h.diverging, 'divergingSince', h.diverging_since) END`;

/**
 * What `keptHealth` looks at, of each project `p` on a day (an SQL expression), and what was kept of it before. Put behind tables
 * as they stood at a moment, it looks at the past.
 */
export const lookedAtSql = (
  day: string,
  kept = 'NULL',
): string => `SELECT p.id AS "projectId", p.stage, ${healthFactsJson(day)} AS facts,
    ${lastRating('owner', 't.rating')} AS owner, ${lastRating('office', 't.rating')} AS office, ${kept} AS kept,
    y.version AS "policyVersion", y.parameters AS policy FROM project p, (${policyOn(day)}) y`;
