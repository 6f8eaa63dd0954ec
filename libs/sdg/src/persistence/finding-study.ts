import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { dueYear } from '../domain/due-year.js';
import type { StudiedSeries, StudiedValue } from '../domain/findings/index.js';

/** A series with who answers for it. */
export type KeptSeries = StudiedSeries & { readonly responsibleId: string | null };

type Row = Omit<KeptSeries, 'dueYear' | 'thisYear' | 'facts' | 'plans'> & {
  readonly dueMonth: number | null;
  readonly facts: readonly StudiedValue[] | null;
  readonly plans: readonly StudiedValue[] | null;
};

const stem = (row: string): string => `lower(btrim(split_part(${row}.name_ru, ':', 1)))`;

const values = (
  measure: string,
): string => `json_agg(json_build_object('year', v.year, 'value', v.value, 'text', trim_scale(v.value)::text,
  'quality', v.quality, 'locked', v.state = 'locked') ORDER BY v.year) FILTER (WHERE v.measure = '${measure}')`;

/** Values in one pass over both tables: the cost is that of the rows. */
const STUDY = (condition: string): string => `
  SELECT i.id, i.code, i.name_ru AS name, i.unit_ru AS unit, i.kind, i.periodicity, i.territory, i.breakdown,
    i.listed_number AS "listedNumber", i.due_month AS "dueMonth", i.suspect, i.note, i.natural_limit::float8 AS limit,
    i.base_year AS "baseYear", trim_scale(i.base_value)::text AS "baseText", i.target_year AS "targetYear",
    i.responsible_id AS "responsibleId",
    ARRAY(SELECT b.year FROM method_break b WHERE b.indicator_id = i.id ORDER BY b.year) AS breaks, k.facts, k.plans
  FROM indicator i LEFT JOIN (
    SELECT v.indicator_id, ${values('fact')} AS facts, ${values('plan')} AS plans
    FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
    WHERE v.value IS NOT NULL AND i.archived_at IS NULL AND ${condition} GROUP BY v.indicator_id) k ON k.indicator_id = i.id
  WHERE i.archived_at IS NULL AND ${condition} ORDER BY i.code COLLATE "C"`;

/** Of one territory or of one name before the colon: what can contradict one of the changed ones is among these. */
const RELATED = `SELECT i.id FROM indicator i WHERE i.archived_at IS NULL AND (i.id = ANY($1::uuid[])
  OR coalesce(i.territory, '') IN (SELECT coalesce(c.territory, '') FROM indicator c WHERE c.id = ANY($1::uuid[]))
  OR ${stem('i')} IN (SELECT ${stem('c')} FROM indicator c WHERE c.id = ANY($1::uuid[])))`;

/** All indicators that are not archived, or those that have to do with the changed ones; by code. */
export async function studiedSeries(
  tx: EntityManager,
  changed: readonly string[] | null,
  today: Day,
): Promise<KeptSeries[]> {
  const rows = changed === null ? await tx.query<Row[]>(STUDY('TRUE')) : await related(tx, changed);
  return rows.map(({ dueMonth, facts, plans, ...row }) => ({
    ...row,
    dueYear: dueYear(today, dueMonth),
    thisYear: Number(today.slice(0, 4)),
    facts: facts ?? [],
    plans: plans ?? [],
  }));
}

/** Asked for by their ids, so that their values alone are read. */
async function related(tx: EntityManager, changed: readonly string[]): Promise<Row[]> {
  const ids = await tx.query<{ id: string }[]>(RELATED, [changed]);
  return tx.query<Row[]>(STUDY('i.id = ANY($1::uuid[])'), [ids.map(({ id }) => id)]);
}
