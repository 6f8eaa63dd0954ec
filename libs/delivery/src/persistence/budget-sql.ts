/** Every moment's money of a project's lines; `actual` is null where nobody has entered any, for nothing unknown is zero. */
const SUMS = `sum(l.plan) AS plan, sum(l.adjusted) AS adjusted, sum(l.committed) AS committed, sum(f.actual) AS actual,
    coalesce(sum(l.adjusted) FILTER (WHERE l.source IS NULL), 0.00) AS unfunded`;

const YEAR_SUMS = (year: string): string => `coalesce(sum(l.plan) FILTER (WHERE l.year = ${year}), 0.00) AS year_plan,
    coalesce(sum(l.adjusted) FILTER (WHERE l.year = ${year}), 0.00) AS year_adjusted,
    coalesce(sum(l.committed) FILTER (WHERE l.year = ${year}), 0.00) AS year_committed,
    sum(f.actual) FILTER (WHERE l.year = ${year}) AS year_actual,
    coalesce(sum(l.adjusted) FILTER (WHERE l.year = ${year} AND l.source IS NULL), 0.00) AS year_unfunded`;

/**
 * A select of one row per project that has budget lines: `project_id`, `plan`, `adjusted`, `committed`, `actual`, `unfunded` of
 * all years, and the same with `year_` before them of the year of a day. All are numeric(…,2) in tenge. `unfunded` is the
 * adjusted plan for which no source has been found. `actual` is null while no fact is known.
 *
 * `condition` is on `budget_line l`, such as `l.project_id = p.id` in a LATERAL join.
 */
export const budgetFacts = (day: string, condition = 'TRUE'): string => `SELECT l.project_id, ${SUMS},
    ${YEAR_SUMS(`extract(year FROM ${day}::date)`)}
  FROM budget_line l
  LEFT JOIN LATERAL (SELECT sum(a.amount) AS actual FROM budget_actual a WHERE a.line_id = l.id) f ON TRUE
  WHERE ${condition} GROUP BY l.project_id`;

/**
 * An exact quotient of two amounts, rounded half away from zero, as text; null when there is nothing to divide by. The
 * division keeps 30 places, more than any two amounts need to be told from a half.
 */
export const ratioSql = (numerator: string, denominator: string, places: number): string =>
  `round((${numerator})::numeric(60, 30) / nullif(${denominator}, 0), ${places})::text`;

/** The share of a day's year that has passed when the day begins: 0 on 1 January. */
export const yearElapsedSql = (day: string): string =>
  `round((extract(doy FROM ${day}::date) - 1) / extract(doy FROM make_date(extract(year FROM ${day}::date)::int, 12, 31)), 4)`;
