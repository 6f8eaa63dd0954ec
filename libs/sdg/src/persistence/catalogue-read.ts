import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import { SDG_IRI, targetOrder } from './target-order.js';

const GOALS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', g.id, 'number', g.number, 'iri', '${SDG_IRI}' || g.number,
    'name', ${nameJson('g')}, 'targets', (SELECT count(*) FROM sdg_target t WHERE t.goal_number = g.number))
    ORDER BY g.number), '[]'))::text AS json
  FROM sdg_goal g`;

const target = `'id', t.id, 'code', t.code, 'goal', t.goal_number, 'iri', '${SDG_IRI}' || t.code, 'name', ${nameJson('t')}`;

// The number of an indicator changes with the list; it is named by its permanent code, and by nothing where that is not known.
const indicator = `'id', i.id, 'number', i.number, 'target', i.target_code, 'permanentCode', i.permanent_code,
  'iri', '${SDG_IRI}' || i.permanent_code, 'name', ${nameJson('i')}`;
const INDICATOR_ORDER = `${targetOrder('i.target_code')}, split_part(i.number, '.', 3)::integer`;

const TARGETS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object(${target}) ORDER BY ${targetOrder('t.code')}), '[]'))::text AS json
  FROM sdg_target t WHERE $1::integer IS NULL OR t.goal_number = $1`;

const TARGET = `
  SELECT json_build_object(${target}, 'goalName', ${nameJson('g')},
    'indicators', (SELECT coalesce(json_agg(json_build_object(${indicator}) ORDER BY ${INDICATOR_ORDER}), '[]')
      FROM sdg_indicator i WHERE i.target_code = t.code))::text AS json
  FROM sdg_target t JOIN sdg_goal g ON g.number = t.goal_number WHERE t.code = $1`;

const INDICATORS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object(${indicator}) ORDER BY ${INDICATOR_ORDER}), '[]'))::text AS json
  FROM sdg_indicator i
  WHERE ($1::text IS NULL OR i.target_code = $1) AND ($2::integer IS NULL OR split_part(i.target_code, '.', 1)::integer = $2)`;

/** The catalogue as JSON text, lists as `{"items":[…]}`. */
@Injectable()
export class CatalogueRead {
  constructor(private readonly database: ReadDatabase) {}

  goals(): Promise<string> {
    return this.list(GOALS, []);
  }

  /** Of one goal, or all of them. */
  targets(goal: number | undefined): Promise<string> {
    return this.list(TARGETS, [goal ?? null]);
  }

  /**
   * One target with its global indicators.
   *
   * @throws DomainError not-found NOT_FOUND
   */
  async target(code: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(TARGET, [code]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  /** Of a target, of a goal, or all of them. */
  indicators({ target: code, goal }: { target?: string | undefined; goal?: number | undefined }): Promise<string> {
    return this.list(INDICATORS, [code ?? null, goal ?? null]);
  }

  private async list(text: string, values: unknown[]): Promise<string> {
    const row = await this.database.first<{ json: string }>(text, values);
    return row!.json;
  }
}
