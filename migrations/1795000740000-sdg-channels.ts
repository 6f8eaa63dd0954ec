import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbered sources, notes on goals and targets, and what the other channels' records lacked to be kept by hand. */
export class SdgChannels1795000740000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sdg_channel_record
        -- What serves a goal as a whole and none of its targets by name.
        ADD goal_number integer CONSTRAINT sdg_channel_record_goal REFERENCES sdg_goal (number),
        ADD archived_at timestamptz,
        ADD CONSTRAINT sdg_channel_record_level_known CHECK (level IN ('national', 'municipal')),
        ADD CONSTRAINT sdg_channel_record_years CHECK (start_year <= end_year),
        ADD CONSTRAINT sdg_channel_record_amounts CHECK (amount_usd >= 0 AND amount_kzt >= 0);
      CREATE INDEX sdg_channel_record_by_goal ON sdg_channel_record (goal_number);
      -- Projects by the targets that they help to reach, as channels count them.
      CREATE INDEX sdg_tag_confirmed ON sdg_tag (target_code, project_id) WHERE state = 'confirmed' AND effect = 'positive';

      CREATE TABLE sdg_source (
        id uuid PRIMARY KEY,
        number integer NOT NULL CONSTRAINT sdg_source_number_once UNIQUE CONSTRAINT sdg_source_number CHECK (number > 0),
        title_kk text, title_ru text NOT NULL, title_en text,
        url text,
        second_url text,
        note text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE sdg_channel_source (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL CONSTRAINT sdg_channel_source_of REFERENCES sdg_channel_record (id) ON DELETE CASCADE,
        source_id uuid NOT NULL CONSTRAINT sdg_channel_source_is REFERENCES sdg_source (id),
        CONSTRAINT sdg_channel_source_once UNIQUE (record_id, source_id)
      );
      CREATE INDEX sdg_channel_source_by_source ON sdg_channel_source (source_id);
      CREATE TABLE indicator_source (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_source_of REFERENCES indicator (id),
        source_id uuid NOT NULL CONSTRAINT indicator_source_is REFERENCES sdg_source (id),
        CONSTRAINT indicator_source_once UNIQUE (indicator_id, source_id)
      );
      CREATE INDEX indicator_source_by_source ON indicator_source (source_id);

      -- What a review says of a goal or a target in words: its policy, its challenges, the value to be reached by a year.
      CREATE TABLE sdg_note (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT sdg_note_kind_known CHECK (kind IN ('policy', 'challenge', 'target_value')),
        goal_number integer NOT NULL CONSTRAINT sdg_note_goal REFERENCES sdg_goal (number),
        -- Null for a note on the goal as a whole.
        target_code text CONSTRAINT sdg_note_target REFERENCES sdg_target (code),
        text_kk text, text_ru text NOT NULL, text_en text,
        year integer,
        source_id uuid CONSTRAINT sdg_note_source REFERENCES sdg_source (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT sdg_note_target_of_goal CHECK (split_part(target_code, '.', 1) = goal_number::text),
        CONSTRAINT sdg_note_year_of_value CHECK (kind <> 'target_value' OR year IS NOT NULL)
      );
      CREATE INDEX sdg_note_by_goal ON sdg_note (goal_number, target_code);
      CREATE INDEX sdg_note_by_target ON sdg_note (target_code);
      CREATE INDEX sdg_note_by_source ON sdg_note (source_id);

      SELECT zhoba_keep_history(name::regclass)
        FROM unnest(ARRAY['sdg_source', 'sdg_channel_source', 'indicator_source', 'sdg_note']) AS name;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sdg_note, indicator_source, sdg_channel_source, sdg_source;
      DROP INDEX sdg_tag_confirmed;
      ALTER TABLE sdg_channel_record
        DROP COLUMN goal_number, DROP COLUMN archived_at,
        DROP CONSTRAINT sdg_channel_record_level_known, DROP CONSTRAINT sdg_channel_record_years,
        DROP CONSTRAINT sdg_channel_record_amounts;
    `);
  }
}
