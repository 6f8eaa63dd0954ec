import {
  agendaPublishedEvent,
  decidedEvent,
  instructionEscalatedEvent,
  instructionGivenEvent,
  instructionRemindedEvent,
  minutesApprovedEvent,
  minutesSignedEvent,
} from '#libs/committee';
import {
  changeRequestEndedEvent,
  changeRequestSubmittedEvent,
  divergedEvent,
  forecastsProposedEvent,
  issueEscalatedEvent,
  proposalAnsweredEvent,
  turnedRedEvent,
} from '#libs/delivery';
import type { Permission } from '#libs/identity';
import { attestationAskedEvent, flaggedEvent } from '#libs/intake';
import {
  periodDueMovedEvent,
  periodOpenedEvent,
  updateConfirmedEvent,
  updateDueEvent,
  updateEscalatedEvent,
  updateLateEvent,
  updateReturnedEvent,
  updateSubmittedEvent,
} from '#libs/periods';
import type { EventType } from '#libs/platform';
import { nameJson, projectMovedEvent } from '#libs/portfolio';
import { reportsFinishedEvent } from '#libs/reports';
import type { NoticeKind } from '../../domain/notice-kinds.js';
import { webhookDisabledEvent } from '../../webhooks/events.js';
import {
  administrators,
  assigneesOf,
  authorOf,
  butFor,
  chair,
  executorsOf,
  headsOf,
  managerOf,
  managersOwing,
  members,
  named,
  office,
  onePerson,
  receivers,
  when,
} from './receivers-sql.js';

/** What one announcement makes of one kind of notice. */
export interface NoticeCause {
  readonly kind: NoticeKind;
  /** Whoever lacks it could not read the record and is not told. */
  readonly permission: Permission;
  /**
   * Rows (subjectId, projectId, facts, receivers, link) of the announcement `$1` on the day `$2`. Where `projectId` is not null,
   * only those are told who see that project.
   */
  readonly told: string;
}

const payload = (field: string): string => `($1::jsonb ->> '${field}')`;
const id = (field: string): string => `${payload(field)}::uuid`;

const project = (...more: string[]): string =>
  `json_build_object(${[`'code', p.code`, `'project', ${nameJson('p', 'title')}`, ...more].join(', ')})`;

/** Of project `p`, with what concerns itself as its subject. */
const ofProject = (
  kind: NoticeKind,
  {
    facts = project(),
    to,
    subject = 'p.id',
    from = 'project p',
    where = `p.id = ${id('projectId')}`,
    link = `'/projects/' || p.id`,
  }: { facts?: string; to: string[]; subject?: string; from?: string; where?: string; link?: string },
): NoticeCause => ({
  kind,
  permission: 'project.read',
  told: `SELECT ${subject} AS "subjectId", p.id AS "projectId", ${facts} AS facts, ${receivers(...to)} AS receivers, ${link} AS link
    FROM ${from} WHERE ${where}`,
});

/** Whoever did it needs not to be told. */
const butTheMover = butFor(
  `(SELECT t.actor_id FROM project_transition t
    WHERE t.project_id = p.id AND t.name = ${payload('transition')} ORDER BY t.at DESC LIMIT 1)`,
  managerOf('p'),
  authorOf('p'),
  headsOf('p.direction_id'),
);

const MANAGER_HEAD_OFFICE = [managerOf('p'), headsOf('p.direction_id'), office];

const instruction = (kind: NoticeKind, to: string[]): NoticeCause => ({
  kind,
  permission: 'instruction.read',
  told: `SELECT i.id AS "subjectId", NULL::uuid AS "projectId",
      json_build_object('number', i.number, 'text', CASE WHEN length(i.text) > 300 THEN left(i.text, 300) || '…' ELSE i.text END, 'dueOn', i.due_on) AS facts, ${receivers(...to)} AS receivers,
      '/instructions/' || i.id AS link
    FROM instruction i WHERE i.id = ${id('instructionId')}`,
});

const minutes = (kind: NoticeKind, to: string[]): NoticeCause => ({
  kind,
  permission: 'committee.read',
  told: `SELECT n.id AS "subjectId", NULL::uuid AS "projectId",
      json_build_object('number', n.number, 'year', n.year, 'meeting', m.title) AS facts, ${receivers(...to)} AS receivers,
      '/minutes/' || n.id AS link
    FROM minutes n JOIN meeting m ON m.id = n.meeting_id WHERE n.id = ${id('minutesId')}`,
});

/** Of the status update of a project for a period. */
const update = (kind: NoticeKind): NoticeCause =>
  ofProject(kind, {
    facts: project(
      `'period', (SELECT r.name FROM reporting_period r WHERE r.id = ${id('periodId')})`,
      `'dueOn', ${payload('dueOn')}`,
      `'deadline', ${payload('deadline')}`,
    ),
    to: [named('userIds')],
    link: `'/projects/' || p.id || '/status-updates'`,
  });

