import type { EntityManager } from 'typeorm';
import { baselineSummarySql, budgetJson, milestoneJson, policyNumberSql } from '#libs/delivery';
import type { Day, Language, Trilingual } from '#libs/kernel';
import { nameJson } from '#libs/portfolio';
import type {
  ProjectStatusSnapshot,
  StatusBudget,
  StatusIssue,
  StatusMilestone,
  StatusRisk,
} from '../documents/project-status-snapshot.js';

type AsStored = 'stage' | 'oversight' | 'originalLanguage' | 'direction' | 'manager' | 'illustrative' | 'baselines';

/** What the database holds for a status report. */
interface StatusData extends Pick<ProjectStatusSnapshot, AsStored> {
  readonly id: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly titleStale: readonly Language[];
  readonly milestones: readonly StatusMilestone[];
  readonly budget: {
    readonly lines: readonly unknown[];
    readonly totals: StatusBudget['totals'];
    readonly unfunded: { readonly adjusted: string };
    readonly thisYear: StatusBudget['thisYear'];
  };
  readonly risks: readonly StatusRisk[];
  readonly issues: readonly StatusIssue[];
}

/** What a milestone is measured by, on the day `$2` in the zone `$3`. */
const YARDSTICK = {
  day: '$2',
  dueSoonDays: policyNumberSql('$2', 'milestones,dueSoonDays'),
  staleForecastDays: policyNumberSql('$2', 'milestones,staleForecastDays'),
  timeZone: '$3',
};

const MILESTONES = `(SELECT coalesce(json_agg(${milestoneJson(YARDSTICK)} ORDER BY m.number), '[]') FROM milestone m
  WHERE m.project_id = p.id AND m.removed_at IS NULL)`;

const RISKS = `(SELECT coalesce(json_agg(json_build_object('number', k.number, 'title', k.title, 'score', k.probability * k.impact,
    'answered', k.response_plan IS NOT NULL) ORDER BY k.probability * k.impact DESC, k.number), '[]')
  FROM project_risk k WHERE k.project_id = p.id AND k.state = 'open')`;

const ISSUES = `(SELECT coalesce(json_agg(json_build_object('number', i.number, 'title', i.title, 'severity', i.severity, 'level', i.level,
    'dueOn', i.due_on, 'overdue', coalesce(i.due_on < $2::date, false))
    ORDER BY array_position(ARRAY['high', 'medium', 'low'], i.severity), i.due_on NULLS LAST, i.number), '[]')
  FROM issue i WHERE i.project_id = p.id AND i.state = 'open')`;

const SELECT = `SELECT p.id, p.code, ${nameJson('p', 'title')} AS title, p.title_stale AS "titleStale",
    p.original_language AS "originalLanguage", p.stage, p.oversight,
    (SELECT json_build_object('code', d.code, 'name', ${nameJson('d')}) FROM direction d WHERE d.id = p.direction_id) AS direction,
    (SELECT ${nameJson('u')} FROM app_user u WHERE u.id = p.manager_id) AS manager,
    cardinality(p.illustrative_fields) > 0 AS illustrative, ${baselineSummarySql('p.id')} AS baselines,
    ${MILESTONES} AS milestones, ${budgetJson('$2')} AS budget, ${RISKS} AS risks, ${ISSUES} AS issues
  FROM project p WHERE p.id = $1`;

/** Throws when there is no such project. */
export async function projectStatusData(
  tx: EntityManager,
  projectId: string,
  { day, timeZone }: { day: Day; timeZone: string },
): Promise<StatusData> {
  const [data] = await tx.query<StatusData[]>(SELECT, [projectId, day, timeZone]);
  if (!data) throw new Error(`there is no project ${projectId}`);
  return data;
}

/** Of a milestone only what the paper shows. */
export const statusMilestone = ({
  number,
  title,
  status,
  startOn,
  firstBaselineOn,
  baselineStartOn,
  baselineOn,
  forecastOn,
  actualOn,
  slip,
}: StatusMilestone): StatusMilestone => ({
  number,
  title,
  status,
  startOn,
  firstBaselineOn,
  baselineStartOn,
  baselineOn,
  forecastOn,
  actualOn,
  slip,
});

export const statusBudget = ({ lines, totals, unfunded, thisYear }: StatusData['budget']): StatusBudget => {
  const { plan, adjusted, committed, actual, absorption } = totals;
  const { year, adjusted: ofYear, actual: actualOfYear, absorption: absorbed } = thisYear;
  return {
    totals: { plan, adjusted, committed, actual, absorption },
    unfunded: unfunded.adjusted,
    thisYear: { year, adjusted: ofYear, actual: actualOfYear, absorption: absorbed },
    empty: lines.length === 0,
  };
};
