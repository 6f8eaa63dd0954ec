import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Grant } from '#libs/kernel';
import { InTransaction, defineMoment, newId } from '#libs/platform';

/**
 * A person's roles have been set. Whoever knows the directions and organisations may refuse unknown ones here;
 * `pointer` is where the list stands in the request's body.
 */
export const GRANTS_SET = defineMoment<{ userId: string; grants: readonly Grant[]; pointer: string }>(
  'identity.grants-set',
);

const DELETE_OTHERS = `
  DELETE FROM role_grant g WHERE g.user_id = $1 AND NOT EXISTS (
    SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS n (role text, "directionId" uuid, "organisationId" uuid)
    WHERE n.role = g.role AND n."directionId" IS NOT DISTINCT FROM g.direction_id
      AND n."organisationId" IS NOT DISTINCT FROM g.organisation_id)
  RETURNING g.role`;

const INSERT_MISSING = `
  INSERT INTO role_grant (id, user_id, role, direction_id, organisation_id)
  SELECT n.id, $1, n.role, n."directionId", n."organisationId"
  FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, role text, "directionId" uuid, "organisationId" uuid)
  WHERE NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = $1 AND n.role = g.role
    AND n."directionId" IS NOT DISTINCT FROM g.direction_id AND n."organisationId" IS NOT DISTINCT FROM g.organisation_id)`;

/** Gives and takes roles. */
@Injectable()
export class Granting {
  constructor(private readonly moments: InTransaction) {}

  /** Makes `grants` all that the person holds; rows that stay are not touched. */
  async set(tx: EntityManager, userId: string, grants: readonly Grant[]): Promise<void> {
    const wanted = JSON.stringify(grants.map((grant) => ({ ...grant, id: newId() })));
    await tx.query(DELETE_OTHERS, [userId, wanted]);
    await tx.query(INSERT_MISSING, [userId, wanted]);
    await this.moments.tell(tx, GRANTS_SET, { userId, grants, pointer: '/grants' });
  }

  /** Throws 409 LAST_ADMIN when nobody who can sign in would be left to manage users. */
  async assertAdminLeft(tx: EntityManager): Promise<void> {
    // One such change at a time: two admins must not take each other's role at once.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('zhoba.last-admin'))`);
    const admins: unknown[] = await tx.query(
      `SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id WHERE g.role = 'admin' AND u.active LIMIT 1`,
    );
    if (admins.length === 0) throw new DomainError('conflict', 'LAST_ADMIN');
  }
}
