import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that people subscribe to at secret addresses. */
export class CalendarFeeds1795000840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL CONSTRAINT calendar_feed_owner REFERENCES app_user (id),
        scope text NOT NULL CONSTRAINT calendar_feed_scope_known CHECK (scope IN ('mine', 'committee', 'roadmap', 'project')),
        roadmap_id uuid CONSTRAINT calendar_feed_of_roadmap REFERENCES roadmap (id),
        project_id uuid CONSTRAINT calendar_feed_of_project REFERENCES project (id),
        component text NOT NULL CONSTRAINT calendar_feed_component_known CHECK (component IN ('event', 'todo')),
        language text NOT NULL CONSTRAINT calendar_feed_language_known CHECK (language IN ('kk', 'ru', 'en')),
        -- SHA-256 of the token in its address; the token itself is nowhere.
        token_hash bytea NOT NULL CONSTRAINT calendar_feed_token_once UNIQUE,
        created_at timestamptz NOT NULL,
        CONSTRAINT calendar_feed_subject CHECK ((scope = 'roadmap') = (roadmap_id IS NOT NULL) AND (scope = 'project') = (project_id IS NOT NULL))
      );
      CREATE INDEX calendar_feed_of_owner ON calendar_feed (owner_id, id);
      CREATE INDEX calendar_feed_by_roadmap ON calendar_feed (roadmap_id);
      CREATE INDEX calendar_feed_by_project ON calendar_feed (project_id);
      SELECT zhoba_keep_history('calendar_feed', 'token_hash');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
