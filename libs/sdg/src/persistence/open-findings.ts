import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import type { FindingKind, FindingParams } from '../domain/findings/index.js';

export interface OpenFindingRow {
  readonly id: string;
  readonly kind: FindingKind;
  readonly params: FindingParams;
  readonly indicatorId: string;
  readonly indicatorCode: string;
  readonly otherCode: string | null;
  readonly goal: number | null;
  readonly targets: readonly string[];
  readonly dueOn: Day | null;
}

/** Of indicators of any of the goals or targets, as the transaction sees them; of all when both are null. */
export const openFindings = (
  tx: EntityManager,
  goals: readonly number[] | null,
  targets: readonly string[] | null,
): Promise<OpenFindingRow[]> =>
  tx.query<OpenFindingRow[]>(
    `SELECT f.id, f.kind, f.params, i.id AS "indicatorId", i.code AS "indicatorCode",
       (SELECT x.code FROM indicator x WHERE x.id = f.other_id) AS "otherCode", i.goal_number AS goal,
       ARRAY(SELECT t.target_code FROM indicator_target t WHERE t.indicator_id = i.id ORDER BY t.target_code) AS targets,
       f.due_on::text AS "dueOn"
     FROM indicator_finding f JOIN indicator i ON i.id = f.indicator_id
     WHERE f.state = 'open' AND ($1::integer[] IS NULL AND $2::text[] IS NULL OR i.goal_number = ANY($1::integer[])
       OR EXISTS (SELECT FROM indicator_target t WHERE t.indicator_id = i.id AND t.target_code = ANY($2::text[])))
     ORDER BY i.code COLLATE "C", f.kind, f.subject COLLATE "C"`,
    [goals, targets],
  );
