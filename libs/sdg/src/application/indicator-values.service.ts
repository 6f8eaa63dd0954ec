import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { ValueInput, ValueStateInput } from '../contract/indicator-values.js';
import { assertMayEnter } from '../domain/indicator-rights.js';
import { valueChange } from '../domain/value-change.js';
import { assertStateMove } from '../domain/value-state.js';
import { lockIndicator } from '../persistence/indicator-lock.js';
import { IndicatorValueEntity, MethodBreakEntity } from '../persistence/indicator.entities.js';
import { storedValues, writeValues } from '../persistence/indicator-value-rows.js';
import { tellChanged } from './indicator-events.js';

/** Plans and facts of the years, from being entered to being locked. */
@Injectable()
export class IndicatorValuesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the value, and whether it is new. What is as it was stays untouched.
   *
   * @throws DomainError forbidden INDICATOR_NOT_YOURS; conflict VALUE_LOCKED, INDICATOR_ARCHIVED
   * @throws DomainError unprocessable FACT_OF_THE_FUTURE
   */
  async put(
    actor: Actor,
    reference: string,
    place: { readonly year: number; readonly measure: 'plan' | 'fact' },
    expected: ExpectedVersion,
    input: ValueInput,
  ): Promise<{ id: string; created: boolean }> {
    return this.unitOfWork.run(async (tx) => {
      const indicator = await lockIndicator(tx, reference);
      assertMayEnter(actor, indicator);
      if (indicator.archived) throw new DomainError('conflict', 'INDICATOR_ARCHIVED', { code: indicator.code });
      if (input.value !== null) this.assertKnowable(place);
      const all = await storedValues(tx, [indicator.id]);
      const kept = all.find(({ year, measure }) => year === place.year && measure === place.measure) ?? null;
      assertVersion(expected, kept?.version ?? 0);
      const change = valueChange(kept, input);
      if (change.outcome === 'locked') throw new DomainError('conflict', 'VALUE_LOCKED');
      const id = kept?.id ?? newId();
      if (change.outcome === 'written') {
        const row = { ...change.next, ...place, id, indicatorId: indicator.id };
        await writeValues(tx, [row], { by: actor.userId, at: this.clock.now() });
        await tellChanged(this.outbox, tx, [indicator.id]);
      }
      return { id, created: kept === null };
    });
  }

  /**
   * @throws DomainError conflict VALUE_STATE; forbidden OWN_ENTRY; unprocessable STATE_REASON_MISSING
   */
  async move(actor: Actor, id: string, expected: ExpectedVersion, { to, reason }: ValueStateInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const value = await tx.findOne(IndicatorValueEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!value) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, value.version);
      const own = value.enteredBy === actor.userId;
      assertStateMove({ from: value.state, to, reason: reason ?? null, own });
      value.state = to;
      if (to === 'checked') value.checkedBy = actor.userId;
      if (to === 'approved') value.approvedBy = actor.userId;
      if (to === 'entered') Object.assign(value, { checkedBy: null, approvedBy: null, stateReason: reason ?? null });
      await tx.save(value);
      await tellChanged(this.outbox, tx, [value.indicatorId]);
    });
  }

  /** Tells that from a year on another method holds, or words it anew. */
  async setMethodBreak(reference: string, year: number, note: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id: indicatorId } = await lockIndicator(tx, reference);
      const known = await tx.findOneBy(MethodBreakEntity, { indicatorId, year });
      if (known) await tx.update(MethodBreakEntity, { id: known.id }, { note });
      else await tx.insert(MethodBreakEntity, { id: newId(), indicatorId, year, note });
      await tellChanged(this.outbox, tx, [indicatorId]);
    });
  }

  /** @throws DomainError not-found NOT_FOUND */
  async removeMethodBreak(reference: string, year: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id: indicatorId } = await lockIndicator(tx, reference);
      const { affected } = await tx.delete(MethodBreakEntity, { indicatorId, year });
      if (!affected) throw new DomainError('not-found', 'NOT_FOUND');
      await tellChanged(this.outbox, tx, [indicatorId]);
    });
  }

  /** Nobody knows the fact of a year that has not begun. */
  private assertKnowable({ year, measure }: { readonly year: number; readonly measure: string }): void {
    const thisYear = Number(this.clock.today().slice(0, 4));
    if (measure === 'fact' && year > thisYear) throw new DomainError('unprocessable', 'FACT_OF_THE_FUTURE', { year });
  }
}
