import { Inject, Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { HealthService } from '#libs/delivery';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, insertRows, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { PeriodInput, PeriodPatch } from '../contract/periods.js';
import { dueOn } from '../domain/deadlines.js';
import { periodFrom } from '../domain/period-kinds.js';
import type { PeriodDays } from '../domain/period-kinds.js';
import { DEFAULT_REMINDERS } from '../domain/reminder-plan.js';
import { figuresNow } from '../persistence/figures-sql.js';
import { obligationCounts } from '../persistence/obligation-sql.js';
import { PeriodEntity, PeriodStepEntity } from '../persistence/period.entities.js';
import { lockAllPeriods, lockPeriod } from '../persistence/periods-locked.js';
import { periodDueMovedEvent, periodOpenedEvent } from './events.js';
import { Obligations } from './obligations.js';
import { PeriodCalendar } from './period-calendar.js';

const DEFAULT_DUE_DAYS = 5;

/** Opens, freezes and reopens reporting periods, and moves their due days. */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: Obligations,
    private readonly calendar: PeriodCalendar,
    private readonly health: HealthService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new period. Every project in delivery owes an update from now on.
   *
   * @throws DomainError invalid VALIDATION_FAILED for a day on which no such period begins
   * @throws DomainError conflict PERIOD_EXISTS, PERIOD_NOT_BEGUN, LATER_PERIOD_FROZEN
   */
  async open(actor: Actor, input: PeriodInput): Promise<string> {
    const { kind } = input;
    const days = periodFrom(kind, input.from);
    if (days === null)
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/from', code: 'NOT_START_OF_PERIOD' }]);
    const today = await this.calendar.today();
    if (days.startsOn > today.day)
      throw new DomainError('conflict', 'PERIOD_NOT_BEGUN', { period: days.name, startsOn: days.startsOn });
    return this.unitOfWork.run(async (tx) => {
      await lockAllPeriods(tx);
      if (await tx.existsBy(PeriodEntity, { kind, startsOn: days.startsOn }))
        throw new DomainError('conflict', 'PERIOD_EXISTS', { period: days.name });
      await assertNoneLaterFrozen(tx, kind, days);
      const { dueDays = DEFAULT_DUE_DAYS, reminders = {} } = input;
      const period = tx.create(PeriodEntity, {
        id: newId(),
        kind,
        ...days,
        dueDays,
        dueOn: dueOn(days.endsOn, today.day, dueDays, today.after),
        remindBefore: [...(reminders.before ?? DEFAULT_REMINDERS.remindBefore)],
        remindAfter: [...(reminders.after ?? DEFAULT_REMINDERS.remindAfter)],
        escalateToLines: reminders.escalateToLines ?? DEFAULT_REMINDERS.escalateToLines,
        escalateToOffice: reminders.escalateToOffice ?? DEFAULT_REMINDERS.escalateToOffice,
        state: 'open',
        openedBy: actor.userId,
        openedAt: this.clock.now(),
      });
      assertEscalatesUpwards(period);
      await tx.insert(PeriodEntity, period);
      await this.record(tx, actor, period.id, 'opened', null);
      await this.obligations.follow(tx, period, today);
      await this.outbox.add(tx, periodOpenedEvent, { periodId: period.id });
      return period.id;
    });
  }

  /**
   * Another due day of an open period. Reminders count from it, and begin anew.
   *
   * @throws DomainError invalid VALIDATION_FAILED for a day that has passed, or on which the period is not over
   * @throws DomainError conflict PERIOD_FROZEN
   */
  async moveDue(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    { dueOn: to, reason }: PeriodPatch,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const period = await lockPeriod(tx, id);
      if (period.state === 'frozen') throw new DomainError('conflict', 'PERIOD_FROZEN', { period: period.name });
      assertVersion(expected, period.version);
      assertMayBeDue(to, period, this.clock.today());
      const from = period.dueOn;
      if (to === from) return;
      await tx.save(Object.assign(period, { dueOn: to }));
      await this.obligations.moveDue(tx, id, { from, to });
      await this.record(tx, actor, id, 'due_moved', reason ?? null);
      await this.outbox.add(tx, periodDueMovedEvent, { periodId: id });
    });
  }

  /**
   * Keeps for each project its figures of this moment; nothing of the period changes any more. What has not been confirmed is
   * stated as it is, and needs a reason.
   *
   * @throws DomainError conflict PERIOD_FROZEN, PERIOD_NOT_OVER, EARLIER_PERIOD_OPEN
   * @throws DomainError unprocessable UNCONFIRMED_NEEDS_REASON
   */
  async freeze(actor: Actor, id: string, expected: ExpectedVersion, reason: string | null): Promise<void> {
    const today = await this.calendar.today();
    // So that the signals are those of today.
    await this.health.turnDay(today.day);
    await this.unitOfWork.run(async (tx) => {
      await lockAllPeriods(tx);
      const period = await lockPeriod(tx, id);
      if (period.state === 'frozen') throw new DomainError('conflict', 'PERIOD_FROZEN', { period: period.name });
      assertVersion(expected, period.version);
      if (period.endsOn >= today.day)
        throw new DomainError('conflict', 'PERIOD_NOT_OVER', { period: period.name, endsOn: period.endsOn });
      await assertNoneEarlierOpen(tx, period);
      await this.obligations.follow(tx, period, today);
      const { owed, confirmed, excused } = await obligationCounts(tx, id, today.day);
      const unconfirmed = owed - confirmed - excused;
      if (unconfirmed > 0 && reason === null)
        throw new DomainError(
          'unprocessable',
          'UNCONFIRMED_NEEDS_REASON',
          { period: period.name, count: unconfirmed },
          [{ pointer: '/reason', code: 'REQUIRED' }],
        );
      await this.keepFigures(tx, period, today.day);
      await this.record(tx, actor, id, 'frozen', reason);
      const freezeNumber = period.freezeNumber + 1;
      await tx.save(
        Object.assign(period, { state: 'frozen', freezeNumber, frozenOn: today.day, frozenAt: this.clock.now() }),
      );
    });
  }

  /**
   * Opens a frozen period again. What was frozen stays readable, and another freeze keeps figures of its own.
   *
   * @throws DomainError conflict PERIOD_OPEN, LATER_PERIOD_FROZEN
   */
  async reopen(actor: Actor, id: string, expected: ExpectedVersion, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockAllPeriods(tx);
      const period = await lockPeriod(tx, id);
      if (period.state === 'open') throw new DomainError('conflict', 'PERIOD_OPEN', { period: period.name });
      assertVersion(expected, period.version);
      await assertNoneLaterFrozen(tx, period.kind, period);
      await tx.save(Object.assign(period, { state: 'open', frozenOn: null, frozenAt: null }));
      await this.record(tx, actor, id, 'reopened', reason);
    });
  }

  private async keepFigures(
    tx: EntityManager,
    { id: periodId, freezeNumber }: PeriodEntity,
    today: Day,
  ): Promise<void> {
    const figures = await figuresNow(tx, periodId, today);
    await insertRows(tx, {
      period_figure: figures.map((figure) => ({ id: newId(), periodId, freezeNumber: freezeNumber + 1, ...figure })),
    });
  }

  private async record(
    tx: EntityManager,
    { userId: actorId, name: actorName }: Actor,
    periodId: string,
    name: PeriodStepEntity['name'],
    reason: string | null,
  ): Promise<void> {
    await tx.insert(PeriodStepEntity, {
      id: newId(),
      periodId,
      name,
      reason,
      actorId,
      actorName,
      at: this.clock.now(),
    });
  }
}

