import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { Outbox, ReadDatabase, UnitOfWork, newId } from '#libs/platform';
import { ProjectEntity } from '#libs/portfolio';
import { remindersCalledFor } from '../domain/reminder-plan.js';
import type { ReminderPolicy, ReminderStep } from '../domain/reminder-plan.js';
import { ACTS_UNTIL, OBLIGATIONS } from '../persistence/obligation-sql.js';
import { linesAbove, officeOf, writersOf } from '../persistence/recipients.js';
import { updateDueEvent, updateEscalatedEvent, updateLateEvent } from './events.js';
import { Obligations } from './obligations.js';
import { PeriodCalendar } from './period-calendar.js';
import type { PeriodDay } from './period-calendar.js';

/** What somebody still has to act on, with the steps that have been taken for it. */
interface Open extends Record<string, unknown> {
  readonly projectId: string;
  readonly periodId: string;
  readonly revision: number;
  readonly until: Day;
  readonly policy: ReminderPolicy;
  readonly done: readonly string[];
}

const OPEN = `SELECT o.project_id AS "projectId", o.period_id AS "periodId", coalesce(u.revision, 0) AS revision, (${ACTS_UNTIL})::text AS until,
    json_build_object('remindBefore', r.remind_before, 'remindAfter', r.remind_after, 'escalateToLines', r.escalate_to_lines,
      'escalateToOffice', r.escalate_to_office) AS policy,
    ARRAY(SELECT m.step FROM period_reminder m WHERE m.period_id = o.period_id AND m.project_id = o.project_id
      AND m.revision = coalesce(u.revision, 0) AND m.due_on = ${ACTS_UNTIL}) AS done
  FROM ${OBLIGATIONS} WHERE r.state = 'open' AND ${ACTS_UNTIL} IS NOT NULL`;

const KEEP = `INSERT INTO period_reminder (id, project_id, period_id, revision, due_on, step, user_ids, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (period_id, project_id, revision, due_on, step) DO NOTHING RETURNING id`;

/** Reminds of updates before and after their day, and tells those above when they stay out; counted in working days. */
@Injectable()
export class UpdateRemindersService {
  constructor(
    private readonly database: ReadDatabase,
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: Obligations,
    private readonly calendar: PeriodCalendar,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Announces what a working day calls for, each step once; the number of steps. May run in two places at once. */
  async remind(): Promise<{ steps: number }> {
    const today = await this.calendar.today();
    if (!today.isWorked) return { steps: 0 };
    await this.obligations.followInOpen();
    let steps = 0;
    const open = await this.database.rows<Open>(`${OPEN} ORDER BY o.project_id, o.period_id`);
    for (const owed of open.filter((each) => calledFor(each, today).length > 0))
      steps += await this.unitOfWork.run((tx) => this.remindOf(tx, owed, today));
    return { steps };
  }

  /** Asks again under the lock of the project, which whoever submits holds, too. */
  private async remindOf(tx: EntityManager, { projectId, periodId }: Open, today: PeriodDay): Promise<number> {
    const lock = { mode: 'for_no_key_update' } as const;
    const project = await tx.findOneOrFail(ProjectEntity, { where: { id: projectId }, lock });
    await tx.query('SELECT FROM reporting_period WHERE id = $1 FOR SHARE', [periodId]);
    const [still] = await tx.query<Open[]>(`${OPEN} AND o.project_id = $1 AND o.period_id = $2`, [projectId, periodId]);
    if (!still) return 0;
    let taken = 0;
    for (const step of calledFor(still, today)) if (await this.take(tx, step, project, still, today)) taken += 1;
    return taken;
  }

  private async take(
    tx: EntityManager,
    step: ReminderStep,
    project: ProjectEntity,
    { projectId, periodId, revision, until: dueOn }: Open,
    today: PeriodDay,
  ): Promise<boolean> {
    const userIds = await toldOf(tx, step, project, today.day);
    const values = [newId(), projectId, periodId, revision, dueOn, step.name, userIds, this.clock.now()];
    const kept = await tx.query<unknown[]>(KEEP, values);
    if (kept.length === 0) return false;
    if (userIds.length === 0) return true;
    const about = { periodId, projectId, userIds, dueOn, workingDays: Math.abs(today.until(dueOn)) };
    if (step.kind === 'due') await this.outbox.add(tx, updateDueEvent, about);
    else if (step.kind === 'late') await this.outbox.add(tx, updateLateEvent, about);
    else await this.outbox.add(tx, updateEscalatedEvent, { ...about, level: step.level });
    return true;
  }
}

const calledFor = ({ until, policy, done }: Open, today: PeriodDay): ReminderStep[] =>
  remindersCalledFor(today.until(until), policy, done);

function toldOf(tx: EntityManager, step: ReminderStep, project: ProjectEntity, day: Day): Promise<string[]> {
  if (step.kind !== 'escalated') return writersOf(tx, project, day);
  return step.level === 'lines' ? linesAbove(tx, project, day) : officeOf(tx, day);
}
