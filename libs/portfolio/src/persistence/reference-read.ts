import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { sightOf } from '../domain/project-rights.js';
import { nameJson } from './project-json.js';
import { Values, sightSql } from './sight-sql.js';

const base = (alias: string): string =>
  `'id', ${alias}.id, 'code', ${alias}.code, 'name', ${nameJson(alias)}, 'version', ${alias}.version`;

/**
 * Whoever heads direction `d` on a day, as `{ id, name }`: the latest delegation in force whose giver still is the head, else the head.
 */
export const actingHead = (day: string): string => `
  SELECT json_build_object('id', u.id, 'name', ${nameJson('u')})
  FROM role_grant g
  LEFT JOIN LATERAL (
    SELECT l.to_user_id FROM delegation l JOIN app_user t ON t.id = l.to_user_id AND t.active
    WHERE l.from_user_id = g.user_id AND l.role = g.role AND l.direction_id = g.direction_id
      AND l.revoked_at IS NULL AND ${day} BETWEEN l.starts_on AND l.ends_on
    ORDER BY l.starts_on DESC, l.id DESC LIMIT 1
  ) deputy ON true
  JOIN app_user u ON u.id = coalesce(deputy.to_user_id, g.user_id) AND u.active
  WHERE g.role = 'head_of_direction' AND g.direction_id = d.id`;

const DIRECTION = `json_build_object(${base('d')}, 'head', (${actingHead('$1::date')}))`;
const DISTRICT = `json_build_object(${base('x')}, 'areaKm2', trim_scale(x.area_km2)::text)`;
const POLYCENTRE = `json_build_object(${base('x')}, 'specialisation', x.specialisation)`;
const ROADMAP = `json_build_object(${base('m')}, 'position', m.position, 'illustrative', m.illustrative)`;
const ORGANISATION = `json_build_object(${base('o')}, 'kind', o.kind,
  'direction', (SELECT d.code FROM direction d WHERE d.id = o.direction_id), 'active', o.active)`;

const items = (json: string, from: string, order: string): string =>
  `SELECT json_build_object('items', coalesce(json_agg(${json} ORDER BY ${order}), '[]'))::text AS json FROM ${from}`;

const DIRECTIONS = items(DIRECTION, 'direction d', 'd.position, d.code');
const ONE_DIRECTION = `SELECT ${DIRECTION}::text AS json, d.version FROM direction d WHERE d.code = $2`;
const DISTRICTS = items(DISTRICT, 'district x', 'x.position, x.code');
const POLYCENTRES = items(POLYCENTRE, 'polycentre x', 'x.position, x.code');
const ROADMAPS = items(ROADMAP, 'roadmap m', 'm.position, m.code');
const ONE_ROADMAP = `SELECT ${ROADMAP}::text AS json, m.version FROM roadmap m WHERE m.code = $1`;
const BUNDLES = items(`json_build_object(${base('b')})`, 'bundle b', 'b.code');
const ONE_ORGANISATION = `SELECT ${ORGANISATION}::text AS json, o.version FROM organisation o WHERE o.code = $1`;

/** A chair who is also listed as a member is the chair. */
const COMMITTEE = items(
  `json_build_object('id', m.id, 'name', ${nameJson('m')}, 'role', m.role)`,
  `(SELECT DISTINCT ON (u.id) u.*, g.role FROM role_grant g JOIN app_user u ON u.id = g.user_id AND u.active
    WHERE g.role IN ('committee_chair', 'committee_member') ORDER BY u.id, g.role) m`,
  `m.role, m.name_ru COLLATE "kk-x-icu", m.id`,
);

const ORGANISATIONS = `
  SELECT ${ORGANISATION}::text AS json, json_build_array(o.name_ru, o.id) AS cursor
  FROM organisation o
  WHERE ($1::text IS NULL OR o.kind = $1)
    AND ($2::text IS NULL OR o.direction_id = (SELECT d.id FROM direction d WHERE d.code = $2))
    AND ($3::boolean IS NULL OR o.active = $3)
    AND ($4::text IS NULL OR fold_letters(concat_ws(' ', o.code, o.name_kk, o.name_ru, o.name_en)) LIKE fold_letters($4))
    AND ($5::text IS NULL OR (o.name_ru COLLATE "kk-x-icu", o.id) > ($5 COLLATE "kk-x-icu", $6::uuid))
  ORDER BY o.name_ru COLLATE "kk-x-icu", o.id
  LIMIT $7`;

export const ORGANISATION_ORDER = 'name';
const organisationPosition = z.tuple([line(300), id]);

export interface OrganisationFilter {
  readonly kind?: string | undefined;
  /** Code of the curating direction. */
  readonly direction?: string | undefined;
  readonly active?: boolean | undefined;
  /** A part of the name in any language, or of the code. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface ReferenceRow {
  readonly json: string;
  readonly version: number;
}

/** Reads of reference data; each list is `{"items":[…]}` as JSON text, and a single record throws 404. */
@Injectable()
export class ReferenceRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  directions = (): Promise<string> => this.list(DIRECTIONS, [this.clock.today()]);
  direction = (code: string): Promise<ReferenceRow> => this.one(ONE_DIRECTION, [this.clock.today(), code]);
  districts = (): Promise<string> => this.list(DISTRICTS);
  polycentres = (): Promise<string> => this.list(POLYCENTRES);
  roadmaps = (): Promise<string> => this.list(ROADMAPS);
  roadmap = (code: string): Promise<ReferenceRow> => this.one(ONE_ROADMAP, [code]);
  organisation = (code: string): Promise<ReferenceRow> => this.one(ONE_ORGANISATION, [code]);
  bundles = (): Promise<string> => this.list(BUNDLES);
  committeeMembers = (): Promise<string> => this.list(COMMITTEE);

  /** By name; one row more than the limit when there are more. */
  organisations({ kind, direction, active, q, limit, after }: OrganisationFilter): Promise<PageRow[]> {
    const [name, lastId] =
      after === undefined ? [null, null] : decodeCursor(after, ORGANISATION_ORDER, organisationPosition);
    const pattern = q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const values = [kind ?? null, direction ?? null, active ?? null, pattern, name, lastId, limit + 1];
    return this.database.rows(ORGANISATIONS, values);
  }

  /** With those of its projects that the actor may see. */
  bundle(actor: Actor, code: string): Promise<ReferenceRow> {
    const values = new Values();
    const projects = `SELECT json_agg(json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}) ORDER BY p.code)
      FROM project p WHERE p.bundle_id = b.id AND ${sightSql(sightOf(actor), values)}`;
    return this.one(
      `SELECT json_build_object(${base('b')}, 'projects', coalesce((${projects}), '[]'))::text AS json, b.version
       FROM bundle b WHERE b.code = ${values.add(code)}`,
      values.list,
    );
  }

  private async list(text: string, values: unknown[] = []): Promise<string> {
    const row = await this.database.first<{ json: string }>(text, values);
    return row!.json;
  }

  private async one(text: string, values: unknown[]): Promise<ReferenceRow> {
    const row = await this.database.first<{ json: string; version: number }>(text, values);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
