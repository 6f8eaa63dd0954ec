import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { nameJson } from './project-json.js';

const SORTED_BY = `coalesce(u.name_ru, u.name_kk, u.name_en)`;

/** The organisation in whose name the person reports; of several the first by code. */
const ORGANISATION = `
  LEFT JOIN LATERAL (
    SELECT x.* FROM role_grant g JOIN organisation x ON x.id = g.organisation_id WHERE g.user_id = u.id ORDER BY x.code LIMIT 1
  ) o ON true
  LEFT JOIN LATERAL (
    SELECT d.code FROM direction d
    WHERE d.id = coalesce((SELECT min(g.direction_id::text)::uuid FROM role_grant g WHERE g.user_id = u.id), o.direction_id)
  ) d ON true`;

const PERSON = `json_build_object('id', u.id, 'name', ${nameJson('u')}, 'position', ${nameJson('u', 'position')},
  'organisation', CASE WHEN o.id IS NOT NULL THEN json_build_object('code', o.code, 'name', ${nameJson('o')}) END,
  'direction', d.code)`;

const scope = (condition: string): string =>
  `EXISTS (SELECT FROM role_grant g LEFT JOIN organisation x ON x.id = g.organisation_id WHERE g.user_id = u.id AND ${condition})`;

/** Who can sign in and does something here; by name, one row more than the limit when there are more. */
const PAGE = `
  SELECT ${PERSON}::text AS json, json_build_array(${SORTED_BY}, u.id) AS cursor
  FROM (
    SELECT u.* FROM app_user u
    WHERE u.active AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id)
      AND ($1::text IS NULL OR fold_letters(concat_ws(' ', u.name_kk, u.name_ru, u.name_en, u.position_kk, u.position_ru, u.position_en))
        LIKE fold_letters($1))
      AND ($2::text IS NULL OR ${scope('x.code = $2')})
      AND ($3::text IS NULL OR ${scope('(SELECT d.id FROM direction d WHERE d.code = $3) IN (g.direction_id, x.direction_id)')})
      AND ($7::boolean IS NULL OR $7 = ${scope(`g.role = 'project_manager'`)})
      AND ($4::text IS NULL OR (${SORTED_BY} COLLATE "kk-x-icu", u.id) > ($4 COLLATE "kk-x-icu", $5::uuid))
    ORDER BY ${SORTED_BY} COLLATE "kk-x-icu", u.id
    LIMIT $6
  ) u ${ORGANISATION}
  ORDER BY ${SORTED_BY} COLLATE "kk-x-icu", u.id`;

export const PEOPLE_ORDER = 'name';
const position = z.tuple([line(300), id]);

export interface PeopleFilter {
  /** A part of the name or position in any language. */
  readonly q?: string | undefined;
  /** Codes. */
  readonly organisation?: string | undefined;
  readonly direction?: string | undefined;
  /** Whether the person leads projects. */
  readonly manages?: boolean | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** People as others may choose them: nothing by which they sign in, nothing of what they may do. */
@Injectable()
export class PeopleRead {
  constructor(private readonly database: ReadDatabase) {}

  page({ q, organisation, direction, manages, limit, after }: PeopleFilter): Promise<PageRow[]> {
    const [name, lastId] = after === undefined ? [null, null] : decodeCursor(after, PEOPLE_ORDER, position);
    const pattern = q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return this.database.rows(PAGE, [
      pattern,
      organisation ?? null,
      direction ?? null,
      name,
      lastId,
      limit + 1,
      manages ?? null,
    ]);
  }
}
