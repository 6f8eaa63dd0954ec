import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write of published projects, and what the office answers. */
export class Feedback1795000893000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT feedback_project REFERENCES project (id),
        text text NOT NULL,
        language text NOT NULL CONSTRAINT feedback_language_known CHECK (language IN ('kk', 'ru', 'en')),
        state text NOT NULL CONSTRAINT feedback_state_known CHECK (state IN ('new', 'answered', 'filed')),
        sent_at timestamptz NOT NULL,
        question text,
        answer text,
        filed_reason text,
        settled_by uuid CONSTRAINT feedback_settled_by REFERENCES app_user (id),
        settled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT feedback_answer_whole CHECK (state <> 'answered' OR question IS NOT NULL AND answer IS NOT NULL),
        CONSTRAINT feedback_filed_why CHECK (state <> 'filed' OR filed_reason IS NOT NULL)
      );
      CREATE INDEX feedback_by_project ON feedback (project_id, state, settled_at);
      CREATE INDEX feedback_by_state ON feedback (state, sent_at, id);
      CREATE INDEX feedback_by_settler ON feedback (settled_by);
      SELECT zhoba_keep_history('feedback');

      -- Without a history: what is erased here is gone.
      CREATE TABLE feedback_contact (
        feedback_id uuid PRIMARY KEY CONSTRAINT feedback_contact_of REFERENCES feedback (id),
        name text,
        email text,
        CONSTRAINT feedback_contact_given CHECK (name IS NOT NULL OR email IS NOT NULL)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback_contact; DROP TABLE feedback');
  }
}
