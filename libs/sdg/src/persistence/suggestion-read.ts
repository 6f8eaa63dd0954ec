import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor, Language, Trilingual } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { stemsOf } from '../domain/suggestion-words.js';
import type { AskedWord, KnownSource, SOURCE_KINDS } from '../domain/suggestion.js';
import { TARGET_JSON } from './tag-read.js';
import { targetOrder } from './target-order.js';

export interface SuggestionSource extends KnownSource {
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly id: string;
  readonly code: string;
  readonly name: Trilingual;
}

export interface AskingProject {
  readonly title: Trilingual;
  readonly description: Trilingual;
  /** Proposed or confirmed. */
  readonly tagged: readonly string[];
  readonly declined: Readonly<Record<string, { readonly at: string; readonly note: string | null }>>;
}

type Asked = ReadonlyMap<Language, readonly AskedWord[]>;
type SourceRow = Omit<SuggestionSource, 'stems'> & { readonly lexemes: Partial<Record<Language, string[]>> };

/** So many words are looked up, those of the title first. */
const MOST_SOUGHT = 40;
/** A word of more projects than these tells little of any of them, and no project is sought by it. */
const MOST_SHARED = 2000;
/** So many projects are compared; the rarest words find them. */
const MOST_COMPARED = 4000;

const CONFIGURATION: Record<Language, string> = { kk: 'simple', ru: 'russian', en: 'english' };

/** The lexemes of a text as the search of projects keeps them. */
const lexemes = (language: Language, text: string): string =>
  `tsvector_to_array(to_tsvector('${CONFIGURATION[language]}', ${language === 'kk' ? `fold_letters(${text})` : text}))`;

const lexemesJson = (languages: readonly Language[], row: string, prefix = 'name'): string =>
  `json_strip_nulls(json_build_object(${languages
    .map((language) => `'${language}', to_json(${lexemes(language, `${row}.${prefix}_${language}`)})`)
    .join(', ')}))`;

const source = (kind: SuggestionSource['kind'], row: string, code: string, languages: readonly Language[]): string =>
  `'${kind}' AS kind, ${row}.id, ${row}.${code} AS code, ${nameJson(row)} AS name, ${lexemesJson(languages, row)} AS lexemes`;

/** Targets and their indicators. The city has series of the same name for each territory: their name speaks once. */
const catalogue = (languages: readonly Language[]): string => `
  SELECT * FROM (SELECT ${source('target', 't', 'code', languages)}, ARRAY[t.code] AS targets FROM sdg_target t ORDER BY t.code) targets
  UNION ALL
  SELECT * FROM (SELECT ${source('global_indicator', 'g', 'number', languages)}, ARRAY[g.target_code] FROM sdg_indicator g ORDER BY g.number) listed
  UNION ALL
  SELECT * FROM (SELECT DISTINCT ON (i.name_ru, x.targets) ${source('indicator', 'i', 'code', languages)}, x.targets
    FROM indicator i CROSS JOIN LATERAL (
      SELECT array_agg(t.target_code ORDER BY t.target_code) AS targets FROM indicator_target t WHERE t.indicator_id = i.id) x
    WHERE x.targets IS NOT NULL AND i.archived_at IS NULL ORDER BY i.name_ru, x.targets, i.code COLLATE "C") own`;

/** What targets are suggested from. */
@Injectable()
export class SuggestionRead {
  constructor(private readonly database: ReadDatabase) {}

