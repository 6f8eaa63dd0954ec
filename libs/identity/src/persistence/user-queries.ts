import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { line } from '#contracts/platform';
import { ReadDatabase } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { permissionsOf } from '../domain/permissions.js';
import { cursorOf } from './cursor.js';
import { grantsInForce } from './grants-in-force.js';

const NAME = `json_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en)`;
const POSITION = `json_build_object('kk', u.position_kk, 'ru', u.position_ru, 'en', u.position_en)`;
const SORTED_BY = `coalesce(u.name_ru, u.name_kk, u.name_en)`;

const USER = `
  json_build_object('id', u.id, 'email', u.email, 'name', ${NAME}, 'position', ${POSITION}, 'language', u.language, 'active', u.active,
    'lockedUntil', (SELECT a.locked_until FROM sign_in_attempt a WHERE a.email = u.email AND a.locked_until > $1),
    'providerLinkedAt', (SELECT max(l.linked_at) FROM provider_link l WHERE l.user_id = u.id),
    'createdAt', u.created_at, 'version', u.version,
    'grants', (SELECT coalesce(json_agg(json_build_object('role', g.role, 'directionId', g.direction_id,
      'organisationId', g.organisation_id) ORDER BY g.id), '[]') FROM role_grant g WHERE g.user_id = u.id))::text AS json`;

const ONE = `SELECT ${USER}, u.version FROM app_user u WHERE u.id = $2`;

const PAGE = `
  SELECT ${USER}, json_build_array(${SORTED_BY}, u.id) AS cursor
  FROM app_user u
  WHERE ($2::text IS NULL OR concat_ws(' ', u.name_kk, u.name_ru, u.name_en, u.email) ILIKE $2)
    AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.role = $3))
    AND ($4::boolean IS NULL OR u.active = $4)
    AND ($5::text IS NULL OR (${SORTED_BY} COLLATE "kk-x-icu", u.id) > ($5 COLLATE "kk-x-icu", $6::uuid))
  ORDER BY ${SORTED_BY} COLLATE "kk-x-icu", u.id
  LIMIT $7`;

const ME = `
  SELECT u.email, u.language, u.version, ${NAME} AS name,
    (SELECT coalesce(json_agg(f ORDER BY f.until NULLS FIRST, f.role), '[]') FROM (${grantsInForce('$2::date')}) f) AS grants
  FROM app_user u WHERE u.id = $1`;

export const USER_ORDER = 'name';

export interface UserFilter {
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly active?: boolean | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

@Injectable()
export class UserQueries {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(id: string): Promise<{ json: string; version: number } | undefined> {
    return this.database.first(ONE, [this.clock.now(), id]);
  }

  /** By name; one row more than the limit when there are more. */
  page({ search, role, active, limit, after }: UserFilter): Promise<PageRow[]> {
    const [name, id] = after === undefined ? [null, null] : cursorOf(after, USER_ORDER, line(200));
    const pattern = search === undefined ? null : `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return this.database.rows(PAGE, [this.clock.now(), pattern, role ?? null, active ?? null, name, id, limit + 1]);
  }

  async me(actor: Actor): Promise<{ body: object; version: number } | undefined> {
    const row = await this.database.first<{ version: number }>(ME, [actor.userId, this.clock.today()]);
    if (!row) return undefined;
    const { version, ...me } = row;
    return { body: { id: actor.userId, ...me, permissions: permissionsOf(actor) }, version };
  }
}