const agenda: NoticeCause = {
  kind: 'agenda-published',
  permission: 'committee.read',
  told: `SELECT m.id AS "subjectId", NULL::uuid AS "projectId",
      json_build_object('meeting', m.title, 'startsAt', m.starts_at) AS facts, ${receivers(members)} AS receivers,
      '/meetings/' || m.id AS link
    FROM meeting m WHERE m.id = ${id('meetingId')}`,
};

const onAgenda = ofProject('project-on-agenda', {
  facts: project(`'meeting', m.title`, `'startsAt', m.starts_at`),
  to: [managerOf('p'), headsOf('p.direction_id')],
  from: 'meeting m JOIN project p ON p.id IN (SELECT a.project_id FROM agenda_item a WHERE a.meeting_id = m.id)',
  where: `m.id = ${id('meetingId')}`,
});

const decided = ofProject('project-decided', {
  facts: project(`'number', d.number`, `'decided', d.outcome`),
  to: MANAGER_HEAD_OFFICE,
  subject: 'd.id',
  from: 'decision d JOIN project p ON p.id = d.project_id',
  where: `d.id = ${id('decisionId')}`,
});

/** Its owner sees an issue without seeing the project; everybody else sees the project or is not told. */
const issue = (owner: boolean): NoticeCause => ({
  kind: 'issue-escalated',
  permission: 'project.read',
  told: `SELECT i.id AS "subjectId", ${owner ? 'NULL::uuid' : 'p.id'} AS "projectId",
      ${project(`'number', i.number`, `'issue', i.title`, `'level', ${payload('to')}`)} AS facts,
      ${receivers(`SELECT q.* FROM (${named('notify')}) q(person, role, scope, behalf)
        WHERE (q.person IS NOT DISTINCT FROM i.owner_id) = ${String(owner)}`)} AS receivers,
      '/issues/' || i.id AS link
    FROM issue i JOIN project p ON p.id = i.project_id WHERE i.id = ${id('issueId')}`,
});

/** Whoever answers for a project: its manager, or the heads of its direction where nobody manages it. */
const ANSWERS_FOR = [managerOf('p'), when('p.manager_id IS NULL', headsOf('p.direction_id'))];

const OF_MILESTONE = `'milestone', ${nameJson('m', 'title')}`;

/** Those whose milestone waits. An organisation in charge sees its milestone without seeing the project. */
const proposed = (executors: boolean): NoticeCause => ({
  kind: 'forecast-proposed',
  permission: 'project.read',
  told: `SELECT f.id AS "subjectId", ${executors ? 'NULL::uuid' : 'p.id'} AS "projectId",
      ${project(OF_MILESTONE, `'fromOn', f.from_on`, `'toOn', f.to_on`)} AS facts,
      ${receivers(butFor('f.caused_by', ...(executors ? [executorsOf('m.owner_id')] : ANSWERS_FOR)))} AS receivers,
      '/forecast-proposals/' || f.id AS link
    FROM forecast_proposal f JOIN milestone m ON m.id = f.milestone_id JOIN project p ON p.id = f.project_id
    WHERE f.id IN (SELECT value::uuid FROM jsonb_array_elements_text($1::jsonb -> 'proposalIds')) AND f.state = 'open'
      ${executors ? `AND p.stage <> 'draft'` : ''}`,
});

/** Whoever moved what is waited for is told of the own milestone, and need not see the project that waits. */
const proposalAnswered: NoticeCause = {
  kind: 'proposal-answered',
  permission: 'project.read',
  told: `SELECT f.id AS "subjectId", c.project_id AS "projectId",
      ${project(OF_MILESTONE, `'cause', ${nameJson('c', 'title')}`, `'toOn', f.to_on`, `'state', f.state`)} AS facts,
      ${receivers(butFor('f.answered_by', onePerson('f.caused_by')))} AS receivers, '/milestones/' || c.id AS link
    FROM forecast_proposal f JOIN milestone m ON m.id = f.milestone_id JOIN project p ON p.id = f.project_id
      JOIN milestone c ON c.id = f.cause_id
    WHERE f.id = ${id('proposalId')} AND p.stage <> 'draft'`,
};

const changeRequest = (kind: NoticeKind, to: string): NoticeCause =>
  ofProject(kind, {
    facts: project(`'number', r.number`, `'state', r.state`),
    to: [to],
    subject: 'r.id',
    from: 'change_request r JOIN project p ON p.id = r.project_id',
    where: `r.id = ${id('requestId')}`,
    link: `'/change-requests/' || r.id`,
  });

