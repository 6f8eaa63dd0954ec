import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of several languages and formats from one frozen snapshot; more kinds of papers, cancelling, and who is told of progress. */
export class ReportPacks1795000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_pack (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT report_pack_kind_known CHECK (kind IN ('project-passport', 'project-status', 'minutes', 'direction-digest',
          'portfolio', 'agenda-pack', 'overdue-milestones', 'indicators', 'what-if', 'vlr')),
        project_id uuid CONSTRAINT report_pack_of REFERENCES project (id),
        subject_id uuid,
        params jsonb NOT NULL DEFAULT '{}',
        fingerprint text NOT NULL,
        requested_by uuid CONSTRAINT report_pack_requested_by REFERENCES app_user (id),
        requested_at timestamptz NOT NULL,
        snapshot jsonb,
        snapshot_at timestamptz,
        snapshot_sha256 text,
        finished_at timestamptz,
        CONSTRAINT report_pack_has_project CHECK ((kind IN ('project-passport', 'project-status')) = (project_id IS NOT NULL)),
        CONSTRAINT report_pack_has_subject CHECK ((kind IN ('minutes', 'agenda-pack', 'what-if')) = (subject_id IS NOT NULL)),
        CONSTRAINT report_pack_snapshot_whole CHECK (num_nulls(snapshot, snapshot_at, snapshot_sha256) IN (0, 3))
      );
      COMMENT ON COLUMN report_pack.subject_id IS 'What the papers are about when it is no project: the minutes, the meeting, the what-if';
      COMMENT ON COLUMN report_pack.params IS 'What else the request says: the direction, the goals';
      COMMENT ON COLUMN report_pack.fingerprint IS 'The same for the same papers, whoever asks for them';
      COMMENT ON COLUMN report_pack.snapshot IS 'The data that the papers are drawn from, and nothing else';
      COMMENT ON COLUMN report_pack.finished_at IS 'When the last of its papers came to its end';
      CREATE UNIQUE INDEX report_pack_in_flight_once ON report_pack (fingerprint) WHERE finished_at IS NULL;
      CREATE INDEX report_pack_of_project ON report_pack (project_id, id);
      CREATE INDEX report_pack_by_requester ON report_pack (requested_by);
      CREATE TABLE report_pack_reader (
        id uuid PRIMARY KEY,
        pack_id uuid NOT NULL CONSTRAINT report_pack_reader_of REFERENCES report_pack (id),
        user_id uuid NOT NULL CONSTRAINT report_pack_reader_is REFERENCES app_user (id),
        since timestamptz NOT NULL,
        CONSTRAINT report_pack_reader_once UNIQUE (pack_id, user_id)
      );
      COMMENT ON TABLE report_pack_reader IS 'Everybody who asked for a pack: one who asks while it is in flight gets the same one';
      CREATE INDEX report_pack_reader_by_user ON report_pack_reader (user_id, pack_id);

      -- Each paper so far becomes a pack of one.
      INSERT INTO report_pack (id, kind, project_id, subject_id, fingerprint, requested_by, requested_at, snapshot, snapshot_at, snapshot_sha256, finished_at)
        SELECT id, kind, project_id, subject_id, fingerprint, requested_by, requested_at, snapshot, snapshot_at, snapshot_sha256, finished_at FROM report;
      INSERT INTO report_pack_reader (id, pack_id, user_id, since) SELECT id, report_id, user_id, since FROM report_reader;
      DROP TABLE report_reader;
      ALTER TABLE report DISABLE TRIGGER is_immutable, DISABLE TRIGGER write_history;
      ALTER TABLE report ADD pack_id uuid;
      UPDATE report SET pack_id = id;
      ALTER TABLE report ENABLE TRIGGER is_immutable, ENABLE TRIGGER write_history;
      ALTER TABLE report
        ALTER pack_id SET NOT NULL,
        ADD CONSTRAINT report_of_pack FOREIGN KEY (pack_id) REFERENCES report_pack (id),
        ADD CONSTRAINT report_once_in_pack UNIQUE (pack_id, format, language),
        DROP kind, DROP project_id, DROP subject_id, DROP fingerprint, DROP requested_by, DROP requested_at,
        DROP snapshot, DROP snapshot_at, DROP snapshot_sha256,
        DROP CONSTRAINT report_format_known,
        ADD CONSTRAINT report_format_known CHECK (format IN ('pdf', 'docx', 'xlsx', 'json')),
        DROP CONSTRAINT report_state_known,
        ADD CONSTRAINT report_state_known CHECK (state IN ('queued', 'running', 'ready', 'failed', 'cancelled'));
      CREATE INDEX report_under_way ON report (id) WHERE state IN ('queued', 'running');

      CREATE TRIGGER keeps_snapshot BEFORE UPDATE OF kind, project_id, subject_id, params, snapshot, snapshot_at, snapshot_sha256 ON report_pack
        FOR EACH ROW WHEN (OLD.snapshot IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();
      CREATE TRIGGER is_kept BEFORE DELETE ON report_pack FOR EACH ROW WHEN (OLD.snapshot IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();

      CREATE FUNCTION zhoba_report_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state NOT IN ('queued', 'running') THEN
          -- One after the other: two papers that end at once must see each other.
          PERFORM FROM report_pack WHERE id = NEW.pack_id FOR UPDATE;
          UPDATE report_pack SET finished_at = NEW.finished_at
            WHERE id = NEW.pack_id AND NOT EXISTS (SELECT FROM report WHERE pack_id = NEW.pack_id AND state IN ('queued', 'running'));
        END IF;
        PERFORM pg_notify('report_changed', NEW.id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER changed AFTER UPDATE OF state, progress ON report FOR EACH ROW EXECUTE FUNCTION zhoba_report_changed();

      SELECT zhoba_keep_history('report_pack', 'snapshot');
      SELECT zhoba_keep_history('report_pack_reader');
    `);
  }

  /** Papers of packs with several become papers of their own again; cancelled ones and other kinds cannot, and are refused. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER changed ON report;
      DROP FUNCTION zhoba_report_changed;
      ALTER TABLE report DISABLE TRIGGER is_immutable, DISABLE TRIGGER write_history;
      ALTER TABLE report ADD kind text, ADD project_id uuid, ADD subject_id uuid, ADD fingerprint text, ADD requested_by uuid,
        ADD requested_at timestamptz, ADD snapshot jsonb, ADD snapshot_at timestamptz, ADD snapshot_sha256 text;
      UPDATE report r SET kind = k.kind, project_id = k.project_id, subject_id = k.subject_id, fingerprint = k.fingerprint || r.format || r.language,
        requested_by = k.requested_by, requested_at = k.requested_at, snapshot = k.snapshot, snapshot_at = k.snapshot_at,
        snapshot_sha256 = k.snapshot_sha256 FROM report_pack k WHERE k.id = r.pack_id;
      ALTER TABLE report ENABLE TRIGGER is_immutable, ENABLE TRIGGER write_history;
      DROP INDEX report_under_way;
      ALTER TABLE report ALTER kind SET NOT NULL, ALTER fingerprint SET NOT NULL, ALTER requested_at SET NOT NULL,
        ADD CONSTRAINT report_kind_known CHECK (kind IN ('project-passport', 'minutes')),
        ADD CONSTRAINT report_of FOREIGN KEY (project_id) REFERENCES project (id),
        ADD CONSTRAINT report_requested_by FOREIGN KEY (requested_by) REFERENCES app_user (id),
        ADD CONSTRAINT report_has_subject CHECK (
          (kind = 'project-passport') = (project_id IS NOT NULL) AND num_nonnulls(project_id, subject_id) = 1),
        ADD CONSTRAINT report_snapshot_whole CHECK (num_nulls(snapshot, snapshot_at, snapshot_sha256) IN (0, 3)),
        DROP CONSTRAINT report_format_known, ADD CONSTRAINT report_format_known CHECK (format IN ('pdf', 'docx')),
        DROP CONSTRAINT report_state_known, ADD CONSTRAINT report_state_known CHECK (state IN ('queued', 'running', 'ready', 'failed')),
        DROP CONSTRAINT report_once_in_pack, DROP CONSTRAINT report_of_pack;
      CREATE UNIQUE INDEX report_in_flight_once ON report (fingerprint) WHERE state IN ('queued', 'running');
      CREATE INDEX report_of_project ON report (project_id, id);
      CREATE INDEX report_by_requester ON report (requested_by);
      CREATE TABLE report_reader (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT report_reader_of REFERENCES report (id),
        user_id uuid NOT NULL CONSTRAINT report_reader_is REFERENCES app_user (id),
        since timestamptz NOT NULL,
        CONSTRAINT report_reader_once UNIQUE (report_id, user_id)
      );
      CREATE INDEX report_reader_by_user ON report_reader (user_id, report_id);
      INSERT INTO report_reader (id, report_id, user_id, since)
        SELECT gen_random_uuid(), r.id, v.user_id, v.since FROM report_pack_reader v JOIN report r USING (pack_id);
      SELECT zhoba_keep_history('report_reader');
      ALTER TABLE report DROP pack_id;
      DROP TABLE report_pack_reader, report_pack;
    `);
  }
}
