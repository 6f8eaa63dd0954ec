import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { nameJson } from '#libs/portfolio';

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;

const MEMBERSHIP = `json_build_object('id', m.id, 'person', ${person('m.person_id')}, 'capacity', m.capacity, 'voting', m.voting, 'hasIin', m.iin IS NOT NULL,
  'startsOn', m.starts_on, 'endsOn', m.ends_on, 'version', m.version)`;
const DEPUTY = `json_build_object('id', m.id, 'member', ${person('m.member_id')}, 'deputy', ${person('m.deputy_id')},
  'startsOn', m.starts_on, 'endsOn', m.ends_on, 'version', m.version)`;

type Row = { json: string; version: number };

/** Members and deputies as JSON text. */
@Injectable()
export class MembersRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Chair first, then members, then the secretary; without a day everybody who ever was. */
  memberships(on: Day | undefined): Promise<string> {
    const order = `array_position(ARRAY['chair', 'member', 'secretary'], m.capacity), m.starts_on, m.id`;
    return this.list(MEMBERSHIP, 'committee_membership', order, on);
  }

  deputies(on: Day | undefined): Promise<string> {
    return this.list(DEPUTY, 'committee_deputy', 'm.starts_on, m.id', on);
  }

  membership(id: string): Promise<Row | undefined> {
    return this.one(MEMBERSHIP, 'committee_membership', id);
  }

  deputy(id: string): Promise<Row | undefined> {
    return this.one(DEPUTY, 'committee_deputy', id);
  }

  private async list(json: string, table: string, order: string, on: Day | undefined): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('items', coalesce(json_agg(${json} ORDER BY ${order}), '[]'))::text AS json FROM ${table} m
       WHERE $1::date IS NULL OR $1::date BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity')`,
      [on ?? null],
    );
    return row!.json;
  }

  private one(json: string, table: string, id: string): Promise<Row | undefined> {
    return this.database.first<Row>(`SELECT ${json}::text AS json, m.version FROM ${table} m WHERE m.id = $1`, [id]);
  }
}
