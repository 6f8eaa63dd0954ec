import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the administrator sees of the queue beside the queue itself. */
export class Jobs1795000850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_handler (
        name text PRIMARY KEY,
        queue text NOT NULL,
        event text,
        cron text,
        attempts integer NOT NULL,
        concurrency integer,
        CONSTRAINT job_handler_has_cause CHECK (num_nonnulls(event, cron) = 1)
      );
      COMMENT ON TABLE job_handler IS 'What the workers can do, as the latest of them to start has written it';

      CREATE TABLE job_action (
        id uuid PRIMARY KEY,
        action text NOT NULL CONSTRAINT job_action_known
          CHECK (action IN ('retry', 'discard', 'pause', 'resume')),
        queue text NOT NULL,
        job_id text,
        job_name text,
        acted_by uuid NOT NULL CONSTRAINT job_action_by REFERENCES app_user (id),
        acted_at timestamptz NOT NULL
      );
      COMMENT ON TABLE job_action IS 'What administrators did to the queue; its history stands in the audit';
      CREATE INDEX job_action_by_actor ON job_action (acted_by);
      SELECT zhoba_keep_history('job_action');
      SELECT zhoba_make_immutable('job_action');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_action, job_handler');
  }
}
