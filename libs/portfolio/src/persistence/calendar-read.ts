import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import type { CalendarExceptions } from '../domain/working-days.js';
import { nameJson } from './project-json.js';

/** 1 for the calendar that the product brings along, and one more for each change of a day. */
export const CALENDAR_VERSION = `(1 + (SELECT count(*) FROM history WHERE table_name = 'calendar_day'))::int`;

const OF_YEAR = `SELECT ${CALENDAR_VERSION} AS version, json_build_object('version', ${CALENDAR_VERSION}, 'items', coalesce(json_agg(json_build_object(
    'day', c.day, 'working', c.working, 'name', ${nameJson('c')}) ORDER BY c.day), '[]'))::text AS json
  FROM calendar_day c WHERE c.day BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)`;

const BETWEEN = `SELECT c.day::text AS day, c.working FROM calendar_day c WHERE c.day BETWEEN $1 AND $2`;

/** The calendar of working days. */
@Injectable()
export class CalendarRead {
  constructor(private readonly database: ReadDatabase) {}

  /** `{"version":…,"items":[…]}` as JSON text: the exceptions of a year. */
  async ofYear(year: number): Promise<{ json: string; version: number }> {
    const row = await this.database.first<{ json: string; version: number }>(OF_YEAR, [year]);
    return row!;
  }

  /** The exceptions between two days, both included. */
  async exceptions(from: Day, to: Day): Promise<CalendarExceptions> {
    const rows = await this.database.rows<{ day: Day; working: boolean }>(BETWEEN, [from, to]);
    return new Map(rows.map(({ day, working }) => [day, working]));
  }
}
