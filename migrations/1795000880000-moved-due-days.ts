import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The due day of an open period may be moved; reminders then begin anew for the other day. */
export class MovedDueDays1795000880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reporting_period_step DROP CONSTRAINT reporting_period_step_known,
        ADD CONSTRAINT reporting_period_step_known CHECK (name IN ('opened', 'due_moved', 'frozen', 'reopened'));

      ALTER TABLE period_reminder ADD COLUMN due_on date;
      -- What has gone out was for the day of the obligation, or for the one by which it was to come back.
      ALTER TABLE period_reminder DISABLE TRIGGER USER;
      UPDATE period_reminder m SET due_on = coalesce(
        (SELECT s.deadline FROM status_update_step s WHERE s.period_id = m.period_id AND s.project_id = m.project_id
           AND s.revision = m.revision AND s.name = 'returned'),
        (SELECT o.due_on FROM period_obligation o WHERE o.period_id = m.period_id AND o.project_id = m.project_id));
      ALTER TABLE period_reminder ENABLE TRIGGER USER;
      ALTER TABLE period_reminder ALTER COLUMN due_on SET NOT NULL,
        DROP CONSTRAINT period_reminder_once,
        ADD CONSTRAINT period_reminder_once UNIQUE (period_id, project_id, revision, due_on, step);
    `);
  }

  /** A moved due day keeps its step: without this version it can only be refused. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE period_reminder DROP COLUMN due_on, ADD CONSTRAINT period_reminder_once UNIQUE (period_id, project_id, revision, step);
      ALTER TABLE reporting_period_step DROP CONSTRAINT reporting_period_step_known,
        ADD CONSTRAINT reporting_period_step_known CHECK (name IN ('opened', 'frozen', 'reopened'));
    `);
  }
}
