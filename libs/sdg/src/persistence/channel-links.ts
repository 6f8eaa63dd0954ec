import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError } from '#libs/kernel';
import { insertRows, newId } from '#libs/platform';

/** Tables that say which things one row is tied to: the column of the row, and that of the thing. */
const LINKS = {
  sdg_channel_target: { of: 'record_id', to: 'target_code', property: 'targetCode', owner: 'recordId' },
  sdg_channel_source: { of: 'record_id', to: 'source_id', property: 'sourceId', owner: 'recordId' },
  indicator_source: { of: 'source_id', to: 'indicator_id', property: 'indicatorId', owner: 'sourceId' },
} as const;

/** Links that stay keep their ids, so that the history tells only what changed. */
export async function replaceLinks(
  tx: EntityManager,
  table: keyof typeof LINKS,
  ownerId: string,
  wanted: readonly string[],
): Promise<void> {
  const { of, to, property, owner } = LINKS[table];
  await tx.query(`DELETE FROM ${table} WHERE ${of} = $1 AND ${to}::text <> ALL($2::text[])`, [ownerId, wanted]);
  const stayed = await tx.query<{ value: string }[]>(`SELECT ${to}::text AS value FROM ${table} WHERE ${of} = $1`, [
    ownerId,
  ]);
  const added = wanted.filter((value) => !stayed.some((row) => row.value === value));
  await insertRows(tx, { [table]: added.map((value) => ({ id: newId(), [owner]: ownerId, [property]: value })) });
}

/** Throws for every item of a list that names nothing. */
export function refuseUnknown<Item extends string | number>(
  field: string,
  items: readonly Item[],
  known: readonly Item[],
): void {
  const errors = items.flatMap((value, index): FieldError[] =>
    known.includes(value)
      ? []
      : [{ pointer: `/${field}/${index}`, code: 'UNKNOWN_REFERENCE', params: { value: String(value) } }],
  );
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
}

export const unknownReference = (pointer: string, value: string): DomainError =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }]);
