import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screens as people have set them up. */
export class SavedViews1795000891000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL CONSTRAINT saved_view_owner REFERENCES app_user (id),
        screen text NOT NULL,
        name text NOT NULL,
        query text NOT NULL CONSTRAINT saved_view_query_short CHECK (length(query) <= 2000),
        shared boolean NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT saved_view_name_once UNIQUE (owner_id, screen, name)
      );
      COMMENT ON COLUMN saved_view.query IS 'Of the screen’s address, after the question mark';
      CREATE INDEX saved_view_shared ON saved_view (name, id) WHERE shared;
      SELECT zhoba_keep_history('saved_view');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
  }
}
