import type { EntityManager } from 'typeorm';
import { changingStates, lastState } from './row-life.js';
import type { RowLife } from './row-life.js';

/** Every table that the demo city fills; each writes history. */
const TABLES = [
  'app_user',
  'role_grant',
  'direction',
  'district',
  'polycentre',
  'organisation',
  'roadmap',
  'bundle',
  'intake_policy',
  'project',
  'project_participant',
  'project_district',
  'project_funding',
  'project_cost',
  'project_result',
  'project_risk',
  'project_transition',
  'screening',
  'attestation',
  'attestation_request',
  'committee_referral',
  'committee_membership',
  'committee_deputy',
  'meeting',
  'agenda_item',
  'item_presence',
  'voting',
  'vote',
  'decision',
  'decision_text',
  'decision_publication',
  'register_entry',
  'instruction',
  'instruction_assignee',
  'instruction_step',
  'milestone',
  'dependency',
  'forecast_proposal',
  'change_request',
  'change_request_milestone',
  'baseline',
  'baseline_milestone',
  'budget_line',
  'budget_version',
  'budget_version_line',
  'budget_actual',
  'project_rating',
  'issue',
  'issue_step',
  'team_member',
  'project_health',
  'sdg_tag',
  'sdg_share',
  'indicator',
  'indicator_target',
  'indicator_direction',
  'indicator_value',
  'sdg_source',
  'sdg_channel_record',
  'sdg_channel_target',
  'sdg_channel_source',
  'indicator_source',
  'sdg_channel_claim',
  'sdg_note',
  'indicator_project',
  'indicator_effect',
  'reporting_period',
  'reporting_period_step',
  'period_obligation',
  'status_update',
  'status_update_step',
  'period_reminder',
  'period_figure',
] as const;
export type DemoTable = (typeof TABLES)[number];

/** What rests while the past is written: beside the history, what acts on the present only, because the past comes with its end. */
const RESTING: readonly (readonly [DemoTable, string])[] = [
  ...TABLES.map((table) => [table, 'write_history'] as const),
  ['vote', 'vote_is_open'],
  ['baseline_milestone', 'copy_to_milestones'],
  ['period_obligation', 'period_is_open'],
  ['status_update', 'period_is_open'],
  ['status_update_step', 'period_is_open'],
  ['period_reminder', 'period_is_open'],
  ['period_figure', 'period_is_open'],
];
const turn = (what: 'DISABLE' | 'ENABLE'): string =>
  RESTING.map(([table, trigger]) => `ALTER TABLE ${table} ${what} TRIGGER ${trigger}`).join(';');

/** Columns that never reach the history. */
const HIDDEN: Partial<Record<DemoTable, readonly string[]>> = {
  app_user: ['password_hash'],
  project_health: ['day', 'changes_on'],
};

/**
 * Stores rows together with their past. The triggers would date every change now; so they rest, and the history is written
 * here with the same content, at the moments when the changes are told to have happened.
 */
export class PastWriter {
  private constructor(private readonly tx: EntityManager) {}

  /** Holds the tables against other writers until the end of the transaction. */
  static async open(tx: EntityManager): Promise<PastWriter> {
    await tx.query(turn('DISABLE'));
    await tx.query(`CREATE TEMPORARY TABLE demo_past (
      id bigint GENERATED ALWAYS AS IDENTITY, table_name text, row_id uuid, operation text, old_row jsonb, new_row jsonb,
      actor_id uuid, actor_name text, at timestamptz
    ) ON COMMIT DROP`);
    return new PastWriter(tx);
  }

  /** One statement for the rows as they are, one for what happened to them. All rows fill the same columns. */
  async write(table: DemoTable, rows: readonly RowLife[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(lastState(first)).join(', ');
    await this.tx.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows.map(lastState))],
    );
    const states = rows.flatMap((row) =>
      changingStates(row).map(({ at, by, columns: state, place }) => ({ id: row.id, place, at, by, state })),
    );
    await this.tx.query(
      `INSERT INTO demo_past (table_name, row_id, operation, old_row, new_row, actor_id, actor_name, at)
       SELECT $2, id, CASE WHEN place = 0 THEN 'insert' ELSE 'update' END,
         lag(new_row) OVER (PARTITION BY id ORDER BY place), new_row, (by ->> 'id')::uuid, by ->> 'name', at
       FROM (
         SELECT s.id, s.place, s.at, s.by, to_jsonb(jsonb_populate_record(t, s.state)) - $3::text[] AS new_row
         FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, place integer, at timestamptz, by jsonb, state jsonb)
         JOIN ${table} t ON t.id = s.id
       ) states
       ORDER BY at, id, place`,
      [JSON.stringify(states), table, HIDDEN[table] ?? []],
    );
  }

  /**
   * What a statement finds in these tables as they stood at a moment. They stand beside the true ones under their names for as
   * long as it reads.
   */
  async readAsOf<Row>(
    tables: readonly string[],
    at: Date,
    statement: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    for (const table of tables) {
      await this.tx.query(
        `CREATE TEMPORARY TABLE ${table} ON COMMIT DROP AS SELECT stood.* FROM (
           SELECT DISTINCT ON (row_id) new_row FROM demo_past WHERE table_name = '${table}' AND at <= $1 ORDER BY row_id, id DESC
         ) past CROSS JOIN LATERAL jsonb_populate_record(NULL::public.${table}, past.new_row) stood`,
        [at],
      );
      if (table !== 'project') await this.tx.query(`CREATE INDEX ON pg_temp.${table} (project_id)`);
    }
    await this.tx.query(`ANALYZE ${tables.map((table) => `pg_temp.${table}`).join(', ')}`);
    const rows = await this.tx.query<Row[]>(statement, [...values]);
    await this.tx.query(`DROP TABLE ${tables.map((table) => `pg_temp.${table}`).join(', ')}`);
    return rows;
  }

  /** Turns the kept changes into history, the oldest first, and lets the triggers write again. */
  async close(): Promise<void> {
    await this.tx.query(
      `INSERT INTO history (table_name, row_id, project_id, operation, old_row, new_row, actor_id, actor_name, at)
       SELECT table_name, row_id, CASE WHEN table_name = 'project' THEN row_id ELSE (new_row ->> 'project_id')::uuid END,
         operation, old_row, new_row, actor_id, actor_name, at
       FROM demo_past ORDER BY at, id`,
    );
    // What is checked at the end is checked now: a table with checks to come cannot be altered.
    await this.tx.query('SET CONSTRAINTS ALL IMMEDIATE');
    await this.tx.query(turn('ENABLE'));
  }

  /** Without it the first readers get the plans of empty tables. */
  static readonly analyse = `ANALYZE ${TABLES.join(', ')}, project_search, history`;
}
