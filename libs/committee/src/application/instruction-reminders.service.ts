import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, dayIn } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { CONFIG, Outbox, UnitOfWork } from '#libs/platform';
import type { Config } from '#libs/platform';
import { CalendarRead, isWorkingDay, workingDaysBetween } from '#libs/portfolio';
import { noticesOf } from '../domain/instruction-notices.js';
import { InstructionEntity } from '../persistence/instruction.entities.js';
import { instructionEscalatedEvent, instructionRemindedEvent } from './instruction-events.js';

/** Further ahead nobody is reminded: three working days, however long the holidays between them are. */
const HORIZON_DAYS = 60;
const CALENDAR_BEGINS = '2000-01-01';
const MS_PER_DAY = 86_400_000;

/** The persons it is given to, and whoever works for the organisations it is given to. */
const ASSIGNEES = `SELECT coalesce(array_agg(DISTINCT u.id ORDER BY u.id), '{}') AS "to" FROM instruction_assignee a
  LEFT JOIN role_grant g ON g.role = 'executor' AND g.organisation_id = a.organisation_id
  JOIN app_user u ON u.id = coalesce(a.person_id, g.user_id) AND u.active
  WHERE a.instruction_id = $1`;

/** The head of its direction and, while a delegation is in force, the head's deputy. */
const HEADS = `SELECT coalesce(array_agg(DISTINCT u.id ORDER BY u.id), '{}') AS "to" FROM instruction i
  JOIN role_grant g ON g.role = 'head_of_direction' AND g.direction_id = i.direction_id
  LEFT JOIN delegation l ON l.from_user_id = g.user_id AND l.role = g.role AND l.direction_id = g.direction_id
    AND l.revoked_at IS NULL AND $2::date BETWEEN l.starts_on AND l.ends_on
  JOIN app_user u ON u.id IN (g.user_id, l.to_user_id) AND u.active
  WHERE i.id = $1`;

/** Reminders and escalations of unfinished instructions, counted in working days. */
@Injectable()
export class InstructionRemindersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarRead,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Announces what today calls for; the numbers of both. May run again on the same day without harm. */
  async remind(): Promise<{ reminded: number; escalated: number }> {
    const today = this.clock.today();
    const horizon = new Date(Date.parse(today) + HORIZON_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
    const exceptions = await this.calendar.exceptions(CALENDAR_BEGINS, horizon);
    if (!isWorkingDay(today, exceptions)) return { reminded: 0, escalated: 0 };
    return this.unitOfWork.run(async (tx) => {
      const unfinished = await tx.find(InstructionEntity, {
        where: { state: In(['open', 'returned']), dueOn: LessThanOrEqual(horizon) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const count = { reminded: 0, escalated: 0 };
      for (const instruction of unfinished) {
        const left = workingDaysBetween(today, instruction.dueOn, exceptions);
        const { remind, escalate } = noticesOf(left);
        if (remind && !this.isRemindedOn(today, instruction)) {
          await this.remindOf(tx, instruction);
          count.reminded += 1;
        }
        if (escalate && instruction.escalatedAt === null) {
          await this.escalate(tx, instruction, today);
          count.escalated += 1;
        }
      }
      return count;
    });
  }

  private isRemindedOn(today: Day, { lastRemindedAt }: InstructionEntity): boolean {
    return lastRemindedAt !== null && dayIn(this.config.city.timeZone, lastRemindedAt) === today;
  }

  private async remindOf(tx: EntityManager, instruction: InstructionEntity): Promise<void> {
    Object.assign(instruction, { reminders: instruction.reminders + 1, lastRemindedAt: this.clock.now() });
    await tx.save(instruction);
    const [row] = await tx.query<[{ to: string[] }]>(ASSIGNEES, [instruction.id]);
    await this.outbox.add(tx, instructionRemindedEvent, { instructionId: instruction.id, to: row.to });
  }

  private async escalate(tx: EntityManager, instruction: InstructionEntity, today: Day): Promise<void> {
    await tx.save(Object.assign(instruction, { escalatedAt: this.clock.now() }));
    const [row] = await tx.query<[{ to: string[] }]>(HEADS, [instruction.id, today]);
    await this.outbox.add(tx, instructionEscalatedEvent, { instructionId: instruction.id, to: row.to });
  }
}
