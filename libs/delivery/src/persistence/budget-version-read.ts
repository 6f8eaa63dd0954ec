import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { ratioSql } from './budget-sql.js';
import { personJson } from './person-json.js';

export const VERSIONS_ORDER = 'budget-versions';

const total = (version: string): string =>
  `(SELECT coalesce(sum(n.amount), 0.00) FROM budget_version_line n WHERE n.version_id = ${version})`;
const ORDER = `n.year, n.source NULLS LAST, n.category`;

const FIELDS = `'number', v.number, 'reasonCode', v.reason_code, 'note', v.note, 'total', ${total('v.id')}::text,
  'change', (SELECT ${total('v.id')} - ${total('b.id')} FROM budget_version b
    WHERE b.project_id = v.project_id AND b.number = v.number - 1)::text,
  'decision', (SELECT json_build_object('id', d.id, 'number', d.number) FROM decision d WHERE d.id = v.decision_id),
  'changeRequest', (SELECT json_build_object('id', c.id, 'number', c.number) FROM change_request c WHERE c.id = v.change_request_id),
  'acceptedBy', ${personJson('v.accepted_by')}, 'setBy', ${personJson('v.set_by')}, 'setAt', v.set_at`;

const LINES = `(SELECT coalesce(json_agg(json_build_object('year', n.year, 'source', n.source, 'category', n.category,
  'amount', n.amount::text, 'cause', n.cause) ORDER BY ${ORDER}), '[]') FROM budget_version_line n WHERE n.version_id = v.id)`;

const amountsOf = (version: string): string =>
  `SELECT n.year, n.source, n.category, n.amount, n.cause FROM budget_version_line n
   JOIN budget_version v ON v.id = n.version_id WHERE v.project_id = $1 AND v.number = ${version}`;
const TODAY = `SELECT n.year, n.source, n.category, n.adjusted AS amount, n.cause FROM budget_line n WHERE n.project_id = $1 AND $3::int IS NULL`;
const versionHead = (number: string): string =>
  `(SELECT json_build_object('number', v.number, 'setAt', v.set_at) FROM budget_version v WHERE v.project_id = $1 AND v.number = ${number})`;

const compared = (from: string, to: string): string => `'from', (${from})::text, 'to', (${to})::text,
  'change', (coalesce(${to}, 0.00) - coalesce(${from}, 0.00))::text,
  'changePercent', ${ratioSql(`100 * (coalesce(${to}, 0.00) - ${from})`, from, 2)}`;

const COMPARISON = `WITH was AS (${amountsOf('$2')}), is_now AS (${amountsOf('$3::int')} UNION ALL ${TODAY}),
  n AS (
    SELECT coalesce(w.year, i.year) AS year, coalesce(w.source, i.source) AS source, coalesce(w.category, i.category) AS category,
      w.amount AS before, i.amount AS after, i.cause
    FROM was w FULL JOIN is_now i
      ON i.year = w.year AND i.category = w.category AND coalesce(i.source, '') = coalesce(w.source, '')
  )
  SELECT ${versionHead('$2')} IS NOT NULL AND ($3::int IS NULL OR ${versionHead('$3')} IS NOT NULL) AS there,
    json_build_object('from', ${versionHead('$2')}, 'to', ${versionHead('$3')},
      'lines', (SELECT coalesce(json_agg(json_build_object('year', n.year, 'source', n.source, 'category', n.category,
        ${compared('n.before', 'n.after')}, 'cause', n.cause) ORDER BY ${ORDER}), '[]') FROM n),
      'totals', (SELECT json_build_object(${compared('coalesce(sum(n.before), 0.00)', 'coalesce(sum(n.after), 0.00)')}) FROM n)
    )::text AS json`;

/** Versions of a budget, and what lies between two of them. Whether the reader may see the project has been asked before. */
@Injectable()
export class BudgetVersionRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest first. */
  page(projectId: string, { limit, after }: { limit: number; after: string | undefined }): Promise<PageRow[]> {
    const [before] = after === undefined ? [null] : decodeCursor(after, VERSIONS_ORDER, z.tuple([z.int32()]));
    return this.database.rows<PageRow & Record<string, unknown>>(
      `SELECT json_build_object(${FIELDS})::text AS json, json_build_array(v.number) AS cursor FROM budget_version v
       WHERE v.project_id = $1 AND ($2::int IS NULL OR v.number < $2) ORDER BY v.number DESC LIMIT $3`,
      [projectId, before, limit + 1],
    );
  }

  /** As JSON text. Throws 404. */
  async one(projectId: string, number: number): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object(${FIELDS}, 'lines', ${LINES})::text AS json FROM budget_version v WHERE v.project_id = $1 AND v.number = $2`,
      [projectId, number],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  /** Line by line, those of either side; as JSON text. Throws 404 when there is no such version. */
  async comparison(projectId: string, from: number, to: number | 'today'): Promise<string> {
    const row = await this.database.first<{ json: string; there: boolean }>(COMPARISON, [
      projectId,
      from,
      to === 'today' ? null : to,
    ]);
    if (!row?.there) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }
}