/** Whoever answers by its route; what is the committee's comes to it by an agenda. */
const toAnswer = butFor(
  'r.submitted_by',
  ...ANSWERS_FOR.map((group) => when(`r.route = 'manager'`, group)),
  when(`r.route = 'head'`, headsOf('p.direction_id')),
);

const period = (kind: NoticeKind): NoticeCause => ({
  kind,
  permission: 'project.read',
  told: `SELECT r.id AS "subjectId", NULL::uuid AS "projectId", json_build_object('period', r.name, 'dueOn', r.due_on) AS facts,
      ${receivers(managersOwing('r.id'))} AS receivers, '/reporting-periods/' || r.id AS link
    FROM reporting_period r WHERE r.id = ${id('periodId')}`,
});

/** An address may hold a secret: only its host is told. */
const webhookDisabled: NoticeCause = {
  kind: 'webhook-disabled',
  permission: 'webhook.manage',
  told: `SELECT w.id AS "subjectId", NULL::uuid AS "projectId",
      json_build_object('receiver', coalesce(w.description, substring(w.url FROM '://([^/?#]+)')), 'disabledReason', ${payload('reason')}) AS facts,
      ${receivers(onePerson('w.created_by'), administrators)} AS receivers, '/webhooks/' || w.id AS link
    FROM webhook w WHERE w.id = ${id('webhookId')}`,
};

/** Whoever asked for the papers of a pack, once the last of them has come to its end. */
const papers = (kind: NoticeKind, failed: boolean): NoticeCause => ({
  kind,
  permission: 'report.request',
  told: `SELECT k.id AS "subjectId", NULL::uuid AS "projectId",
      json_build_object('paper', k.kind) AS facts,
      ${receivers(`SELECT r.user_id AS person, NULL::text AS role, NULL::uuid AS scope, NULL::uuid AS behalf
        FROM report_pack_reader r WHERE r.pack_id = k.id`)} AS receivers,
      '/report-packs/' || k.id AS link
    FROM report_pack k WHERE k.id = ${id('packId')}
      AND EXISTS (SELECT FROM report r WHERE r.pack_id = k.id AND r.state = '${failed ? 'failed' : 'ready'}')`,
});

/** An announcement, and what is told when it has been made. */
export interface ToldOf {
  readonly event: EventType<object>;
  readonly causes: readonly NoticeCause[];
}

const of = (event: EventType<object>, ...causes: NoticeCause[]): ToldOf => ({ event, causes });

export const TOLD_OF: readonly ToldOf[] = [
  of(attestationAskedEvent, ofProject('attestation-asked', { to: [headsOf('p.direction_id')] })),
  of(flaggedEvent, ofProject('project-flagged', { to: MANAGER_HEAD_OFFICE })),
  of(
    projectMovedEvent,
    ofProject('project-moved', {
      facts: project(`'stage', ${payload('to')}`),
      to: [butTheMover],
    }),
  ),
  of(agendaPublishedEvent, agenda, onAgenda),
  of(decidedEvent, decided),
  of(instructionGivenEvent, instruction('instruction-given', [assigneesOf('i.id')])),
  of(instructionRemindedEvent, instruction('instruction-due', [assigneesOf('i.id')])),
  of(instructionEscalatedEvent, instruction('instruction-escalated', [headsOf('i.direction_id'), assigneesOf('i.id')])),
  of(minutesApprovedEvent, minutes('minutes-to-sign', [chair])),
  of(minutesSignedEvent, minutes('minutes-signed', [members, office])),
  of(turnedRedEvent, ofProject('project-turned-red', { to: MANAGER_HEAD_OFFICE })),
  of(divergedEvent, ofProject('project-diverged', { to: MANAGER_HEAD_OFFICE })),
  of(issueEscalatedEvent, issue(true), issue(false)),
  of(forecastsProposedEvent, proposed(false), proposed(true)),
  of(proposalAnsweredEvent, proposalAnswered),
  of(changeRequestSubmittedEvent, changeRequest('change-request-submitted', toAnswer)),
  of(
    changeRequestEndedEvent,
    changeRequest('change-request-ended', butFor('r.answered_by', onePerson('r.submitted_by'))),
  ),
  of(periodOpenedEvent, period('period-opened')),
  of(periodDueMovedEvent, period('period-due-moved')),
  of(updateDueEvent, update('update-due')),
  of(updateLateEvent, update('update-late')),
  of(updateEscalatedEvent, update('update-escalated')),
  of(updateSubmittedEvent, update('update-submitted')),
  of(updateReturnedEvent, update('update-returned')),
  of(updateConfirmedEvent, update('update-confirmed')),
  of(reportsFinishedEvent, papers('reports-ready', false), papers('reports-failed', true)),
  of(webhookDisabledEvent, webhookDisabled),
];
