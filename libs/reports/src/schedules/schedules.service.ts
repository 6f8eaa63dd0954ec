import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Actors } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { ReportRequestsService } from '../application/report-requests.service.js';
import type { PausedBecause, ReportScheduleInput, ReportSchedulePatch } from '../contract/report-schedules.js';
import { cronFault, nextRuns } from './cron.js';
import { ReportScheduleEntity, ReportScheduleRunEntity } from './schedule.entities.js';

const inRequest = (field: string): string => `/request${field}`;

/** Keeps the schedules of papers, and asks for the papers when they are due. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: ReportRequestsService,
    private readonly actors: Actors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError invalid for a cron that is none or too often; as `assertMayAsk` of the requests */
  async add(actor: Actor, { name, cron, request }: ReportScheduleInput): Promise<string> {
    this.assertCron(cron);
    await this.requests.assertMayAsk(actor, request, inRequest);
    const id = newId();
    await this.unitOfWork.run((tx) =>
      tx.insert(ReportScheduleEntity, {
        id,
        name,
        cron,
        request,
        ownerId: actor.userId,
        active: true,
        pausedBecause: null,
        nextDueAt: this.nextDue(cron),
        createdAt: this.clock.now(),
      }),
    );
    return id;
  }

  /** Whoever changes what is asked for, or sets it going again, becomes its owner. */
  async change(actor: Actor, id: string, expected: ExpectedVersion, patch: ReportSchedulePatch): Promise<void> {
    if (patch.cron !== undefined) this.assertCron(patch.cron);
    await this.unitOfWork.run(async (tx) => {
      const schedule = await this.locked(tx, id, expected);
      const { name, cron, request, active } = patch;
      if (request !== undefined || active === true) {
        await this.requests.assertMayAsk(actor, request ?? schedule.request, request ? inRequest : () => '/active');
        schedule.ownerId = actor.userId;
      }
      schedule.name = name ?? schedule.name;
      schedule.cron = cron ?? schedule.cron;
      schedule.request = request ?? schedule.request;
      schedule.active = active ?? schedule.active;
      if (schedule.active) schedule.pausedBecause = null;
      // What came due while it was stopped is not made up for.
      if (cron !== undefined || active === true) schedule.nextDueAt = this.nextDue(schedule.cron);
      await tx.save(schedule);
    });
  }

  /** The papers stay; only that they came from this schedule is forgotten. */
  async remove(id: string, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.remove(await this.locked(tx, id, expected));
    });
  }

  /**
   * Asks for the papers of everything that is due, each once whatever else runs at the same time. What came due several times
   * while nothing ran is made up for by one.
   *
   * @returns how many were due
   */
  async runDue(): Promise<number> {
    for (let count = 0; ; count += 1) if (!(await this.unitOfWork.run((tx) => this.runOne(tx)))) return count;
  }

  nextRuns(cron: string): string[] {
    return nextRuns(cron, this.config.city.timeZone, this.clock.now(), 3).map((moment) => moment.toISOString());
  }

  private async runOne(tx: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const [due] = await tx.query<{ id: string }[]>(
      `SELECT id FROM report_schedule WHERE active AND next_due_at <= $1 ORDER BY next_due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [now],
    );
    if (!due) return false;
    const schedule = await tx.findOneByOrFail(ReportScheduleEntity, { id: due.id });
    const owner = await this.actors.of(schedule.ownerId);
    if (!owner) return this.pause(tx, schedule, 'OWNER_GONE');
    if (!(await this.requests.mayAsk(owner, schedule.request))) return this.pause(tx, schedule, 'SUBJECT_GONE');
    const packId = await this.requests.enterPack(tx, owner, schedule.request);
    await tx.insert(ReportScheduleRunEntity, {
      id: newId(),
      scheduleId: schedule.id,
      dueAt: schedule.nextDueAt,
      startedAt: now,
      packId,
    });
    // Not through the entity: a run is no change of the schedule, whose version people hold.
    await tx.query('UPDATE report_schedule SET next_due_at = $2 WHERE id = $1', [
      schedule.id,
      this.nextDue(schedule.cron),
    ]);
    return true;
  }

  private async pause(tx: EntityManager, schedule: ReportScheduleEntity, because: PausedBecause): Promise<true> {
    await tx.save(Object.assign(schedule, { active: false, pausedBecause: because }));
    return true;
  }

  private async locked(tx: EntityManager, id: string, expected: ExpectedVersion): Promise<ReportScheduleEntity> {
    const schedule = await tx.findOne(ReportScheduleEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!schedule) throw new DomainError('not-found', 'NOT_FOUND');
    assertVersion(expected, schedule.version);
    return schedule;
  }

  private nextDue(cron: string): Date {
    return nextRuns(cron, this.config.city.timeZone, this.clock.now(), 1)[0]!;
  }

  private assertCron(cron: string): void {
    const fault = cronFault(cron, this.config.city.timeZone, this.clock.now());
    if (fault) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/cron', code: fault }]);
  }
}