  /** The texts of a project and what is said of its targets; throws 404. */
  async project(actor: Actor, id: string): Promise<AskingProject> {
    const values = new Values();
    const row = await this.database.first<AskingProject & Record<string, unknown>>(
      `SELECT ${nameJson('p', 'title')} AS title, ${nameJson('p', 'description')} AS description,
         ARRAY(SELECT g.target_code FROM sdg_tag g WHERE g.project_id = p.id AND g.state <> 'declined'
           ORDER BY ${targetOrder('g.target_code')}) AS tagged,
         coalesce((SELECT json_object_agg(d.target_code, json_build_object('at', d.answered_at, 'note', d.answer)) FROM (
           SELECT DISTINCT ON (g.target_code) g.target_code, g.answered_at, g.answer FROM sdg_tag g
           WHERE g.project_id = p.id AND g.state = 'declined' ORDER BY g.target_code, g.answered_at DESC) d), '{}') AS declined
       FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** The lexemes of each word of a language. */
  async lexemes(language: Language, words: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.rows<{ word: string; lexemes: string[] }>(
      `SELECT w.word, ${lexemes(language, 'w.word')} AS lexemes FROM unnest($1::text[]) AS w (word)`,
      [words],
    );
    return new Map(rows.map((row) => [row.word, row.lexemes]));
  }

  /** Targets, indicators, and the projects with confirmed targets that the actor may see and whose titles share a rare word. */
  async sources(actor: Actor, asked: Asked, except: string | null): Promise<SuggestionSource[]> {
    const languages = [...asked.keys()].toSorted();
    const [known, projects] = await Promise.all([
      this.database.rows<SourceRow & Record<string, unknown>>(catalogue(languages)),
      this.projects(actor, asked, except),
    ]);
    return [...known, ...projects].map(({ kind, id, code, name, targets, lexemes: found }) => ({
      kind,
      id,
      code,
      name,
      targets,
      stems: Object.fromEntries(languages.flatMap((each) => (found[each] ? [[each, stemsOf(each, found[each])]] : []))),
    }));
  }

  /** A target as tags name it. */
  async targets(codes: readonly string[]): Promise<Map<string, object>> {
    const rows = await this.database.rows<{ code: string; json: object }>(
      `SELECT t.code, ${TARGET_JSON} AS json FROM sdg_target t WHERE t.code = ANY($1::text[])`,
      [codes],
    );
    return new Map(rows.map(({ code, json }) => [code, json]));
  }

  private async projects(actor: Actor, asked: Asked, except: string | null): Promise<SourceRow[]> {
    const queries = await this.rareWords(asked);
    if (queries.length === 0) return [];
    const values = new Values();
    const languages = [...asked.keys()].toSorted();
    const inTitle = values.add(queries.map((query) => `${query}A`).join(' | '));
    return this.database.rows<SourceRow & Record<string, unknown>>(
      `SELECT 'project' AS kind, p.id, p.code, ${nameJson('p', 'title')} AS name, ${lexemesJson(languages, 'p', 'title')} AS lexemes,
         confirmed.targets
       FROM project_search s JOIN project p ON p.id = s.project_id CROSS JOIN LATERAL (
         SELECT array_agg(g.target_code ORDER BY g.target_code) AS targets FROM sdg_tag g
         WHERE g.project_id = p.id AND g.state = 'confirmed') confirmed
       WHERE s.document @@ ${inTitle}::tsquery AND confirmed.targets IS NOT NULL
         AND p.id IS DISTINCT FROM ${values.add(except)}::uuid AND ${sightSql(sightOf(actor), values)}
       ORDER BY p.code`,
      values.list,
    );
  }

  /** The words of the text that few projects have, as parts of a tsquery, the rarest first, as long as they find few enough. */
  private async rareWords(asked: Asked): Promise<string[]> {
    const words = [...asked].flatMap(([language, own]) => own.map(({ stem, weight }) => ({ language, stem, weight })));
    const queries = words
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_SOUGHT)
      // A Kazakh stem is the beginning of words.
      .map(({ language, stem }) => `'${stem.replaceAll("'", "''")}':${language === 'kk' ? '*' : ''}`);
    const rows = await this.database.rows<{ query: string; count: number }>(
      `SELECT a.query, (SELECT count(*)::int FROM (
         SELECT FROM project_search s WHERE s.document @@ rtrim(a.query, ':')::tsquery LIMIT ${MOST_SHARED + 1}) few) AS count
       FROM unnest($1::text[]) AS a (query) ORDER BY count, a.query COLLATE "C"`,
      [[...new Set(queries)]],
    );
    let found = 0;
    return rows
      .filter(({ count }) => count <= MOST_SHARED && (found += count) <= MOST_COMPARED)
      .map(({ query }) => query);
  }
}
