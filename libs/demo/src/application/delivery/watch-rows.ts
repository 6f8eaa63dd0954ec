import { addWorkingDays } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';
import { BASE_DELIVERY_POLICY } from '#libs/delivery';
import type { DemoIssue } from '../../domain/delivery/demo-delivery.js';
import { datedId } from '../../persistence/dated-id.js';
import { writtenOnce } from '../../persistence/row-life.js';
import type { Columns, RowLife, Write } from '../../persistence/row-life.js';
import { idOf } from '../reference-rows.js';
import type { References } from '../reference-rows.js';
import { at } from './milestone-rows.js';
import type { PastRows, ToldProject } from './told-project.js';

/** Ratings, issues on their way up the ladder, people, and requests that wait for an answer. */
export function watchRows(
  told: ToldProject,
  milestones: readonly string[],
  references: References,
  exceptions: CalendarExceptions,
): PastRows {
  const issues = told.delivery.issues.map((issue, place) => issueRows(told, issue, place + 1, exceptions));
  return [
    ['project_rating', ratingRows(told)],
    ['issue', issues.map(({ row }) => row)],
    ['issue_step', issues.flatMap(({ steps }) => steps)],
    ['team_member', teamRows(told, references)],
    ...changeRequestRows(told, milestones),
  ];
}

function ratingRows(told: ToldProject): RowLife[] {
  return told.delivery.ratings.map(({ side, rating, narrative, on }) => {
    const by = side === 'owner' ? told.manager : told.office;
    const ratedAt = at(told, on, side === 'owner' ? 11 : 14);
    return writtenOnce(datedId(ratedAt), ratedAt, by, {
      project_id: told.id,
      side,
      rating,
      narrative,
      illustrative: true,
      rated_by: by.id,
      rated_at: ratedAt,
    });
  });
}

const LEVELS = ['owner', 'head', 'office', 'committee'] as const;

function issueRows(told: ToldProject, issue: DemoIssue, number: number, exceptions: CalendarExceptions) {
  const { manager, head, office, id: projectId } = told;
  const raisedAt = at(told, issue.raisedOn, 10);
  const id = datedId(raisedAt);
  const dueAt = (level: number, since: string): string | null => {
    const clocks = BASE_DELIVERY_POLICY.clocks;
    const days = [clocks.owner, clocks.head, clocks.office][level];
    return days === undefined ? null : addWorkingDays(since, days, exceptions);
  };
  const opening: Columns = {
    project_id: projectId,
    number,
    title: issue.title,
    description: issue.description,
    severity: issue.severity,
    risk_id: null,
    milestone_id: null,
    owner_id: manager.id,
    state: 'open',
    level: 'owner',
    level_since: raisedAt,
    due_on: dueAt(0, issue.raisedOn),
    resolution: null,
    resolved_by: null,
    resolved_at: null,
    decision_id: null,
    raised_by: office.id,
    raised_at: raisedAt,
    version: 1,
  };
  const step = (when: Date, by: typeof manager | null, columns: Columns) =>
    writtenOnce(datedId(when), when, by, {
      project_id: projectId,
      issue_id: id,
      from_level: null,
      to_level: null,
      note: null,
      ...columns,
      actor_id: by?.id ?? null,
      actor_name: by?.name ?? null,
      at: when,
    });
  const writes: [Write, ...Write[]] = [{ at: raisedAt, by: office, columns: opening }];
  const steps = [step(raisedAt, office, { name: 'raised', to_level: 'owner' })];
  const write = (when: Date, by: typeof manager | null, columns: Columns) =>
    writes.push({ at: when, by, columns: { ...columns, version: writes.length + 1 } });

  for (const [place, day] of issue.escalatedOn.entries()) {
    // The clock has run out, the product itself passes it on in the morning.
    const when = at(told, day, 9);
    const [from, to] = [LEVELS[place], LEVELS[place + 1]];
    write(when, null, { level: to, level_since: when, due_on: dueAt(place + 1, day) });
    steps.push(step(when, null, { name: 'escalated', from_level: from, to_level: to }));
  }
  const level = LEVELS[issue.escalatedOn.length] ?? 'owner';
  const holder = { owner: manager, head, office, committee: office }[level];
  if (issue.answer) {
    const when = at(told, issue.answer.on, 11);
    write(when, holder, { state: 'answered', due_on: null });
    steps.push(step(when, holder, { name: 'answered', from_level: level, to_level: level, note: issue.answer.text }));
  }
  if (issue.resolution) {
    const when = at(told, issue.resolution.on, 12);
    write(when, holder, {
      state: 'resolved',
      due_on: null,
      resolution: issue.resolution.text,
      resolved_by: holder.id,
      resolved_at: when,
    });
    steps.push(
      step(when, holder, { name: 'resolved', from_level: level, to_level: level, note: issue.resolution.text }),
    );
  }
  return { row: { id, writes }, steps };
}

function teamRows(told: ToldProject, { people }: References): RowLife[] {
  return told.delivery.team.map(({ person, role, allocation, startsOn, endsOn, requestedOn, confirmed }) => {
    const requestedAt = at(told, requestedOn, 14);
    return writtenOnce(datedId(requestedAt), requestedAt, told.manager, {
      project_id: told.id,
      person_id: idOf(people, person).id,
      role,
      allocation,
      starts_on: startsOn,
      ends_on: endsOn,
      line_manager_id: told.head.id,
      state: confirmed ? 'confirmed' : 'requested',
      project_accepted_by: told.manager.id,
      project_accepted_at: requestedAt,
      line_accepted_by: confirmed ? told.head.id : null,
      line_accepted_at: confirmed ? requestedAt : null,
      answer: null,
      requested_by: told.manager.id,
      requested_at: requestedAt,
      version: 1,
    });
  });
}

/** Asks for the days that the milestones are now foreseen on. */
function changeRequestRows(told: ToldProject, milestones: readonly string[]): PastRows {
  const { changeRequest, milestones: plan } = told.delivery;
  const moved = plan.flatMap((milestone, place) => {
    const from = milestone.promised.at(-1);
    const to = milestone.forecasts.at(-1)?.day;
    return milestone.actualOn === null && from && to && to > from ? [{ id: milestones[place], from, to }] : [];
  });
  if (changeRequest === null || moved.length === 0) return [];
  const submittedAt = at(told, changeRequest.submittedOn, 15);
  const id = datedId(submittedAt);
  const { manager, project } = told;
  const row = writtenOnce(id, submittedAt, manager, {
    project_id: told.id,
    number: 1,
    subjects: ['baseline'],
    reason_code: changeRequest.reason,
    justification: changeRequest.justification,
    route: project.life.oversight === 'committee' ? 'committee' : 'head',
    from_baseline: told.delivery.baselines.at(-1)?.number ?? null,
    from_budget: null,
    state: 'submitted',
    effect: null,
    submitted_by: manager.id,
    submitted_at: submittedAt,
    answer: null,
    answered_by: null,
    answered_at: null,
    decision_id: null,
    created_by: manager.id,
    created_at: submittedAt,
    version: 1,
  });
  const lines = moved.map(({ id: milestoneId, from, to }) =>
    writtenOnce(datedId(submittedAt), submittedAt, manager, {
      project_id: told.id,
      change_request_id: id,
      milestone_id: milestoneId,
      from_start_on: null,
      from_on: from,
      to_start_on: null,
      to_on: to,
    }),
  );
  return [
    ['change_request', [row]],
    ['change_request_milestone', lines],
  ];
}
