import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError } from '#libs/kernel';

/** Empty when there is such a person, active, or when none is named. */
export async function personErrors(
  tx: EntityManager,
  pointer: string,
  personId: string | null | undefined,
): Promise<FieldError[]> {
  if (!personId) return [];
  const known = await tx.query<object[]>('SELECT FROM app_user WHERE id = $1 AND active', [personId]);
  return known.length > 0 ? [] : [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value: personId } }];
}

/** @throws DomainError invalid */
export async function assertPerson(
  tx: EntityManager,
  pointer: string,
  personId: string | null | undefined,
): Promise<void> {
  const errors = await personErrors(tx, pointer, personId);
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
}
