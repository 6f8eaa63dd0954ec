import { Injectable } from '@nestjs/common';
import { directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import { AttentionSources, managedSql, sightOf, sightSql } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';
import { dueSql } from '../persistence/milestone-status-sql.js';
import { policyNumberSql } from '../persistence/policy-sql.js';
import { waitsForSql } from '../persistence/team-sight.js';
import { endedSql } from '../persistence/ended-sql.js';

/** What delivery asks of managers, heads, executors and the office. */
@Injectable()
export class DeliveryAttention {
  constructor(sources: AttentionSources) {
    sources.register(
      { kind: 'overdue_milestone', href: '/milestones/{subject}', select: overdueMilestones },
      { kind: 'stale_forecast', href: '/milestones/{subject}/forecast', select: staleForecasts },
      { kind: 'accept_milestone', href: '/milestones/{subject}/acceptance', select: waitingMilestones },
      { kind: 'answer_proposal', href: '/forecast-proposals/{subject}/answer', select: forecastProposals },
      { kind: 'answer_change_request', href: '/change-requests/{subject}/answer', select: changeRequests },
      { kind: 'table_change_request', href: '/agenda-candidates', select: requestsForCommittee },
      { kind: 'table_issue', href: '/agenda-candidates', select: issuesForCommittee },
      { kind: 'answer_issue', href: '/issues/{subject}/steps', select: issues },
      { kind: 'answer_team_request', href: '/team-members/{subject}/answer', select: teamRequests },
      { kind: 'review_risk', href: '/risks/{subject}', select: risks },
      { kind: 'rate', href: '/projects/{project}/ratings', select: ratings },
      { kind: 'explain_variance', href: '/projects/{project}/budget', select: unexplained },
    );
  }
}

const RUNNING = `p.stage IN ('approved', 'in_delivery', 'on_hold')`;

/** In a project that has ended nobody can answer any more. */
const LIVES = `NOT ${endedSql('p')}`;

const milestoneFacts = (day: string) =>
  `jsonb_build_object('title', jsonb_build_object('kk', m.title_kk, 'ru', m.title_ru, 'en', m.title_en), 'day', ${day})`;

/** Of the actor's projects: as a list, so that a branch begins with these few and not with all that waits in the city. */
const ofOwnProjects = (column: string, { actor, values }: Asked): string =>
  `${column} = ANY(ARRAY(SELECT o.id FROM project o WHERE ${managedSql('o', actor, values)}))`;

/** The condition under which milestone `m` of project `p` is the actor's to keep; a draft is its authors' alone. */
const keeps = (asked: Asked): string => {
  const { actor, values } = asked;
  const organisations = organisationsOf(actor);
  const managed = ofOwnProjects('m.project_id', asked);
  return organisations.length === 0
    ? managed
    : `(${managed} OR m.owner_id = ANY(${values.add(organisations)}::uuid[]))
      AND (${managedSql('p', actor, values)} OR p.stage <> 'draft')`;
};

const after = (day: string, zone: string) => `(${day} + 1)::timestamp AT TIME ZONE ${zone}`;

const overdueMilestones = (asked: Asked): string => `
  SELECT m.id AS subject_id, m.project_id, ${after(dueSql('m'), asked.zone)} AS since, ${dueSql('m')} AS due_on,
    ${milestoneFacts(dueSql('m'))} AS facts
  FROM milestone m JOIN project p ON p.id = m.project_id
  WHERE m.removed_at IS NULL AND m.actual_on IS NULL AND ${dueSql('m')} < ${asked.today}::date AND ${RUNNING} AND ${keeps(asked)}`;

/** The forecast itself has passed, or nobody has confirmed it for as long as the policy allows. */
const staleForecasts = (asked: Asked): string => `
  SELECT m.id AS subject_id, m.project_id, m.forecast_at AS since, NULL::date AS due_on, ${milestoneFacts('m.forecast_on')} AS facts
  FROM milestone m JOIN project p ON p.id = m.project_id
  WHERE m.removed_at IS NULL AND m.actual_on IS NULL AND ${RUNNING} AND ${dueSql('m')} >= ${asked.today}::date AND ${keeps(asked)}
    AND (m.forecast_at AT TIME ZONE ${asked.zone})::date < ${asked.today}::date - ${policyNumberSql(asked.today, 'milestones,staleForecastDays')}`;

/** By oversight: the office, the head, the manager; nobody accepts the own report of a watched project. */
const waitingMilestones = (asked: Asked): string[] => {
  const { actor, values, zone } = asked;
  const directions = directionsHeaded(actor);
  const waits = (from: string) => `
  SELECT m.id AS subject_id, m.project_id, ${after('m.actual_on', zone)} AS since, NULL::date AS due_on, ${milestoneFacts('m.actual_on')} AS facts
  FROM ${from} AND m.reported_by IS DISTINCT FROM ${values.add(actor.userId)}`;
  const due = 'acceptance_due d JOIN milestone m ON m.id = d.milestone_id';
  return [
    waits(`milestone m JOIN project p ON p.id = m.project_id WHERE m.removed_at IS NULL AND m.acceptance = 'pending' AND ${LIVES}
      AND (p.oversight IS NULL OR p.oversight NOT IN ('committee', 'head')) AND ${ofOwnProjects('m.project_id', asked)}`),
    ...(hasRole(actor, 'project_office') ? [waits(`${due} WHERE d.oversight = 'committee'`)] : []),
    ...(directions.length > 0
      ? [waits(`${due} WHERE d.oversight = 'head' AND d.direction_id = ANY(${values.add(directions)}::uuid[])`)]
      : []),
  ];
};

const forecastProposals = (asked: Asked): string => `
  SELECT f.id AS subject_id, f.project_id, f.created_at AS since, NULL::date AS due_on, ${milestoneFacts('f.to_on')} AS facts
  FROM forecast_proposal f JOIN milestone m ON m.id = f.milestone_id JOIN project p ON p.id = f.project_id
  WHERE f.state = 'open' AND ${LIVES} AND ${keeps(asked)}`;

const changeRequests = ({ actor, values }: Asked): string | null => {
  const directions = directionsHeaded(actor);
  return directions.length === 0
    ? null
    : `SELECT r.id AS subject_id, r.project_id, r.submitted_at AS since, NULL::date AS due_on,
      jsonb_build_object('number', r.number) AS facts
    FROM change_request r JOIN project p ON p.id = r.project_id
    WHERE r.state = 'submitted' AND r.route = 'head' AND p.direction_id = ANY(${values.add(directions)}::uuid[])`;
};

/** Each level by itself: an index gives those of the office in order. */
const issues = ({ actor, values }: Asked): string[] => {
  const levels = [`i.level = 'owner' AND i.owner_id = ${values.add(actor.userId)}`];
  const directions = directionsHeaded(actor);
  if (directions.length > 0)
    levels.push(`i.level = 'head' AND p.direction_id = ANY(${values.add(directions)}::uuid[])`);
  if (hasRole(actor, 'project_office')) levels.push(`i.level = 'office'`);
  return levels.map(
    (level) => `SELECT i.id AS subject_id, i.project_id, i.level_since AS since, i.due_on,
      jsonb_build_object('what', i.title, 'day', i.due_on) AS facts
    FROM issue i JOIN project p ON p.id = i.project_id WHERE i.state = 'open' AND ${LIVES} AND ${level}`,
  );
};

/** The office brings to the committee's table what nobody else can answer; what is on an agenda waits there. */
const requestsForCommittee = ({ actor }: Asked): string | null =>
  hasRole(actor, 'project_office')
    ? `SELECT r.id AS subject_id, r.project_id, r.submitted_at AS since, NULL::date AS due_on, jsonb_build_object('number', r.number) AS facts
       FROM change_request r JOIN project p ON p.id = r.project_id
       WHERE r.state = 'submitted' AND r.route = 'committee' AND ${LIVES} AND ${onNoAgenda('r.id')}`
    : null;

const issuesForCommittee = ({ actor }: Asked): string | null =>
  hasRole(actor, 'project_office')
    ? `SELECT i.id AS subject_id, i.project_id, i.level_since AS since, NULL::date AS due_on, jsonb_build_object('what', i.title) AS facts
       FROM issue i JOIN project p ON p.id = i.project_id
       WHERE i.state = 'open' AND i.level = 'committee' AND ${LIVES} AND ${onNoAgenda('i.id')}`
    : null;

const onNoAgenda = (subject: string): string =>
  `NOT EXISTS (SELECT FROM agenda_item a WHERE a.subject_id = ${subject} AND a.state IN ('planned', 'open'))`;

const teamRequests = ({ actor, values }: Asked): string => `
  SELECT t.id AS subject_id, t.project_id, t.requested_at AS since, t.starts_on AS due_on,
    jsonb_build_object('person', jsonb_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en)) AS facts
  FROM team_member t JOIN project p ON p.id = t.project_id JOIN app_user u ON u.id = t.person_id
  WHERE ${waitsForSql(actor, values)}`;

const risks = ({ actor, values, today, zone }: Asked): string => `
  SELECT k.id AS subject_id, k.project_id, ${after('k.review_on', zone)} AS since, k.review_on AS due_on,
    jsonb_build_object('what', k.title, 'day', k.review_on) AS facts
  FROM project_risk k JOIN project p ON p.id = k.project_id
  WHERE k.state = 'open' AND ${LIVES} AND k.review_on < ${today}::date AND k.owner_id = ${values.add(actor.userId)}
    AND ${sightSql(sightOf(actor), values)}`;

/** The manager's own rating is older than the policy allows, or was never given. */
const ratings = ({ actor, values, today, zone }: Asked): string => {
  const stale = policyNumberSql(today, 'ratings,staleDays');
  return `SELECT p.id AS subject_id, p.id AS project_id, coalesce(r.rated_at + make_interval(days => ${stale}), p.stage_since) AS since,
      NULL::date AS due_on, '{}'::jsonb AS facts
    FROM project p LEFT JOIN LATERAL (SELECT max(rated_at) AS rated_at FROM project_rating
      WHERE project_id = p.id AND side = 'owner') r ON TRUE
    WHERE p.stage IN ('in_delivery', 'on_hold') AND ${managedSql('p', actor, values)}
      AND coalesce((r.rated_at AT TIME ZONE ${zone})::date < ${today}::date - ${stale}, TRUE)`;
};

/** A budget that has moved away from its first version further than may stay without words. */
const unexplained = ({ actor, values, today }: Asked): string => `
  SELECT p.id AS subject_id, p.id AS project_id, max(b.updated_at) AS since, NULL::date AS due_on,
    jsonb_build_object('count', count(*)) AS facts
  FROM budget_line b JOIN project p ON p.id = b.project_id
  WHERE ${managedSql('p', actor, values)} AND ${RUNNING} AND b.cause IS NULL
    AND abs(b.adjusted - b.plan) * 100 > b.plan * ${policyNumberSql(today, 'budget,causeAbovePercent')}
  GROUP BY p.id`;
