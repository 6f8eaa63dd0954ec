import type { Actor } from '#libs/kernel';
import { moversOf, nameJson } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { NO_RIGHTS, milestoneRights } from '../domain/milestone-rights.js';
import type { MilestoneRights } from '../domain/milestone-rights.js';
import { dueSql, milestoneStatusSql } from './milestone-status-sql.js';

/** Placeholders for what a milestone is measured by. */
export interface Yardstick {
  readonly day: string;
  readonly dueSoonDays: string;
  readonly staleForecastDays: string;
  readonly timeZone: string;
}

const codeAndName = (alias: string): string => `json_build_object('code', ${alias}.code, 'name', ${nameJson(alias)})`;

/** By how many calendar days milestone `m` comes later than promised; null without that promise. */
export const slipSql = (promisedOn: 'm.first_baseline_on' | 'm.baseline_on'): string =>
  `(coalesce(m.actual_on, m.forecast_on) - ${promisedOn})`;

/** Nobody has confirmed the forecast of milestone `m` for longer than policy allows. */
export const forecastStaleSql = ({ day, staleForecastDays, timeZone }: Yardstick): string =>
  `(m.actual_on IS NULL AND ${day}::date - (m.forecast_at AT TIME ZONE ${timeZone}::text)::date > ${staleForecastDays}::int)`;

/** Milestone `m` of project `p` as it is answered, but for what depends on the reader. */
export const milestoneJson = (yardstick: Yardstick): string => `json_build_object(
  'id', m.id, 'projectId', m.project_id,
  'project', json_build_object('code', p.code, 'title', ${nameJson('p', 'title')},
    'direction', (SELECT ${codeAndName('d')} FROM direction d WHERE d.id = p.direction_id),
    'roadmap', (SELECT ${codeAndName('r')} FROM roadmap r WHERE r.id = p.roadmap_id)),
  'number', m.number, 'title', ${nameJson('m', 'title')}, 'weight', trim_scale(m.weight)::text,
  'owner', (SELECT ${codeAndName('o')} FROM organisation o WHERE o.id = m.owner_id),
  'startOn', m.start_on, 'forecastOn', m.forecast_on, 'forecastAt', m.forecast_at, 'forecastNote', m.forecast_note,
  'actualOn', m.actual_on, 'acceptance', m.acceptance, 'acceptanceNote', m.acceptance_note,
  'evidence', (SELECT json_build_object('documentId', f.id, 'title', f.title) FROM project_document f WHERE f.id = m.evidence_id),
  'firstBaselineOn', m.first_baseline_on, 'baselineStartOn', m.baseline_start_on, 'baselineOn', m.baseline_on,
  'status', ${milestoneStatusSql('m', yardstick.day, yardstick.dueSoonDays)}, 'dueOn', ${dueSql('m')},
  'slip', json_build_object('first', ${slipSql('m.first_baseline_on')}, 'current', ${slipSql('m.baseline_on')}),
  'forecastStale', ${forecastStaleSql(yardstick)}, 'illustrative', m.illustrative,
  'removedAt', m.removed_at, 'removalReason', m.removal_reason, 'version', m.version)`;

/** The columns by which `withRights` knows what a reader may do. */
export const RIGHTS_COLUMNS = `p.stage, p.oversight, p.direction_id AS "directionId", p.manager_id AS "managerId",
  p.created_by AS "createdBy", m.owner_id AS "ownerId", m.acceptance, m.reported_by AS "reportedBy",
  m.removed_at IS NOT NULL AS removed`;

export interface MilestoneRow {
  readonly json: string;
  readonly stage: Stage;
  readonly oversight: 'committee' | 'head' | 'standard' | null;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
  readonly ownerId: string | null;
  readonly acceptance: 'pending' | 'accepted' | 'returned' | null;
  readonly reportedBy: string | null;
  readonly removed: boolean;
}

/** The JSON of a row with what its reader may do; with the past nobody may do anything. */
export const withRights = (row: MilestoneRow, actor: Actor, past: boolean): string =>
  withJson(row.json, past ? NO_RIGHTS : milestoneRights(actor, moversOf(actor, row), row));

const withJson = (json: string, rights: MilestoneRights): string =>
  `${json.slice(0, -1)},${JSON.stringify(rights).slice(1)}`;
