import { Inject, Injectable } from '@nestjs/common';
import { day } from '#contracts/platform';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { cursorOf } from './cursor.js';

const person = (id: string): string => `(SELECT json_build_object('id', u.id,
    'name', json_build_object('kk', u.name_kk, 'ru', u.name_ru, 'en', u.name_en)) FROM app_user u WHERE u.id = ${id})`;

const DELEGATION = `
  json_build_object('id', d.id, 'fromUserId', d.from_user_id, 'toUserId', d.to_user_id,
    'from', ${person('d.from_user_id')}, 'to', ${person('d.to_user_id')}, 'role', d.role,
    'directionId', d.direction_id, 'organisationId', d.organisation_id, 'startsOn', d.starts_on, 'endsOn', d.ends_on,
    'reason', d.reason, 'revokedAt', d.revoked_at, 'createdBy', d.created_by, 'createdAt', d.created_at)::text AS json`;

const ONE = `SELECT ${DELEGATION} FROM delegation d WHERE d.id = $1`;

const PAGE = `
  SELECT ${DELEGATION}, json_build_array(d.starts_on, d.id) AS cursor
  FROM delegation d
  WHERE ($1::boolean IS NULL OR (d.revoked_at IS NULL AND $2::date BETWEEN d.starts_on AND d.ends_on) = $1)
    AND ($3::uuid IS NULL OR d.from_user_id = $3 OR d.to_user_id = $3)
    AND ($4::date IS NULL OR (d.starts_on, d.id) < ($4, $5::uuid))
  ORDER BY d.starts_on DESC, d.id DESC
  LIMIT $6`;

export const DELEGATION_ORDER = '-startsOn';

export interface DelegationFilter {
  readonly active?: boolean | undefined;
  readonly userId?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

@Injectable()
export class DelegationQueries {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(id: string): Promise<{ json: string } | undefined> {
    return this.database.first(ONE, [id]);
  }

  /** Latest first day first; one row more than the limit when there are more. */
  page({ active, userId, limit, after }: DelegationFilter): Promise<PageRow[]> {
    const [startsOn, id] = after === undefined ? [null, null] : cursorOf(after, DELEGATION_ORDER, day);
    return this.database.rows(PAGE, [active ?? null, this.clock.today(), userId ?? null, startsOn, id, limit + 1]);
  }
}
