import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '#libs/platform';

const nameOf = (alias: string): string =>
  `json_build_object('kk', ${alias}.name_kk, 'ru', ${alias}.name_ru, 'en', ${alias}.name_en)`;

// Identifiers of the UN's linked open data; they are names, so they stay http.
const IRI = 'http://metadata.un.org/sdg/';

const GOALS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', g.id, 'number', g.number, 'iri', '${IRI}' || g.number,
    'name', ${nameOf('g')}, 'targets', (SELECT count(*) FROM sdg_target t WHERE t.goal_number = g.number))
    ORDER BY g.number), '[]'))::text AS json
  FROM sdg_goal g`;

// 11.2 before 11.10, and the lettered means of implementation behind the numbered targets.
const TARGETS = `
  SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', t.id, 'code', t.code, 'goal', t.goal_number,
    'iri', '${IRI}' || t.code, 'name', ${nameOf('t')})
    ORDER BY t.goal_number, split_part(t.code, '.', 2) ~ '[a-z]', length(t.code), t.code), '[]'))::text AS json
  FROM sdg_target t WHERE $1::integer IS NULL OR t.goal_number = $1`;

/** The catalogue as JSON text, `{"items":[…]}`. */
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

  private async list(text: string, values: unknown[]): Promise<string> {
    const row = await this.database.first<{ json: string }>(text, values);
    return row!.json;
  }
}
