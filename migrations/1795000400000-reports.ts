import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that jobs draw from frozen data. */
export class Reports1795000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT report_kind_known CHECK (kind IN ('project-passport', 'minutes')),
        project_id uuid CONSTRAINT report_of REFERENCES project (id),
        subject_id uuid,
        format text NOT NULL CONSTRAINT report_format_known CHECK (format IN ('pdf', 'docx')),
        language text NOT NULL CONSTRAINT report_language_known CHECK (language IN ('kk', 'ru', 'en')),
        fingerprint text NOT NULL,
        state text NOT NULL CONSTRAINT report_state_known CHECK (state IN ('queued', 'running', 'ready', 'failed')),
        progress integer NOT NULL DEFAULT 0 CONSTRAINT report_progress_in_percent CHECK (progress BETWEEN 0 AND 100),
        attempts integer NOT NULL DEFAULT 0,
        requested_by uuid CONSTRAINT report_requested_by REFERENCES app_user (id),
        requested_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        snapshot jsonb,
        snapshot_at timestamptz,
        snapshot_sha256 text,
        file_key text,
        file_name text,
        content_type text,
        bytes bigint,
        sha256 text,
        failure text,
        CONSTRAINT report_has_subject CHECK (
          (kind = 'project-passport') = (project_id IS NOT NULL) AND num_nonnulls(project_id, subject_id) = 1),
        CONSTRAINT report_snapshot_whole CHECK (num_nulls(snapshot, snapshot_at, snapshot_sha256) IN (0, 3)),
        CONSTRAINT report_file_when_ready CHECK (
          num_nulls(file_key, file_name, content_type, bytes, sha256) = CASE WHEN state = 'ready' THEN 0 ELSE 5 END),
        CONSTRAINT report_failure_when_failed CHECK ((failure IS NOT NULL) = (state = 'failed'))
      );
      COMMENT ON COLUMN report.fingerprint IS 'The same for the same paper, whoever asks for it';
      COMMENT ON COLUMN report.subject_id IS 'What the paper is about when it is no project: the minutes';
      COMMENT ON COLUMN report.snapshot IS 'The data that the paper is drawn from, and nothing else';
      COMMENT ON COLUMN report.failure IS 'A code; the sentence stands in the text catalogues';
      CREATE UNIQUE INDEX report_in_flight_once ON report (fingerprint) WHERE state IN ('queued', 'running');
      CREATE INDEX report_of_project ON report (project_id, id);
      CREATE INDEX report_by_requester ON report (requested_by);
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON report FOR EACH ROW
        WHEN (OLD.state = 'ready') EXECUTE FUNCTION zhoba_refuse_change();

      CREATE TABLE report_reader (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT report_reader_of REFERENCES report (id),
        user_id uuid NOT NULL CONSTRAINT report_reader_is REFERENCES app_user (id),
        since timestamptz NOT NULL,
        CONSTRAINT report_reader_once UNIQUE (report_id, user_id)
      );
      COMMENT ON TABLE report_reader IS 'Everybody who asked for a report: one who asks while it is in flight gets the same one';
      CREATE INDEX report_reader_by_user ON report_reader (user_id, report_id);

      SELECT zhoba_keep_history('report', 'snapshot', 'progress');
      SELECT zhoba_keep_history('report_reader');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_reader, report');
  }
}
