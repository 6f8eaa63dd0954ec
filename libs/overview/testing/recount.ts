import type { DataSource } from 'typeorm';

/** A group's figures as the summary answers them, without its links. */
export type Recounted = Record<string, unknown> & { code: string | null; projects: number };

/** Which projects belong to which group, each in the plainest words. */
const GROUPS = {
  total: `SELECT p.id, NULL::text AS code FROM project p`,
  byDirection: `SELECT p.id, d.code FROM project p JOIN direction d ON d.id = p.direction_id`,
  byRoadmap: `SELECT p.id, r.code FROM project p JOIN roadmap r ON r.id = p.roadmap_id
    UNION SELECT p.id, r.code FROM project p JOIN project_roadmap f ON f.project_id = p.id JOIN roadmap r ON r.id = f.roadmap_id
    UNION SELECT p.id, NULL FROM project p WHERE p.roadmap_id IS NULL AND p.id NOT IN (SELECT project_id FROM project_roadmap)`,
  byDistrict: `SELECT p.id, d.code FROM project p LEFT JOIN project_district x ON x.project_id = p.id LEFT JOIN district d ON d.id = x.district_id`,
  byStage: `SELECT id, stage AS code FROM project`,
  byOversight: `SELECT id, oversight AS code FROM project`,
  byHealth: `SELECT p.id, coalesce((SELECT overall FROM project_health h WHERE h.project_id = p.id), 'unknown') AS code FROM project p`,
};
export const GROUPINGS = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

const OPEN = `FROM milestone m JOIN project p ON p.id = m.project_id
  WHERE m.project_id = ANY (g.ids) AND m.removed_at IS NULL AND m.actual_on IS NULL AND p.stage IN ('approved', 'in_delivery', 'on_hold')`;
const LINES = `FROM budget_line l WHERE l.project_id = ANY (g.ids)`;
const money = (what: string, from: string): string => `(SELECT sum(${what})::numeric(32,2)::text ${from})`;
const count = (from: string): string => `(SELECT count(*) ${from})`;
const NOT_IN = (table: string): string =>
  `FROM unnest(g.ids) i WHERE NOT EXISTS (SELECT FROM ${table} x WHERE x.project_id = i)`;

const FIGURES = `
  'code', g.code, 'projects', cardinality(g.ids),
  'costTotal', ${money('p.cost_total', 'FROM project p WHERE p.id = ANY (g.ids)')},
  'costUnknown', ${count('FROM project p WHERE p.id = ANY (g.ids) AND p.cost_total IS NULL')},
  'citizens', (SELECT sum(p.citizens_affected) FROM project p WHERE p.id = ANY (g.ids)),
  'citizensUnknown', ${count('FROM project p WHERE p.id = ANY (g.ids) AND p.citizens_affected IS NULL')},
  'budget', json_build_object(
    'plan', ${money('l.plan', LINES)}, 'adjusted', ${money('l.adjusted', LINES)}, 'committed', ${money('l.committed', LINES)},
    'actual', ${money('a.amount', 'FROM budget_actual a WHERE a.project_id = ANY (g.ids)')},
    'absorption', (SELECT round(sum(a.amount) / nullif((SELECT sum(l.adjusted) ${LINES}), 0), 4)::text
      FROM budget_actual a WHERE a.project_id = ANY (g.ids)),
    'unfunded', CASE WHEN EXISTS (SELECT ${LINES}) THEN
      coalesce(${money('l.adjusted', `${LINES} AND l.source IS NULL`)}, '0.00') END,
    'unknown', ${count(NOT_IN('budget_line'))}, 'actualUnknown', ${count(NOT_IN('budget_actual'))}),
  'milestones', json_build_object(
    'open', ${count(OPEN)}, 'overdue', ${count(`${OPEN} AND coalesce(m.baseline_on, m.forecast_on) < $2`)},
    'done', ${count('FROM milestone m WHERE m.project_id = ANY (g.ids) AND m.removed_at IS NULL AND m.actual_on IS NOT NULL')}),
  'overdueProjects', (SELECT count(DISTINCT m.project_id) ${OPEN} AND coalesce(m.baseline_on, m.forecast_on) < $2),
  'diverging', ${count('FROM project_health h WHERE h.project_id = ANY (g.ids) AND h.diverging')},
  'flagged', ${count('FROM project p WHERE p.id = ANY (g.ids) AND p.flagged')}`;

/** The figures of these projects on a day, by plain SQL over the records: what every summary must say. Groups come in order of code. */
export async function recount(
  database: DataSource,
  projects: readonly string[],
  day: string,
): Promise<Record<string, Recounted[]>> {
  const found: Record<string, Recounted[]> = {};
  for (const [name, members] of Object.entries(GROUPS)) {
    const rows = await database.query<{ figures: Recounted }[]>(
      `SELECT json_build_object(${FIGURES}) AS figures
       FROM (SELECT code, array_agg(id) AS ids FROM (${members}) m WHERE id = ANY ($1::uuid[]) GROUP BY code) g ORDER BY g.code`,
      [projects, day],
    );
    found[name] = rows.map(({ figures }) => figures);
  }
  return found;
}

/** The same parts of an answer of the summary. */
export function figuresOf(summary: Record<string, unknown>): Record<string, Recounted[]> {
  const plain = (group: Record<string, unknown>): Recounted => {
    const figures = Object.entries(group).filter(([name]) => !['href', 'links', 'name'].includes(name));
    return { code: null, ...Object.fromEntries(figures) } as Recounted;
  };
  return Object.fromEntries(
    GROUPINGS.map((name) => {
      const groups = [summary[name]].flat() as Record<string, unknown>[];
      return [
        name,
        groups
          .map(plain)
          .filter(({ projects }) => projects > 0)
          .toSorted((a, b) => ((a.code ?? '\uffff') < (b.code ?? '\uffff') ? -1 : 1)),
      ];
    }),
  );
}
