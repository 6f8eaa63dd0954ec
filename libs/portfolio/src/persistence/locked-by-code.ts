import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';

/** The record of that code, locked for the rest of the transaction. Throws 404, and 412 when it has moved on. */
export async function lockedByCode<Entity extends { code: string; version: number }>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  code: string,
  expected: ExpectedVersion,
): Promise<Entity> {
  const where = { code } as FindOptionsWhere<Entity>;
  const record = await tx.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  if (!record) throw new DomainError('not-found', 'NOT_FOUND');
  assertVersion(expected, record.version);
  return record;
}
