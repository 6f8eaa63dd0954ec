import type { EntityManager } from 'typeorm';
import { grantsJson, may } from '#libs/identity';
import type { Actor, Day, Grant, Language } from '#libs/kernel';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import type { MailTimes } from '../../domain/mail-times.js';
import type { Ways } from '../../domain/notice-kinds.js';
import type { Facts } from '../../domain/told.js';
import type { NoticeCause } from './notice-causes.js';
import { TIMES_OF, WAYS_OF, timesIn } from './preferences-sql.js';
import type { TimesRow } from './preferences-sql.js';

/** What is told of one record, before anybody is asked whether they may see it. */
export interface Told {
  readonly subjectId: string;
  readonly projectId: string | null;
  readonly facts: Facts;
  readonly receivers: readonly object[];
  readonly link: string;
}

/** Somebody who is told. */
export interface Reader {
  readonly id: string;
  readonly language: Language;
  readonly address: string;
  readonly behalf: string | null;
  /** By kind; a kind that is not there comes as usual. */
  readonly ways: Readonly<Record<string, Ways>>;
  readonly times: MailTimes;
}

interface ReaderRow {
  id: string;
  language: Language;
  address: string;
  behalf: string | null;
  grants: Grant[];
  ways: Record<string, Ways>;
  times: TimesRow | null;
}

/** The roles of row `u` on the day `$2`, those taken over for somebody else included. */
const GRANTS = grantsJson('$2::date');

/** Receivers and who acts for them today under the same role; of the active ones, what else there is to know. */
const READERS = `
  WITH asked AS (
    SELECT * FROM json_to_recordset($1::json) AS r(person uuid, role text, scope uuid, behalf uuid)
  ), told AS (
    SELECT person, behalf FROM asked
    UNION
    SELECT d.to_user_id, d.from_user_id FROM asked a
    JOIN delegation d ON d.from_user_id = a.person AND d.role = a.role AND d.revoked_at IS NULL
      AND coalesce(d.direction_id, d.organisation_id) IS NOT DISTINCT FROM a.scope
      AND $2::date BETWEEN d.starts_on AND d.ends_on
  ), once AS (
    -- Somebody told in their own right is not told as a deputy.
    SELECT person, CASE WHEN bool_and(behalf IS NOT NULL) THEN min(behalf::text)::uuid END AS behalf FROM told GROUP BY person
  )
  SELECT u.id, u.language, u.email AS address, o.behalf, ${GRANTS} AS grants,
    ${WAYS_OF('u.id')} AS ways, ${TIMES_OF('u.id')} AS times
  FROM once o JOIN app_user u ON u.id = o.person AND u.active ORDER BY u.id`;

/** The rows of a cause for an announcement. */
export const toldBy = (tx: EntityManager, { told }: NoticeCause, payload: object, day: Day): Promise<Told[]> =>
  // Not every cause looks at the day; naming it in all of them keeps the parameters the same.
  tx.query(`WITH asked_on AS (SELECT $2::date) ${told}`, [JSON.stringify(payload), day]);

/** Who of the receivers may be told: active, with the permission, and seeing the project if there is one. */
export async function readersOf(
  tx: EntityManager,
  { receivers, projectId }: Told,
  { permission }: NoticeCause,
  day: Day,
): Promise<Reader[]> {
  const rows = await tx.query<ReaderRow[]>(READERS, [JSON.stringify(receivers), day]);
  const readers: Reader[] = [];
  for (const { grants, times, ...reader } of rows) {
    const actor: Actor = { userId: reader.id, name: '', grants };
    if (may(actor, permission) && (projectId === null || (await seesProject(tx, actor, projectId))))
      readers.push({ ...reader, times: timesIn(times) });
  }
  return readers;
}

/** Which of these projects a person sees on a day. */
export async function seenBy(
  tx: EntityManager,
  personId: string,
  projectIds: readonly string[],
  day: Day,
): Promise<ReadonlySet<string>> {
  const [person] = await tx.query<{ grants: Grant[] }[]>(`SELECT ${GRANTS} AS grants FROM app_user u WHERE u.id = $1`, [
    personId,
    day,
  ]);
  const actor: Actor = { userId: personId, name: '', grants: person?.grants ?? [] };
  const seen = new Set<string>();
  for (const id of projectIds) if (await seesProject(tx, actor, id)) seen.add(id);
  return seen;
}

async function seesProject(tx: EntityManager, actor: Actor, projectId: string): Promise<boolean> {
  const sight = sightOf(actor);
  if (sight.kind === 'all') return true;
  const values = new Values();
  const rows = await tx.query<unknown[]>(
    `SELECT FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sight, values)}`,
    values.list,
  );
  return rows.length > 0;
}
