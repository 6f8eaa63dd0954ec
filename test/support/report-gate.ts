import { Client } from 'pg';

/** Any number above those that the product locks. */
const KEY = 77_000_000;

/** Holds workers at a step of a report: the one that would write this progress (10 begun, 40 frozen, 90 drawn, 100 ready). */
export interface ReportGate {
  close(progress: number): Promise<void>;
  open(progress: number): Promise<void>;
  /** How many workers stand before a gate. */
  waiting(): Promise<number>;
  /** Ends the connections that stand before a gate, as PostgreSQL does with those of a machine that is gone. */
  dropWaiting(): Promise<void>;
  end(): Promise<void>;
}

export async function reportGate(databaseUrl: string): Promise<ReportGate> {
  const client = new Client({ connectionString: databaseUrl });
  // A server that restarts takes the gate with it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`
    CREATE FUNCTION test_report_gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(${KEY} + NEW.progress);
      RETURN NEW;
    END $$;
    CREATE TRIGGER a_test_gate BEFORE UPDATE ON report FOR EACH ROW WHEN (OLD.progress <> NEW.progress)
      EXECUTE FUNCTION test_report_gate();
  `);
  const waiters = `FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()
      AND l.objid BETWEEN ${KEY} AND ${KEY + 100}`;
  return {
    close: async (progress) => void (await client.query('SELECT pg_advisory_lock($1)', [KEY + progress])),
    open: async (progress) => void (await client.query('SELECT pg_advisory_unlock($1)', [KEY + progress])),
    waiting: async () => {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n ${waiters}`);
      return rows[0]!.n;
    },
    dropWaiting: async () => void (await client.query(`SELECT pg_terminate_backend(l.pid) ${waiters}`)),
    end: () => client.end(),
  };
}
