import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { PeriodEntity } from './period.entities.js';

/** Periods are opened, frozen and reopened one at a time, because each looks at those before and after it. */
export async function lockAllPeriods(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reporting periods'))`);
}

/** Keeps everybody else from writing into the period until the commit. @throws DomainError not-found NOT_FOUND */
export async function lockPeriod(tx: EntityManager, id: string): Promise<PeriodEntity> {
  const period = await tx.findOne(PeriodEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!period) throw new DomainError('not-found', 'NOT_FOUND');
  return period;
}

/** Holds it open until the commit: a freeze waits. @throws DomainError conflict PERIOD_FROZEN */
export async function holdOpen(tx: EntityManager, id: string): Promise<PeriodEntity> {
  const period = await tx.findOneOrFail(PeriodEntity, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (period.state === 'frozen') throw new DomainError('conflict', 'PERIOD_FROZEN', { period: period.name });
  return period;
}
