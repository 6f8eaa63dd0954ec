import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that are asked for again and again. */
export class ReportSchedules1795000860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_schedule (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        cron text NOT NULL,
        request jsonb NOT NULL,
        owner_id uuid NOT NULL CONSTRAINT report_schedule_owner REFERENCES app_user (id),
        active boolean NOT NULL,
        paused_because text CONSTRAINT report_schedule_paused_known CHECK (paused_because IN ('OWNER_GONE', 'SUBJECT_GONE')),
        next_due_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT report_schedule_paused_when CHECK (paused_because IS NULL OR NOT active)
      );
      COMMENT ON COLUMN report_schedule.request IS 'As a pack of papers is asked for';
      COMMENT ON COLUMN report_schedule.paused_because IS 'Why the product itself has stopped it; null when a person has, or nobody';
      CREATE INDEX report_schedule_by_owner ON report_schedule (owner_id);
      CREATE INDEX report_schedule_due ON report_schedule (next_due_at) WHERE active;

      CREATE TABLE report_schedule_run (
        id uuid PRIMARY KEY,
        schedule_id uuid NOT NULL CONSTRAINT report_schedule_run_of REFERENCES report_schedule (id) ON DELETE CASCADE,
        due_at timestamptz NOT NULL,
        started_at timestamptz NOT NULL,
        pack_id uuid NOT NULL CONSTRAINT report_schedule_run_made REFERENCES report_pack (id),
        CONSTRAINT report_schedule_run_once UNIQUE (schedule_id, due_at)
      );
      CREATE INDEX report_schedule_run_by_pack ON report_schedule_run (pack_id);
      SELECT zhoba_keep_history('report_schedule', 'next_due_at');
      SELECT zhoba_keep_history('report_schedule_run');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_schedule_run, report_schedule');
  }
}
