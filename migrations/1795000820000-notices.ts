import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, by which way, and what became of each mail. */
export class Notices1795000820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_delivery (
        id uuid PRIMARY KEY,
        receiver_id uuid NOT NULL CONSTRAINT mail_delivery_to REFERENCES app_user (id),
        kind text NOT NULL,
        address text NOT NULL,
        message_id text NOT NULL CONSTRAINT mail_delivery_message_once UNIQUE,
        state text NOT NULL CONSTRAINT mail_delivery_state_known CHECK (state IN ('queued', 'sent', 'failed', 'suppressed')),
        reason text CONSTRAINT mail_delivery_reason_known
          CHECK (reason IN ('no-mail-server', 'switched-off', 'deactivated', 'not-visible')),
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        response text,
        error text,
        created_at timestamptz NOT NULL,
        CONSTRAINT mail_delivery_suppressed_for CHECK ((state = 'suppressed') = (reason IS NOT NULL)),
        CONSTRAINT mail_delivery_sent_when CHECK ((state = 'sent') = (sent_at IS NOT NULL))
      );
      COMMENT ON TABLE mail_delivery IS 'One mail: of one notice, or of a day''s notices together';
      COMMENT ON COLUMN mail_delivery.kind IS 'The kind of its notice, or digest';
      COMMENT ON COLUMN mail_delivery.due_at IS 'Not to be sent before; while it is being sent, when another worker may take it over';
      CREATE INDEX mail_delivery_due ON mail_delivery (due_at) WHERE state = 'queued';
      CREATE INDEX mail_delivery_by_receiver ON mail_delivery (receiver_id, id);

      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        receiver_id uuid NOT NULL CONSTRAINT notice_to REFERENCES app_user (id),
        number bigint NOT NULL,
        on_behalf_of uuid CONSTRAINT notice_on_behalf_of REFERENCES app_user (id),
        announcement text NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        project_id uuid CONSTRAINT notice_about REFERENCES project (id),
        language text NOT NULL CONSTRAINT notice_language_known CHECK (language IN ('kk', 'ru', 'en')),
        title text NOT NULL,
        body text NOT NULL,
        link text NOT NULL,
        in_app boolean NOT NULL,
        mail text NOT NULL CONSTRAINT notice_mail_known CHECK (mail IN ('at_once', 'digest', 'off')),
        delivery_id uuid CONSTRAINT notice_mailed_by REFERENCES mail_delivery (id),
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notice_once UNIQUE (announcement, kind, subject_id, receiver_id),
        CONSTRAINT notice_number_once UNIQUE (receiver_id, number)
      );
      COMMENT ON COLUMN notice.number IS 'Counts the notices of one receiver in the order of their commits';
      COMMENT ON COLUMN notice.announcement IS 'The job that made it: delivered twice, it makes one';
      CREATE INDEX notice_unread_first ON notice (receiver_id, (read_at IS NOT NULL), number DESC) WHERE in_app;
      CREATE INDEX notice_unread ON notice (receiver_id) WHERE in_app AND read_at IS NULL;
      CREATE INDEX notice_for_digest ON notice (receiver_id) WHERE mail = 'digest' AND delivery_id IS NULL;
      CREATE INDEX notice_by_delivery ON notice (delivery_id);
      CREATE INDEX notice_by_project ON notice (project_id);
      CREATE INDEX notice_by_principal ON notice (on_behalf_of);

      -- Whoever is signed in sees what is new and how much is unread, whichever process they are connected to.
      CREATE FUNCTION zhoba_tell_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('notice', NEW.receiver_id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_notice AFTER INSERT OR UPDATE OF read_at ON notice FOR EACH ROW WHEN (NEW.in_app)
        EXECUTE FUNCTION zhoba_tell_notice();

      CREATE TABLE notice_setting (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT notice_setting_once UNIQUE CONSTRAINT notice_setting_of REFERENCES app_user (id),
        quiet_from text CONSTRAINT notice_setting_quiet_from_time CHECK (quiet_from ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        quiet_to text CONSTRAINT notice_setting_quiet_to_time CHECK (quiet_to ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        working_days_only boolean NOT NULL,
        digest_hour integer NOT NULL CONSTRAINT notice_setting_digest_hour_known CHECK (digest_hour BETWEEN 0 AND 23),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notice_setting_quiet_whole CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
      );
      CREATE TABLE notice_preference (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT notice_preference_of REFERENCES app_user (id),
        kind text NOT NULL,
        in_app boolean NOT NULL,
        mail text NOT NULL CONSTRAINT notice_preference_mail_known CHECK (mail IN ('at_once', 'digest', 'off')),
        CONSTRAINT notice_preference_once UNIQUE (person_id, kind)
      );
      SELECT zhoba_keep_history('notice_setting');
      SELECT zhoba_keep_history('notice_preference');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notice_preference, notice_setting, notice, mail_delivery;
      DROP FUNCTION zhoba_tell_notice;
    `);
  }
}
