import type { EntityManager } from 'typeorm';
import type { NoticeEntity } from './notice.entities.js';

export type NewNotice = Omit<NoticeEntity, 'number' | 'deliveryId' | 'readAt'>;

const LOCKS = `SELECT pg_advisory_xact_lock(hashtextextended('notices of ' || person, 0))
  FROM (SELECT DISTINCT unnest($1::text[]) AS person ORDER BY 1) people`;

const INSERT = `
  INSERT INTO notice (id, receiver_id, number, on_behalf_of, announcement, kind, subject_id, project_id, language, title, body, link,
    in_app, mail, created_at)
  SELECT r.id, r."receiverId",
    coalesce((SELECT max(n.number) FROM notice n WHERE n.receiver_id = r."receiverId"), 0)
      + row_number() OVER (PARTITION BY r."receiverId" ORDER BY r.id),
    r."onBehalfOf", r.announcement, r.kind, r."subjectId", r."projectId", r.language, r.title, r.body, r.link, r."inApp", r.mail,
    r."createdAt"
  FROM json_to_recordset($1::json) AS r(id uuid, "receiverId" uuid, "onBehalfOf" uuid, announcement text, kind text,
    "subjectId" uuid, "projectId" uuid, language text, title text, body text, link text, "inApp" boolean, mail text,
    "createdAt" timestamptz)
  ON CONFLICT ON CONSTRAINT notice_once DO NOTHING
  RETURNING id`;

/**
 * Adds those that are not there yet; their ids. A receiver's notices are numbered in the order of their commits, so that whoever has
 * read up to a number has missed none: makers of notices for one person wait for each other.
 */
export async function insertNotices(tx: EntityManager, notices: readonly NewNotice[]): Promise<ReadonlySet<string>> {
  if (notices.length === 0) return new Set();
  await tx.query(LOCKS, [notices.map(({ receiverId }) => receiverId)]);
  const inserted = await tx.query<{ id: string }[]>(INSERT, [JSON.stringify(notices)]);
  return new Set(inserted.map(({ id }) => id));
}
