import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';

/** The record of that code, locked for the rest of the transaction. Throws 404, and 412 when it has moved on. */
export async function lockedByCode<Entity extends ObjectLiteral & { version: number }>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  code: string,
  expected: ExpectedVersion,
): Promise<Entity> {
  const record = await tx
    .createQueryBuilder(entity, 'record')
    .where('record.code = :code', { code })
    .setLock('pessimistic_write')
    .getOne();
  if (!record) throw new DomainError('not-found', 'NOT_FOUND');
  assertVersion(expected, record.version);
  return record;
}
