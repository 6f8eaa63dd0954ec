import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { dataSourceOptions } from '#libs/platform';
import historyWords from '../../apps/web/src/texts/history/ru.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { freshDatabase } from '../support/database.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';

/** Tables whose changes are nobody's history, and why. */
const WITHOUT_HISTORY: Record<string, string> = {
  history: 'is the history',
  outbox: 'passes on what has happened',
  idempotency_key: 'remembers answers for a day',
  session: 'says who is signed in; what they do is kept',
  refresh_token: 'holds secrets of sessions',
  sign_in_attempt: 'counts failures',
  secret_count: 'would tell by the order of its changes who voted how',
  register_head: 'is the end of the chain of decisions, which is kept whole',
  project_search: 'is made from the project',
  project_figures: 'is made from the records of the project',
  portfolio_delta: 'is made from the figures of projects',
  portfolio_sum: 'is made from the figures of projects',
  portfolio_day: 'says for which day the figures stand',
  figures_due: 'is empty between transactions',
  acceptance_due: 'is made from milestones and their projects',
  sdg_figures: 'is made from the records of the project',
  sdg_delta: 'is made from the figures of projects',
  sdg_sum: 'is made from the figures of projects',
  sdg_due: 'is empty between transactions',
  job_handler: 'is written by the workers when they start',
  notice: 'says what somebody was told, and is only ever read',
  mail_delivery: 'is the log of mails',
  webhook_delivery: 'is the log of what was sent',
  webhook_attempt: 'is the log of what was sent',
  feedback_contact: 'holds personal data that is erased for good',
  migrations: 'is TypeORM’s own',
};

let server: TestApp;
let database: DataSource;

beforeAll(async () => {
  server = await startApp(PRODUCT_WITH_JOBS);
  database = server.app.get(DataSource);
});
afterAll(() => server.close());

const firstColumn = async (text: string): Promise<string[]> =>
  (await database.query<Record<string, string>[]>(text)).map((row) => Object.values(row)[0]!);

it('finds no difference between the migrated tables and the entities', async () => {
  const drift = await database.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});

