import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as findingId } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import { Values } from '#libs/portfolio';
import type { FindingKind, FindingParams } from '../domain/findings/index.js';
import type { FindingRelations, FindingState } from '../domain/findings/rights.js';
import { findingJson, findingOverdue } from './finding-json.js';
import { sameIndicator } from './same-indicator.js';

export const FINDING_ORDER = 'dueOn';
const NEVER = 'infinity';
const position = z.tuple([z.union([day, z.literal(NEVER)]), findingId]);

export interface FindingFilters {
  readonly kind?: readonly FindingKind[] | undefined;
  readonly state?: readonly FindingState[] | undefined;
  /** Codes of organisations, and `office`. */
  readonly owner?: readonly string[] | undefined;
  /** Code or id; of the series that a finding is about, or speaks of. */
  readonly indicator?: string | undefined;
  readonly goal?: readonly number[] | undefined;
  readonly target?: readonly string[] | undefined;
  readonly overdue?: boolean | undefined;
}

export interface ReadFinding extends FindingRelations {
  readonly id: string;
  readonly version: number;
  readonly kind: FindingKind;
  readonly params: FindingParams;
  /** Without words and rights. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly indicator: { readonly code: string } };
  /** The deadline, and that of findings without one. */
  readonly sortedBy: string;
}

const COLUMNS = (today: string): string => `f.id, f.version, f.kind, f.params, f.owner_id AS "ownerId",
  ARRAY(SELECT x.direction_id::text FROM indicator_direction x WHERE x.indicator_id = i.id) AS "directionIds",
  ${findingJson(today)} AS fields, coalesce(f.due_on, '${NEVER}')::text AS "sortedBy"`;
const FROM = 'FROM indicator_finding f JOIN indicator i ON i.id = f.indicator_id';

/** The register of what is doubtful or missing. */
@Injectable()
export class FindingRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By deadline; one more than `limit` when there are more. */
  async page(
    filters: FindingFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<ReadFinding[]> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = conditionsOf(filters, today, values);
    if (after !== undefined) {
      const [dueOn, id] = decodeCursor(after, FINDING_ORDER, position);
      conditions.push(`(coalesce(f.due_on, '${NEVER}'), f.id) > (${values.add(dueOn)}::date, ${values.add(id)}::uuid)`);
    }
    return this.database.rows<ReadFinding & Record<string, unknown>>(
      `SELECT ${COLUMNS(today)} ${FROM} WHERE ${conditions.join(' AND ')}
       ORDER BY coalesce(f.due_on, '${NEVER}'), f.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
  }

  /** Open and overdue ones by kind, as the other filters narrow them. */
  async counts(filters: FindingFilters): Promise<Record<string, { open: number; overdue: number }>> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = conditionsOf({ ...filters, kind: undefined, state: ['open'] }, today, values);
    const rows = await this.database.rows<{ kind: string; open: number; overdue: number }>(
      `SELECT f.kind, count(*)::int AS open, count(*) FILTER (WHERE ${findingOverdue(today)})::int AS overdue
       ${FROM} WHERE ${conditions.join(' AND ')} GROUP BY f.kind ORDER BY f.kind`,
      values.list,
    );
    return Object.fromEntries(rows.map(({ kind, open, overdue }) => [kind, { open, overdue }]));
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(id: string): Promise<ReadFinding> {
    const row = await this.database.first<ReadFinding & Record<string, unknown>>(
      `SELECT ${COLUMNS('$1')} ${FROM} WHERE f.id = $2`,
      [this.clock.today(), id],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}

function conditionsOf(filters: FindingFilters, today: string, values: Values): string[] {
  const conditions = [`f.state = ANY(${values.add(filters.state ?? ['open'])}::text[])`];
  const of = (value: unknown, condition: (placeholder: string) => string) => {
    if (value !== undefined) conditions.push(condition(values.add(value)));
  };
  of(filters.kind, (p) => `f.kind = ANY(${p}::text[])`);
  of(
    filters.owner,
    (p) => `(f.owner_id IN (SELECT o.id FROM organisation o WHERE o.code = ANY(${p}::text[]))
      OR f.owner_id IS NULL AND 'office' = ANY(${p}::text[]))`,
  );
  of(filters.goal, (p) => `i.goal_number = ANY(${p}::integer[])`);
  of(
    filters.target,
    (p) => `EXISTS (SELECT FROM indicator_target t WHERE t.indicator_id = i.id AND t.target_code = ANY(${p}::text[]))`,
  );
  of(filters.overdue, (p) => `${findingOverdue(today)} = ${p}::boolean`);
  if (filters.indicator !== undefined) {
    const named = `(SELECT n.id FROM indicator n WHERE ${sameIndicator(filters.indicator, values, 'n')})`;
    conditions.push(`(f.indicator_id = ${named} OR f.other_id = ${named})`);
  }
  return conditions;
}
