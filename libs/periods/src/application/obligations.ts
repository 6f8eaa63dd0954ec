import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import { APPROVED, ProjectEntity } from '#libs/portfolio';
import { dueOn } from '../domain/deadlines.js';
import { PeriodEntity } from '../persistence/period.entities.js';
import { lockPeriod } from '../persistence/periods-locked.js';
import { PeriodCalendar } from './period-calendar.js';
import type { PeriodDay } from './period-calendar.js';

const ADD = `INSERT INTO period_obligation (id, period_id, project_id, due_on, added_at)
  SELECT n.id, $1, n."projectId", $2, $3 FROM json_to_recordset($4) AS n (id uuid, "projectId" uuid)
  ON CONFLICT (period_id, project_id) DO NOTHING`;

/** Who has left delivery owes nothing any more; who has come back owes again. */
const EXCUSE = `UPDATE period_obligation o SET excused_at = CASE WHEN p.stage = ANY($2::text[]) THEN NULL ELSE $3::timestamptz END,
    excused_by_stage = CASE WHEN p.stage = ANY($2::text[]) THEN NULL ELSE p.stage END
  FROM project p WHERE o.period_id = $1 AND p.id = o.project_id AND (p.stage = ANY($2::text[])) <> (o.excused_at IS NULL)
    AND ($4::uuid IS NULL OR p.id = $4)`;

/** Whoever came to the period later keeps a later day of their own. */
const MOVE_DUE = `UPDATE period_obligation SET due_on = $2 WHERE period_id = $1 AND (due_on = $3 OR due_on < $2)`;

/** Who owes an update in a period: every project that is approved and has not ended. */
@Injectable()
export class Obligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: PeriodCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Brings those of a period that the caller has locked up to the stages of its projects, or of one of them. */
  async follow(
    tx: EntityManager,
    period: PeriodEntity,
    today: PeriodDay,
    projectId: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    const due = dueOn(period.endsOn, today.day, period.dueDays, today.after);
    const projects = await tx.find(ProjectEntity, {
      select: { id: true },
      where: { stage: In([...APPROVED]), ...(projectId !== null && { id: projectId }) },
    });
    const rows = projects.map((project) => ({ id: newId(), projectId: project.id }));
    await tx.query(ADD, [period.id, due > period.dueOn ? due : period.dueOn, now, JSON.stringify(rows)]);
    await tx.query(EXCUSE, [period.id, APPROVED, now, projectId]);
  }

  /** Another due day of a period that the caller has locked. */
  async moveDue(tx: EntityManager, periodId: string, { from, to }: { from: Day; to: Day }): Promise<void> {
    await tx.query(MOVE_DUE, [periodId, to, from]);
  }

  /** Every open period learns of what has moved, or of one project that has. May run again without harm. */
  async followInOpen(projectId: string | null = null): Promise<void> {
    const today = await this.calendar.today();
    await this.unitOfWork.run(async (tx) => {
      const open = await tx.find(PeriodEntity, { where: { state: 'open' }, order: { id: 'ASC' } });
      for (const { id } of open) {
        const period = await lockPeriod(tx, id);
        // Not frozen meanwhile.
        if (period.state === 'open') await this.follow(tx, period, today, projectId);
      }
    });
  }
}
