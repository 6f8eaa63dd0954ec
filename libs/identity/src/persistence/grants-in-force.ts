/**
 * Rows (role, directionId, organisationId, delegatedFrom, until) that the person `u.id` may act under on a given day: the own
 * grants, and those of others by delegations in force, as long as their holder still has them.
 */
export const grantsInForce = (day: string): string => `
  SELECT g.role, g.direction_id AS "directionId", g.organisation_id AS "organisationId",
    NULL::uuid AS "delegatedFrom", NULL::date AS until
  FROM role_grant g WHERE g.user_id = u.id
  UNION ALL
  SELECT d.role, d.direction_id, d.organisation_id, d.from_user_id, d.ends_on
  FROM delegation d
  WHERE d.to_user_id = u.id AND d.revoked_at IS NULL AND ${day} BETWEEN d.starts_on AND d.ends_on AND EXISTS (
    SELECT 1 FROM role_grant h WHERE h.user_id = d.from_user_id AND h.role = d.role
      AND h.direction_id IS NOT DISTINCT FROM d.direction_id AND h.organisation_id IS NOT DISTINCT FROM d.organisation_id)`;

/** The same as JSON, as an actor has them. */
export const grantsJson = (day: string): string => `
  (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('role', f.role, 'directionId', f."directionId", 'organisationId', f."organisationId")
    || CASE WHEN f."delegatedFrom" IS NULL THEN '{}' ELSE jsonb_build_object('delegatedFrom', f."delegatedFrom") END), '[]')
  FROM (${grantsInForce(day)}) f)`;
