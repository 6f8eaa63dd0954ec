import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';

/** `$1` is the day of the reader. */
const RULES = `json_build_object('id', r.id, 'version', r.version, 'revision', r.revision, 'parameters', r.parameters, 'note', r.note,
  'effectiveFrom', r.effective_from, 'activatedAt', r.activated_at, 'createdAt', r.created_at,
  'inForce', r.version IS NOT NULL AND r.id = (SELECT i.id FROM committee_rules i WHERE i.effective_from <= $1::date
    ORDER BY i.effective_from DESC, i.version DESC LIMIT 1))`;

@Injectable()
export class RulesRead {
  constructor(private readonly database: ReadDatabase) {}

  /** `{items: […]}` as JSON text: drafts, then the newest version first. */
  async all(today: Day): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('items', coalesce(json_agg(${RULES} ORDER BY r.version DESC NULLS FIRST, r.id DESC), '[]'))::text AS json
       FROM committee_rules r`,
      [today],
    );
    return row!.json;
  }

  one(id: string, today: Day): Promise<{ json: string; revision: number } | undefined> {
    return this.database.first(`SELECT ${RULES}::text AS json, r.revision FROM committee_rules r WHERE r.id = $2`, [
      today,
      id,
    ]);
  }
}