function assertMayBeDue(day: Day, { endsOn }: PeriodEntity, today: Day): void {
  const code = day < today ? 'IN_THE_PAST' : day < endsOn ? 'DUE_BEFORE_END' : null;
  if (code !== null)
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/dueOn', code, params: { endsOn } }]);
}

function assertEscalatesUpwards({ escalateToLines, escalateToOffice }: PeriodEntity): void {
  if (escalateToOffice >= escalateToLines) return;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/reminders/escalateToOffice', code: 'TOO_SMALL', params: { min: escalateToLines } },
  ]);
}

async function assertNoneLaterFrozen(
  tx: EntityManager,
  kind: PeriodEntity['kind'],
  { name, startsOn }: Pick<PeriodDays, 'name' | 'startsOn'>,
): Promise<void> {
  const later = await tx.findOne(PeriodEntity, {
    where: { kind, state: 'frozen', startsOn: MoreThan(startsOn) },
    order: { startsOn: 'ASC' },
  });
  if (later) throw new DomainError('conflict', 'LATER_PERIOD_FROZEN', { period: name, later: later.name });
}

async function assertNoneEarlierOpen(tx: EntityManager, { kind, name, startsOn }: PeriodEntity): Promise<void> {
  const earlier = await tx.findOne(PeriodEntity, {
    where: { kind, state: 'open', startsOn: LessThan(startsOn) },
    order: { startsOn: 'ASC' },
  });
  if (earlier) throw new DomainError('conflict', 'EARLIER_PERIOD_OPEN', { period: name, earlier: earlier.name });
}
