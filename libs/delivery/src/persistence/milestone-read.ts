import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values, asOfTables, pastOf, sightOf, sightSql } from '#libs/portfolio';
import { DeliveryPolicyService } from '../application/delivery-policy.service.js';
import { RIGHTS_COLUMNS, milestoneJson, withRights } from './milestone-json.js';
import type { MilestoneRow, Yardstick } from './milestone-json.js';
import { milestoneSightSql } from './milestone-sight.js';

export const NUMBER_ORDER = 'number';
const numberPosition = z.tuple([z.int32()]);

/** Tables that a milestone's answer is built from. */
export const MILESTONE_TABLES = {
  ofProject: ['project', 'project_roadmap', 'project_document', 'milestone'],
  reference: ['direction', 'organisation', 'roadmap'],
} as const;

type Row = MilestoneRow & { version: number; number: number };

/** One milestone, and those of a project. What is not seen throws 404. */
@Injectable()
export class MilestoneRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly policy: DeliveryPolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async one(actor: Actor, id: string, asOf?: string): Promise<{ json: string; version: number }> {
    const past = asOf === undefined ? null : pastOf(asOf, this.config.city.timeZone, this.clock);
    const values = new Values();
    let tables = '';
    if (past) {
      const projectId = values.add(await this.projectOfSeen(actor, id));
      tables = asOfTables(MILESTONE_TABLES, values.add(past.at), projectId);
    }
    const json = milestoneJson(await this.yardstick(past?.day ?? this.clock.today(), values));
    // Who may see it today sees its past.
    const seen = past ? 'TRUE' : milestoneSightSql(sightOf(actor), values);
    const row = await this.database.first<Row & Record<string, unknown>>(
      `${tables} SELECT ${json}::text AS json, m.version, ${RIGHTS_COLUMNS}
       FROM milestone m JOIN project p ON p.id = m.project_id WHERE m.id = ${values.add(id)} AND ${seen}`,
      values.list,
    );
    if (row) return { json: withRights(row, actor, past !== null), version: row.version };
    throw asOf === undefined
      ? new DomainError('not-found', 'NOT_FOUND')
      : new DomainError('not-found', 'NOT_YET_THERE', { asOf });
  }

  /** The milestones of a project by number; one row more than the limit when there are more. */
  async ofProject(
    actor: Actor,
    projectId: string,
    { removed, asOf }: { removed: boolean; asOf?: string | undefined },
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    await this.assertProjectSeen(actor, projectId);
    const past = asOf === undefined ? null : pastOf(asOf, this.config.city.timeZone, this.clock);
    const values = new Values();
    const project = values.add(projectId);
    const tables = past ? asOfTables(MILESTONE_TABLES, values.add(past.at), project) : '';
    const json = milestoneJson(await this.yardstick(past?.day ?? this.clock.today(), values));
    const conditions = [`m.project_id = ${project}`, ...(removed ? [] : ['m.removed_at IS NULL'])];
    if (after !== undefined) {
      const [number] = decodeCursor(after, NUMBER_ORDER, numberPosition);
      conditions.push(`m.number > ${values.add(number)}::int`);
    }
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `${tables} SELECT ${json}::text AS json, m.version, m.number, ${RIGHTS_COLUMNS}
       FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY m.number LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: withRights(row, actor, past !== null), cursor: [row.number] }));
  }

  /** What milestones are measured by on a day, as placeholders. */
  async yardstick(day: Day, values: Values): Promise<Yardstick> {
    const { milestones } = await this.policy.parametersOn(day);
    return {
      day: values.add(day),
      dueSoonDays: values.add(milestones.dueSoonDays),
      staleForecastDays: values.add(milestones.staleForecastDays),
      timeZone: values.add(this.config.city.timeZone),
    };
  }

  private async projectOfSeen(actor: Actor, id: string): Promise<string> {
    const values = new Values();
    const row = await this.database.first<{ projectId: string }>(
      `SELECT m.project_id AS "projectId" FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE m.id = ${values.add(id)} AND ${milestoneSightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.projectId;
  }

  private async assertProjectSeen(actor: Actor, id: string): Promise<void> {
    const values = new Values();
    const row = await this.database.first(
      `SELECT 1 FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  }
}
