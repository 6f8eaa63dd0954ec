import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Values, asOfTables, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import type { HealthFacts } from '../domain/health-facts.js';
import type { DeliveryPolicy } from '../domain/policy.js';
import type { Rating } from '../domain/rating.js';
import { HEALTH_TABLES, healthFactsJson, lastRating, policyOn } from './health-facts-sql.js';
import { RATING_JSON } from './rating-read.js';
import { endedSql } from './ended-sql.js';

/** A rating as it is answered; what is needed of it here has a name. */
export interface ReadRating {
  readonly rating: Rating;
  readonly narrative: string;
  readonly ratedAt: string;
  readonly [field: string]: unknown;
}

/** One project's health as far as the database tells it. */
export interface HealthRow {
  readonly projectId: string;
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
  /** An ended project is judged as of the day of its end. */
  readonly day: Day;
  readonly facts: HealthFacts;
  readonly owner: ReadRating | null;
  readonly office: ReadRating | null;
  readonly kept: { readonly overallSince: string; readonly divergingSince: string | null } | null;
  readonly policyVersion: number;
  readonly policy: DeliveryPolicy;
}

/** A row of each project `p`; `day` and `zone` are placeholders. */
export const healthRowsSql = (
  day: string,
  zone: string,
): string => `SELECT p.id AS "projectId", p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId",
    p.created_by AS "createdBy", d.day::text AS day, ${healthFactsJson('d.day')} AS facts, ${lastRating('owner', RATING_JSON)} AS owner,
    ${lastRating('office', RATING_JSON)} AS office,
    (SELECT json_build_object('overallSince', h.overall_since, 'divergingSince', h.diverging_since) FROM project_health h
      WHERE h.project_id = p.id) AS kept,
    y.version AS "policyVersion", y.parameters AS policy
  FROM project p
  CROSS JOIN LATERAL (SELECT CASE WHEN ${endedSql('p')}
    THEN least(${day}::date, (p.stage_since AT TIME ZONE ${zone})::date) ELSE ${day}::date END AS day) d
  CROSS JOIN LATERAL (${policyOn('d.day')}) y`;

@Injectable()
export class HealthRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError not-found NOT_FOUND */
  async today(actor: Actor, projectId: string, day: Day): Promise<HealthRow> {
    const values = new Values();
    const text = healthRowsSql(values.add(day), values.add(this.config.city.timeZone));
    const condition = `p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`;
    const row = await this.database.first<HealthRow & Record<string, unknown>>(
      `${text} WHERE ${condition}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** As everything stood at a moment, judged by that day. Undefined when there was no project yet. */
  asOf(projectId: string, at: Date, day: Day): Promise<HealthRow | undefined> {
    const past = asOfTables({ ofProject: HEALTH_TABLES, reference: ['app_user'] }, '$2', '$1');
    const values = [projectId, at, day, this.config.city.timeZone];
    return this.database.first<HealthRow & Record<string, unknown>>(`${past} ${healthRowsSql('$3', '$4')}`, values);
  }
}
