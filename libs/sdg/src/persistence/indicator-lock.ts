import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { Values } from '#libs/portfolio';
import type { IndicatorRelations } from '../domain/indicator-rights.js';
import { sameIndicator } from './same-indicator.js';

export interface LockedIndicator extends IndicatorRelations {
  readonly id: string;
  readonly code: string;
  readonly archived: boolean;
}

const COLUMNS = `i.id, i.code, i.archived_at IS NOT NULL AS archived, i.responsible_id AS "responsibleId",
  ARRAY(SELECT x.direction_id::text FROM indicator_direction x WHERE x.indicator_id = i.id) AS "directionIds"`;

/**
 * Holds an indicator for the rest of the transaction, so that whoever changes its values does so one after another.
 *
 * @throws DomainError not-found NOT_FOUND
 */
export async function lockIndicator(tx: EntityManager, reference: string): Promise<LockedIndicator> {
  const values = new Values();
  const [row] = await tx.query<LockedIndicator[]>(
    `SELECT ${COLUMNS} FROM indicator i WHERE ${sameIndicator(reference, values)} FOR NO KEY UPDATE OF i`,
    values.list,
  );
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}

/** Many at once, in one order for everybody; those that are not there are left out. */
export const lockIndicators = (tx: EntityManager, codes: readonly string[]): Promise<LockedIndicator[]> =>
  tx.query<LockedIndicator[]>(
    `SELECT ${COLUMNS} FROM indicator i WHERE i.code = ANY($1::text[]) ORDER BY i.id FOR NO KEY UPDATE OF i`,
    [codes],
  );

/** Undefined when it is not there; nobody archives it before the end of the transaction. */
export async function knownIndicator(tx: EntityManager, reference: string): Promise<LockedIndicator | undefined> {
  const values = new Values();
  const [row] = await tx.query<LockedIndicator[]>(
    `SELECT ${COLUMNS} FROM indicator i WHERE ${sameIndicator(reference, values)} FOR SHARE OF i`,
    values.list,
  );
  return row;
}