it('knows an entity for every table', async () => {
  const tables = await firstColumn(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  const entities = database.entityMetadatas.map(({ tableName }) => tableName);
  const unknown = tables.filter((table) => !entities.includes(table));
  expect(unknown.toSorted()).toEqual([
    'history',
    'idempotency_key',
    'job_handler',
    'migrations',
    'outbox',
    'project_search',
  ]);
});

describe('migrations', () => {
  /** Everything that a migration may leave behind. */
  const objects = (runner: QueryRunner): Promise<{ name: string }[]> =>
    runner.query(`
      SELECT 'table ' || tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
      UNION ALL SELECT 'function ' || p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' WHERE n.nspname = 'public' AND d.objid IS NULL
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
      UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> to_regclass('migrations')
      UNION ALL SELECT 'sequence ' || sequencename FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq'
      UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
      ORDER BY 1`);

  it('go down to nothing and up again to the same', async () => {
    const fresh = await freshDatabase();
    const source = new DataSource(dataSourceOptions({ url: fresh.url, pool: 2 }));
    await source.initialize();
    try {
      const runner = source.createQueryRunner();
      const before = await objects(runner);
      expect(before.length).toBeGreaterThan(100);
      while ((await runner.query('SELECT FROM migrations')).length > 0)
        await source.undoLastMigration({ transaction: 'each' });
      expect(await objects(runner)).toEqual([]);
      expect(await source.runMigrations()).toHaveLength(source.migrations.length);
      expect(await objects(runner)).toEqual(before);
      await runner.release();
    } finally {
      await source.destroy();
      await fresh.drop();
    }
  });
});

it('keeps the history of every table but those that are named here', async () => {
  const without = await firstColumn(`
    SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT EXISTS (
      SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'write_history' AND t.tgenabled = 'O'
        AND t.tgfoid = 'zhoba_write_history'::regproc AND t.tgtype = 29)`);
  expect(without.toSorted()).toEqual(Object.keys(WITHOUT_HISTORY).toSorted());
});

it('has a name for readers for each table and column of the history', async () => {
  const kept = `pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'write_history'`;
  const tables = await firstColumn(`SELECT c.relname FROM ${kept}`);
  const columns = await firstColumn(`SELECT DISTINCT a.attname FROM pg_attribute a
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid FROM ${kept})`);
  expect(Object.keys(historyWords.table).toSorted()).toEqual(tables.toSorted());
  expect(Object.keys(historyWords.field).toSorted()).toEqual(columns.toSorted());
});

it('keeps no password in the history', async () => {
  const [row] = await database.query<{ definition: string }[]>(
    `SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgname = 'write_history' AND tgrelid = 'app_user'::regclass`,
  );
  expect(row!.definition).toContain(`zhoba_write_history('password_hash')`);
});

it('has an index under every foreign key', async () => {
  const slow = await firstColumn(`
    SELECT k.conrelid::regclass || '.' || a.attname FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1] AND (i.indpred IS NULL OR
        pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))`);
  expect(slow).toEqual([]);
});

describe('a row that must not change', () => {
  const guards = (): Promise<{ name: string; condition: string | null }[]> =>
    database.query(`
      SELECT c.relname AS name, pg_get_expr(t.tgqual, t.tgrelid) AS condition FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgfoid = 'zhoba_refuse_change'::regproc AND t.tgenabled = 'O' ORDER BY 1`);

  it('is one of these tables’', async () => {
    expect((await guards()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['attestation', 'history', 'intake_policy', 'project_transition', 'screening']),
    );
  });

  it('refuses update and delete by the database itself', async () => {
    const runner = database.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      // Rows without what they refer to will do: whether they may change is all that is asked.
      await runner.query(`SET LOCAL session_replication_role = replica`);
      const unconditional = (await guards()).filter(({ condition }) => condition === null);
      // One for its rows and one for the whole table.
      const whole = [...new Set(unconditional.map(({ name }) => name))];
      for (const table of [...whole, 'intake_policy']) await insertAny(runner, table);
      await runner.query(`SET LOCAL session_replication_role = origin`);
      for (const table of [...whole, 'intake_policy']) {
        const { tableId, column } = await someRow(runner, table);
        for (const statement of [
          `UPDATE ${table} SET ${column} = ${column} WHERE id = $1`,
          `DELETE FROM ${table} WHERE id = $1`,
          ...(table === 'intake_policy' ? [] : [`TRUNCATE ${table} CASCADE`]),
        ]) {
          await runner.query('SAVEPOINT before');
          await expect(runner.query(statement, statement.includes('$1') ? [tableId] : [])).rejects.toMatchObject({
            message: 'ROW_IS_IMMUTABLE',
            driverError: { code: 'ZH001' },
          });
          await runner.query('ROLLBACK TO SAVEPOINT before');
        }
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  /** A row, and a column of it other than its id. */
  const someRow = async (runner: QueryRunner, table: string): Promise<{ tableId: string; column: string }> =>
    (
      await runner.query(
        `SELECT (SELECT id FROM ${table} LIMIT 1) AS "tableId", (SELECT attname FROM pg_attribute
           WHERE attrelid = '${table}'::regclass AND attnum > 0 AND attname <> 'id' ORDER BY attnum LIMIT 1) AS column`,
      )
    )[0];

  /** One row with some value in every column that needs one; what the values must be like is not asked here. */
  async function insertAny(runner: QueryRunner, table: string): Promise<void> {
    const checks: { name: string }[] = await runner.query(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
      [table],
    );
    for (const { name } of checks) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    const columns: { name: string; type: string }[] = await runner.query(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
         AND (attnotnull OR attname = 'version')`,
      [table],
    );
    const values: Record<string, unknown> = {
      uuid: randomUUID(),
      text: 'x',
      integer: 1,
      bigint: 1,
      smallint: 1,
      boolean: true,
      jsonb: '{}',
      'text[]': '{}',
      'uuid[]': '{}',
      date: '2026-01-01',
      'timestamp with time zone': new Date(),
      numeric: 1,
      bytea: Buffer.from('x'),
    };
    await runner.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join()}) VALUES (${columns.map((_, index) => `$${index + 1}`).join()})`,
      columns.map(({ type }) => values[type]),
    );
  }
});
