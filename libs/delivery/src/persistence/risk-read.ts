import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as riskId } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { DeliveryPolicyService } from '../application/delivery-policy.service.js';
import { mayKeepRisks } from '../application/risk-rights.js';
import type { RiskBand, RiskState } from '../domain/risk.js';
import { personJson } from './person-json.js';

export const RISK_NUMBER_ORDER = 'number';
export const RISK_SCORE_ORDER = '-score';
const numberPosition = z.tuple([z.int().min(1).max(1_000_000)]);
const scorePosition = z.tuple([z.int().min(1).max(25), riskId]);

export interface RiskFilters {
  readonly state?: readonly RiskState[] | undefined;
  /** Codes of directions. */
  readonly direction?: readonly string[] | undefined;
  readonly band?: readonly RiskBand[] | undefined;
  /** A person's id. */
  readonly owner?: string | undefined;
  readonly reviewBefore?: Day | undefined;
  readonly overdueReview?: boolean | undefined;
}

interface Page {
  readonly limit: number;
  readonly after: string | undefined;
}

/** Placeholders of the policy's thresholds. */
interface Thresholds {
  readonly amber: string;
  readonly red: string;
}

interface Asked extends Thresholds {
  readonly today: string;
}

interface Relations {
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

const RELATIONS = `p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"`;

const score = (k: string): string => `(${k}.probability * ${k}.impact)`;
/** What `riskBand` gives. */
const bandOf = (value: string, { amber, red }: Thresholds): string =>
  `CASE WHEN ${value} >= ${red}::int THEN 'high' WHEN ${value} >= ${amber}::int THEN 'medium' ELSE 'low' END`;
const reviewOverdue = ({ today }: Asked): string =>
  `coalesce(k.closed_at IS NULL AND k.review_on < ${today}::date, false)`;

const base = (asked: Asked): string => `'id', k.id, 'version', k.version,
  'project', json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}),
  'number', k.number, 'title', k.title, 'cause', k.cause, 'effect', k.effect, 'probability', k.probability, 'impact', k.impact,
  'score', ${score('k')}, 'band', ${bandOf(score('k'), asked)}, 'owner', ${personJson('k.owner_id')}, 'response', k.response,
  'responsePlan', k.response_plan, 'reviewOn', k.review_on, 'reviewOverdue', ${reviewOverdue(asked)}, 'state', k.state,
  'closingNote', k.closing_note, 'closedAt', k.closed_at, 'raisedBy', ${personJson('k.raised_by')}, 'raisedAt', k.raised_at`;

const ISSUES = `coalesce((SELECT json_agg(json_build_object('id', i.id, 'number', i.number, 'state', i.state) ORDER BY i.number)
  FROM issue i WHERE i.risk_id = k.id), '[]')`;

/** Risks of the projects that the actor may see; what is not seen throws 404. */
@Injectable()
export class RiskRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly policy: DeliveryPolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const asked = await this.asked(values);
    const row = await this.database.first<{ json: string; version: number } & Relations>(
      `SELECT json_build_object(${base(asked)}, 'issues', ${ISSUES})::text AS json, k.version, ${RELATIONS}
       FROM project_risk k JOIN project p ON p.id = k.project_id
       WHERE k.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: `${row.json.slice(0, -1)},"mayEdit":${mayKeepRisks(actor, row)}}`, version: row.version };
  }

  /** One project's register by number, with the matrix of what is open. */
  async register(
    actor: Actor,
    projectId: string,
    { state }: Pick<RiskFilters, 'state'>,
    { limit, after }: Page,
  ): Promise<{ rows: PageRow[]; matrix: string; mayEdit: boolean }> {
    const head = new Values();
    const thresholds = await this.thresholds(head);
    const seen = await this.database.first<{ matrix: string } & Relations>(
      `SELECT (SELECT json_agg(json_build_object('probability', c.probability, 'impact', c.impact, 'score', ${score('c')},
           'band', ${bandOf(score('c'), thresholds)}, 'count', (SELECT count(*) FROM project_risk k WHERE k.project_id = p.id
             AND k.closed_at IS NULL AND k.probability = c.probability AND k.impact = c.impact)) ORDER BY c.probability, c.impact)
         FROM (SELECT probability, impact FROM generate_series(1, 5) probability, generate_series(1, 5) impact) c)::text AS matrix, ${RELATIONS}
       FROM project p WHERE p.id = ${head.add(projectId)} AND ${sightSql(sightOf(actor), head)}`,
      head.list,
    );
    if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
    const values = new Values();
    const columns = base(await this.asked(values));
    const conditions = [`k.project_id = ${values.add(projectId)}`];
    if (state) conditions.push(`k.state = ANY(${values.add(state)}::text[])`);
    if (after !== undefined) {
      const [number] = decodeCursor(after, RISK_NUMBER_ORDER, numberPosition);
      conditions.push(`k.number > ${values.add(number)}::int`);
    }
    const rows = await this.database.rows<{ json: string; number: number }>(
      `SELECT json_build_object(${columns})::text AS json, k.number FROM project_risk k JOIN project p ON p.id = k.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY k.number LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return {
      rows: rows.map(({ json, number }) => ({ json, cursor: [number] })),
      matrix: seen.matrix,
      mayEdit: mayKeepRisks(actor, seen),
    };
  }

  /** Across projects, the highest score first; open ones unless another state is asked for. */
  async page(actor: Actor, filters: RiskFilters, { limit, after }: Page): Promise<PageRow[]> {
    const values = new Values();
    const asked = await this.asked(values);
    const conditions = [sightSql(sightOf(actor), values), ...filterSql(filters, asked, values)];
    if (after !== undefined) {
      const [last, id] = decodeCursor(after, RISK_SCORE_ORDER, scorePosition);
      conditions.push(`(${score('k')}, k.id) < (${values.add(last)}::int, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; score: number; id: string }>(
      `SELECT json_build_object(${base(asked)})::text AS json, ${score('k')} AS score, k.id
       FROM project_risk k JOIN project p ON p.id = k.project_id
       WHERE ${conditions.join(' AND ')} ORDER BY ${score('k')} DESC, k.id DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, score: last, id }) => ({ json, cursor: [last, id] }));
  }

  private async asked(values: Values): Promise<Asked> {
    return { ...(await this.thresholds(values)), today: values.add(this.clock.today()) };
  }

  private async thresholds(values: Values): Promise<Thresholds> {
    const { amberScore, redScore } = (await this.policy.onDay(this.clock.today())).parameters.health.risks;
    return { amber: values.add(amberScore), red: values.add(redScore) };
  }
}

function filterSql(filters: RiskFilters, asked: Asked, values: Values): string[] {
  const conditions = [`k.state = ANY(${values.add(filters.state ?? ['open'])}::text[])`];
  if (filters.direction)
    conditions.push(
      `p.direction_id = ANY(ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(filters.direction)}::text[])))`,
    );
  if (filters.band) conditions.push(`${bandOf(score('k'), asked)} = ANY(${values.add(filters.band)}::text[])`);
  if (filters.owner) conditions.push(`k.owner_id = ${values.add(filters.owner)}::uuid`);
  if (filters.reviewBefore) conditions.push(`k.review_on < ${values.add(filters.reviewBefore)}::date`);
  if (filters.overdueReview !== undefined)
    conditions.push(`${reviewOverdue(asked)} = ${values.add(filters.overdueReview)}::boolean`);
  return conditions;
}
