import type { EntityManager, EntityTarget } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/if-match.js';
import type { ExpectedVersion } from '../http/if-match.js';
import type { ActivatedVersion, VersionedRow } from './versioned-row.js';
import { inForceSql } from './versioned-sql.js';

export interface VersionDraft<Parameters extends object> {
  readonly parameters: Parameters;
  readonly note?: string | null | undefined;
}

/**
 * Rules that a city changes by versions: drafted, edited, discarded, or put in force from a day on. Refusals have codes of the
 * rules' own: `<prefix>_IN_FORCE` (conflict) and `<prefix>_EFFECTIVE_IN_PAST` (unprocessable).
 */
export abstract class VersionedRules<Parameters extends object> {
  protected constructor(
    protected readonly unitOfWork: UnitOfWork,
    protected readonly clock: Clock,
    private readonly kind: {
      readonly entity: EntityTarget<VersionedRow<Parameters>>;
      readonly table: string;
      readonly prefix: string;
    },
  ) {}

  /** Refuses parameters by which nothing can be judged. */
  protected assertReasonable(_parameters: Parameters): void {}

  /** In the transaction that puts a version in force; what it sets on the row is saved. */
  protected async onActivation(_tx: EntityManager, _row: VersionedRow<Parameters>, _actor: Actor): Promise<void> {}

  draft(actor: Actor, { parameters, note }: VersionDraft<Parameters>): Promise<string> {
    this.assertReasonable(parameters);
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const createdAt = this.clock.now();
      const row = { id, parameters, note: note ?? null, createdAt, createdBy: actor.userId };
      await insertRows(tx, { [this.kind.table]: [row] });
      return id;
    });
  }

  async edit(id: string, expected: ExpectedVersion, draft: VersionDraft<Parameters>): Promise<void> {
    this.assertReasonable(draft.parameters);
    await this.unitOfWork.run(async (tx) => {
      const row = await this.lockDraft(tx, id);
      assertVersion(expected, row.revision);
      await tx.save(Object.assign(row, { parameters: draft.parameters, note: draft.note ?? null }));
    });
  }

  async discard(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.remove(await this.lockDraft(tx, id));
    });
  }

  /** Gives the draft the next version. It holds from that day on, and never for a day that has passed. */
  async activate(actor: Actor, id: string, expected: ExpectedVersion, effectiveFrom: Day): Promise<void> {
    const { table, prefix } = this.kind;
    await this.unitOfWork.run(async (tx) => {
      // Two drafts put in force at once must not get one version.
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${table} version`]);
      const row = await this.lockDraft(tx, id);
      assertVersion(expected, row.revision);
      if (effectiveFrom < this.clock.today()) {
        throw new DomainError('unprocessable', `${prefix}_EFFECTIVE_IN_PAST`, {}, [
          { pointer: '/effectiveFrom', code: 'IN_THE_PAST' },
        ]);
      }
      const [last] = await tx.query<{ next: number }[]>(`SELECT coalesce(max(version), 0) + 1 AS next FROM ${table}`);
      Object.assign(row, { version: last!.next, effectiveFrom, activatedAt: this.clock.now() });
      await this.onActivation(tx, row, actor);
      await tx.save(row);
    });
  }

  protected async inForceOn(tx: EntityManager, day: Day): Promise<ActivatedVersion<Parameters> | undefined> {
    const columns = 'id, version, effective_from AS "effectiveFrom", parameters';
    const [row] = await tx.query<ActivatedVersion<Parameters>[]>(inForceSql(this.kind.table, '$1::date', columns), [
      day,
    ]);
    return row;
  }

  private async lockDraft(tx: EntityManager, id: string): Promise<VersionedRow<Parameters>> {
    const row = await tx.findOne(this.kind.entity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    if (row.version !== null)
      throw new DomainError('conflict', `${this.kind.prefix}_IN_FORCE`, { version: row.version });
    return row;
  }
}
