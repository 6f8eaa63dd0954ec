/** The day on which milestone `m` is due, as the index `milestone_by_due` holds it. */
export const dueSql = (m: string): string => `coalesce(${m}.baseline_on, ${m}.forecast_on)`;

/** What `milestoneStatus` gives for row `m`; `day` and `dueSoonDays` are placeholders. */
export const milestoneStatusSql = (m: string, day: string, dueSoonDays: string): string => `CASE
  WHEN ${m}.actual_on <= ${dueSql(m)} THEN 'done'
  WHEN ${m}.actual_on IS NOT NULL THEN 'done_late'
  WHEN ${dueSql(m)} < ${day}::date THEN 'overdue'
  WHEN ${m}.forecast_on > ${m}.baseline_on THEN 'at_risk'
  WHEN ${dueSql(m)} - ${day}::date <= ${dueSoonDays}::int THEN 'due_soon'
  ELSE 'planned' END`;
