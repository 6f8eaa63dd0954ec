import { asOfTables } from '#libs/portfolio';

/** What the figures, the filters of projects and the names of groups are read from. */
const TABLES = {
  ofProject: [
    'project',
    'project_participant',
    'project_district',
    'project_roadmap',
    'project_health',
    'milestone',
    'budget_line',
    'budget_actual',
  ],
  reference: ['direction', 'district', 'organisation', 'roadmap', 'bundle'],
};

/**
 * Rows of project_figures for every project, straight from the records, for `day`. Says the same as the function
 * `zhoba_figures_of` of the database, which does it for a few projects; a test holds the two together.
 */
export const figuresSql = (day: string): string => `
  SELECT p.id AS project_id, p.direction_id, p.stage, p.oversight, coalesce(h.overall, 'unknown') AS health,
    coalesce(r.ids, '{}') AS roadmap_ids, coalesce(d.ids, '{}') AS district_ids, p.flagged, coalesce(h.diverging, false) AS diverging,
    p.cost_total AS cost, p.citizens_affected AS citizens, b.plan, b.adjusted, b.committed, b.unfunded, a.actual,
    coalesce(m.open, 0) AS milestones_open, coalesce(m.overdue, 0) AS milestones_overdue, coalesce(m.done, 0) AS milestones_done
  FROM project p
  LEFT JOIN project_health h ON h.project_id = p.id
  LEFT JOIN (
    SELECT project_id, array_agg(roadmap_id) AS ids FROM (
      SELECT id AS project_id, roadmap_id FROM project WHERE roadmap_id IS NOT NULL
      UNION SELECT project_id, roadmap_id FROM project_roadmap
    ) every GROUP BY project_id
  ) r ON r.project_id = p.id
  LEFT JOIN (SELECT project_id, array_agg(district_id) AS ids FROM project_district GROUP BY project_id) d ON d.project_id = p.id
  LEFT JOIN (
    SELECT project_id, sum(plan) AS plan, sum(adjusted) AS adjusted, sum(committed) AS committed,
      coalesce(sum(adjusted) FILTER (WHERE source IS NULL), 0) AS unfunded
    FROM budget_line GROUP BY project_id
  ) b ON b.project_id = p.id
  LEFT JOIN (SELECT project_id, sum(amount) AS actual FROM budget_actual GROUP BY project_id) a ON a.project_id = p.id
  LEFT JOIN (
    SELECT x.project_id, count(*) FILTER (WHERE x.actual_on IS NULL AND lives) AS open,
      count(*) FILTER (WHERE x.actual_on IS NULL AND lives AND coalesce(x.baseline_on, x.forecast_on) < ${day}::date) AS overdue,
      count(x.actual_on) AS done
    FROM milestone x
    JOIN (SELECT id, stage IN ('approved', 'in_delivery', 'on_hold') AS lives FROM project) o ON o.id = x.project_id
    WHERE x.removed_at IS NULL GROUP BY x.project_id
  ) m ON m.project_id = p.id`;

/** `WITH project AS (…), …, project_figures AS (…)`: the whole city as it stood at the moment `at`, on `day`. */
export const figuresAsOf = (at: string, day: string): string =>
  `${asOfTables(TABLES, at)}, project_figures AS MATERIALIZED (${figuresSql(day)})`;
