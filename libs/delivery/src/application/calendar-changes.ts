import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { CONFIG, InTransaction } from '#libs/platform';
import type { Config } from '#libs/platform';
import { ENDED, addWorkingDays, calendarChanged } from '#libs/portfolio';
import { answerDueOn } from '../domain/issue-clock.js';
import type { IssueLevel } from '../domain/issue.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';
import { factsChanged } from './moments.js';
import { ProposalPropagation } from './proposal-propagation.js';

const LOCK_PROJECTS = `SELECT p.id FROM project p WHERE p.stage <> ALL($1::text[])
  AND EXISTS (SELECT FROM issue i WHERE i.project_id = p.id AND i.state = 'open' AND i.due_on IS NOT NULL)
  ORDER BY p.id FOR NO KEY UPDATE`;

/** A clock begins with whatever has left the issue open. */
const RUNNING_CLOCKS = `SELECT i.id, i.project_id AS "projectId", i.level, i.due_on::text AS "dueOn",
    (coalesce(max(s.at), i.level_since) AT TIME ZONE $2)::date::text AS "begunOn"
  FROM issue i LEFT JOIN issue_step s ON s.issue_id = i.id AND s.name IN ('raised', 'asked_again', 'escalated', 'reopened')
  WHERE i.project_id = ANY($1::uuid[]) AND i.state = 'open' AND i.due_on IS NOT NULL GROUP BY i.id ORDER BY i.id`;

const SET_CLOCKS = `UPDATE issue i SET due_on = n."dueOn", version = i.version + 1
  FROM json_to_recordset($1) AS n (id uuid, "dueOn" date) WHERE i.id = n.id`;

/** What waits and is not done. */
const WAITING = `SELECT m.id FROM milestone m WHERE m.actual_on IS NULL AND m.removed_at IS NULL
  AND EXISTS (SELECT FROM dependency d WHERE d.successor_id = m.id)`;

interface Clock {
  readonly id: string;
  readonly projectId: string;
  readonly level: IssueLevel;
  readonly dueOn: Day;
  readonly begunOn: Day;
}

/** Brings to another calendar what was counted in working days: clocks that run, and what those who wait are asked. */
@Injectable()
export class CalendarChanges {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly propagation: ProposalPropagation,
    private readonly policy: DeliveryPolicyService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    // Projects before the schedule, as everybody locks them.
    inTransaction.on(calendarChanged, async (tx) => {
      await this.setClocks(tx);
      await this.askAnew(tx);
    });
  }

  private async setClocks(tx: EntityManager): Promise<void> {
    const projects = await tx.query<{ id: string }[]>(LOCK_PROJECTS, [ENDED]);
    const ids = projects.map(({ id }) => id);
    const clocks = await tx.query<Clock[]>(RUNNING_CLOCKS, [ids, this.config.city.timeZone]);
    const days = await tx.query<{ day: Day; working: boolean }[]>('SELECT day::text AS day, working FROM calendar_day');
    const exceptions = new Map(days.map(({ day, working }) => [day, working]));
    const changed: Clock[] = [];
    for (const clock of clocks) {
      const { parameters } = await this.policy.onDay(clock.begunOn, tx);
      const dueOn = answerDueOn(clock.level, parameters.clocks, (count) =>
        addWorkingDays(clock.begunOn, count, exceptions),
      );
      if (dueOn !== null && dueOn !== clock.dueOn) changed.push({ ...clock, dueOn });
    }
    if (changed.length === 0) return;
    await tx.query(SET_CLOCKS, [JSON.stringify(changed)]);
    await this.inTransaction.tell(tx, factsChanged, {
      projectIds: [...new Set(changed.map((clock) => clock.projectId))],
    });
  }

  private async askAnew(tx: EntityManager): Promise<void> {
    await this.propagation.lock(tx);
    const waiting = await tx.query<{ id: string }[]>(WAITING);
    await this.propagation.bringUpToDate(
      tx,
      waiting.map(({ id }) => id),
      null,
      [],
    );
  }
}
