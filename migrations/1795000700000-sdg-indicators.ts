import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tags and shares of projects over SDG targets, indicators with their values, what the values lack, and the other channels. */
export class SdgIndicators1795000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sdg_indicator (
        id uuid PRIMARY KEY,
        -- As the list of the United Nations numbers it: 11.6.2.
        number text NOT NULL CONSTRAINT sdg_indicator_number_once UNIQUE,
        target_code text NOT NULL CONSTRAINT sdg_indicator_target REFERENCES sdg_target (code),
        -- The number changes with revisions of the list, this code does not; null where it is not known.
        permanent_code text CONSTRAINT sdg_indicator_permanent_code CHECK (permanent_code ~ '^C[0-9]{2}[0-9a-z]{4}$'),
        name_kk text, name_ru text NOT NULL, name_en text
      );
      CREATE INDEX sdg_indicator_by_target ON sdg_indicator (target_code);

      CREATE TABLE sdg_tag (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT sdg_tag_of REFERENCES project (id),
        target_code text NOT NULL CONSTRAINT sdg_tag_target REFERENCES sdg_target (code),
        contribution text NOT NULL CONSTRAINT sdg_tag_contribution_known CHECK (contribution IN ('direct', 'indirect', 'enabling')),
        effect text NOT NULL CONSTRAINT sdg_tag_effect_known CHECK (effect IN ('positive', 'negative')),
        rationale text NOT NULL,
        state text NOT NULL CONSTRAINT sdg_tag_state_known CHECK (state IN ('proposed', 'confirmed', 'declined')),
        answer text,
        proposed_by uuid CONSTRAINT sdg_tag_proposed_by REFERENCES app_user (id),
        proposed_at timestamptz NOT NULL,
        answered_by uuid CONSTRAINT sdg_tag_answered_by REFERENCES app_user (id),
        answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT sdg_tag_answered_when CHECK ((state = 'proposed') = (answered_at IS NULL))
      );
      CREATE UNIQUE INDEX sdg_tag_once ON sdg_tag (project_id, target_code) WHERE state <> 'declined';
      CREATE INDEX sdg_tag_of_project ON sdg_tag (project_id);
      CREATE INDEX sdg_tag_by_target ON sdg_tag (target_code);
      CREATE INDEX sdg_tag_by_proposer ON sdg_tag (proposed_by);
      CREATE INDEX sdg_tag_by_answerer ON sdg_tag (answered_by);

      CREATE TABLE sdg_share (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT sdg_share_of REFERENCES project (id),
        target_code text NOT NULL CONSTRAINT sdg_share_target REFERENCES sdg_target (code),
        percent numeric(7,4) NOT NULL CONSTRAINT sdg_share_percent CHECK (percent > 0 AND percent <= 100),
        CONSTRAINT sdg_share_once UNIQUE (project_id, target_code)
      );
      CREATE INDEX sdg_share_by_target ON sdg_share (target_code);
      -- Shares of a project are exactly the whole, or there are none.
      CREATE FUNCTION zhoba_whole_shares() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(percent) FROM sdg_share WHERE project_id = coalesce(NEW.project_id, OLD.project_id)) <> 100 THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'SHARES_NOT_WHOLE';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER whole_shares AFTER INSERT OR UPDATE OR DELETE ON sdg_share
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zhoba_whole_shares();

      CREATE TABLE indicator (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT indicator_code_once UNIQUE,
        name_kk text, name_ru text NOT NULL, name_en text,
        unit_kk text, unit_ru text NOT NULL, unit_en text,
        -- Whether yearly plans are set for it, or facts only watched.
        kind text NOT NULL CONSTRAINT indicator_kind_known CHECK (kind IN ('target', 'statistic')),
        better text CONSTRAINT indicator_better_known CHECK (better IN ('higher', 'lower')),
        method text,
        source text,
        responsible_id uuid CONSTRAINT indicator_responsible REFERENCES organisation (id),
        periodicity text NOT NULL DEFAULT 'year' CONSTRAINT indicator_periodicity_known CHECK (periodicity IN ('year', 'half_year', 'quarter', 'month', 'irregular')),
        -- By which day of the next year the fact of a year is due, as month and day.
        due_month integer CONSTRAINT indicator_due_month CHECK (due_month BETWEEN 1 AND 12),
        territory text,
        breakdown jsonb NOT NULL DEFAULT '{}',
        goal_number integer CONSTRAINT indicator_goal REFERENCES sdg_goal (number),
        -- The number in the global or the national list of indicators, as the source has it.
        listed_number text,
        base_year integer,
        base_value numeric(24,6),
        target_year integer,
        target_value numeric(24,6),
        natural_limit numeric(24,6),
        -- Doubtful in its source; the note says why.
        suspect boolean NOT NULL DEFAULT false,
        note text,
        illustrative boolean NOT NULL DEFAULT false,
        archived_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX indicator_by_responsible ON indicator (responsible_id);
      CREATE INDEX indicator_by_goal ON indicator (goal_number, code);
      CREATE TABLE indicator_target (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_target_of REFERENCES indicator (id),
        target_code text NOT NULL CONSTRAINT indicator_target_is REFERENCES sdg_target (code),
        CONSTRAINT indicator_target_once UNIQUE (indicator_id, target_code)
      );
      CREATE INDEX indicator_target_by_target ON indicator_target (target_code);
      CREATE TABLE indicator_direction (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_direction_of REFERENCES indicator (id),
        direction_id uuid NOT NULL CONSTRAINT indicator_direction_is REFERENCES direction (id),
        CONSTRAINT indicator_direction_once UNIQUE (indicator_id, direction_id)
      );
      CREATE INDEX indicator_direction_by_direction ON indicator_direction (direction_id);
      CREATE TABLE indicator_value (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_value_of REFERENCES indicator (id),
        year integer NOT NULL CONSTRAINT indicator_value_year CHECK (year BETWEEN 1990 AND 2200),
        measure text NOT NULL CONSTRAINT indicator_value_measure_known CHECK (measure IN ('plan', 'fact')),
        -- Null: known to be missing, which is not zero.
        value numeric(24,6),
        quality text NOT NULL DEFAULT 'measured' CONSTRAINT indicator_value_quality_known
          CHECK (quality IN ('measured', 'estimated', 'disputed', 'missing')),
        state text NOT NULL CONSTRAINT indicator_value_state_known CHECK (state IN ('entered', 'checked', 'approved', 'locked')),
        source text,
        note text,
        entered_by uuid CONSTRAINT indicator_value_entered_by REFERENCES app_user (id),
        entered_at timestamptz NOT NULL,
        checked_by uuid CONSTRAINT indicator_value_checked_by REFERENCES app_user (id),
        approved_by uuid CONSTRAINT indicator_value_approved_by REFERENCES app_user (id),
        -- Why it was last sent back to be entered anew, or unlocked.
        state_reason text,
        -- 1 for the first value of the year, one more for each that took its place; earlier ones are in the history.
        revision integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT indicator_value_once UNIQUE (indicator_id, year, measure),
        CONSTRAINT indicator_value_missing_when CHECK ((value IS NULL) = (quality = 'missing'))
      );
      CREATE INDEX indicator_value_by_enterer ON indicator_value (entered_by);
      CREATE INDEX indicator_value_by_checker ON indicator_value (checked_by);
      CREATE INDEX indicator_value_by_approver ON indicator_value (approved_by);
      -- A locked value is unlocked before it changes, and both stay in the history.
      CREATE FUNCTION zhoba_guard_locked_value() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR ROW(NEW.value, NEW.quality, NEW.year, NEW.measure) IS DISTINCT FROM ROW(OLD.value, OLD.quality, OLD.year, OLD.measure) THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'VALUE_LOCKED';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER guard_locked BEFORE UPDATE OR DELETE ON indicator_value FOR EACH ROW WHEN (OLD.state = 'locked')
        EXECUTE FUNCTION zhoba_guard_locked_value();
      CREATE TABLE method_break (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT method_break_of REFERENCES indicator (id),
        -- From this year on values are not to be compared with earlier ones.
        year integer NOT NULL,
        note text NOT NULL,
        CONSTRAINT method_break_once UNIQUE (indicator_id, year)
      );
      CREATE TABLE indicator_project (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_project_of REFERENCES indicator (id),
        project_id uuid NOT NULL CONSTRAINT indicator_project_is REFERENCES project (id),
        rationale text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT indicator_project_once UNIQUE (indicator_id, project_id)
      );
      CREATE INDEX indicator_project_by_project ON indicator_project (project_id);
      CREATE TABLE indicator_effect (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT indicator_effect_in REFERENCES project (id),
        link_id uuid NOT NULL CONSTRAINT indicator_effect_of REFERENCES indicator_project (id) ON DELETE CASCADE,
        year integer NOT NULL,
        value numeric(24,6) NOT NULL,
        CONSTRAINT indicator_effect_once UNIQUE (link_id, year)
      );
      CREATE INDEX indicator_effect_by_project ON indicator_effect (project_id);
      CREATE TABLE indicator_finding (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_finding_of REFERENCES indicator (id),
        kind text NOT NULL,
        -- What it is about, so that the same is found once: years, another indicator.
        subject text NOT NULL,
        params jsonb NOT NULL,
        state text NOT NULL CONSTRAINT indicator_finding_state_known CHECK (state IN ('open', 'explained', 'gone')),
        owner_id uuid CONSTRAINT indicator_finding_owner REFERENCES organisation (id),
        due_on date,
        explanation text,
        answered_by uuid CONSTRAINT indicator_finding_answered_by REFERENCES app_user (id),
        answered_at timestamptz,
        found_at timestamptz NOT NULL,
        gone_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT indicator_finding_once UNIQUE (indicator_id, kind, subject)
      );
      CREATE INDEX indicator_finding_by_owner ON indicator_finding (owner_id);
      CREATE INDEX indicator_finding_by_answerer ON indicator_finding (answered_by);
      CREATE INDEX indicator_finding_open ON indicator_finding (due_on, id) WHERE state = 'open';

      -- The other channels of a voluntary local review: strategies, international projects, digital resources.
      CREATE TABLE sdg_channel_record (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT sdg_channel_record_kind_known CHECK (kind IN ('strategy', 'international_project', 'digital_resource')),
        code text NOT NULL CONSTRAINT sdg_channel_record_code_once UNIQUE,
        title_kk text, title_ru text NOT NULL, title_en text,
        description text,
        partner text,
        url text,
        level text,
        start_year integer, end_year integer,
        amount_usd numeric(20,2), amount_kzt numeric(20,2),
        project_id uuid CONSTRAINT sdg_channel_record_project REFERENCES project (id),
        note text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX sdg_channel_record_by_project ON sdg_channel_record (project_id);
      CREATE TABLE sdg_channel_target (
        id uuid PRIMARY KEY,
        record_id uuid NOT NULL CONSTRAINT sdg_channel_target_of REFERENCES sdg_channel_record (id) ON DELETE CASCADE,
        target_code text NOT NULL CONSTRAINT sdg_channel_target_is REFERENCES sdg_target (code),
        CONSTRAINT sdg_channel_target_once UNIQUE (record_id, target_code)
      );
      CREATE INDEX sdg_channel_target_by_target ON sdg_channel_target (target_code);
      -- What a published review said of a target's channels, to be compared with what the records say.
      CREATE TABLE sdg_channel_claim (
        id uuid PRIMARY KEY,
        review text NOT NULL,
        target_code text NOT NULL CONSTRAINT sdg_channel_claim_of REFERENCES sdg_target (code),
        channel text NOT NULL CONSTRAINT sdg_channel_claim_known CHECK (channel IN
          ('global_indicator', 'national_indicator', 'international_projects', 'national_strategies', 'municipal_projects', 'digital_resources')),
        claimed boolean NOT NULL,
        note text,
        CONSTRAINT sdg_channel_claim_once UNIQUE (review, target_code, channel)
      );
      CREATE INDEX sdg_channel_claim_by_target ON sdg_channel_claim (target_code);

      SELECT zhoba_keep_history(name::regclass) FROM unnest(ARRAY['sdg_indicator', 'sdg_tag', 'sdg_share', 'indicator', 'indicator_target',
        'indicator_direction', 'indicator_value', 'method_break', 'indicator_project', 'indicator_effect', 'indicator_finding',
        'sdg_channel_record', 'sdg_channel_target', 'sdg_channel_claim']) AS name;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sdg_channel_claim, sdg_channel_target, sdg_channel_record, indicator_finding, indicator_effect, indicator_project,
        method_break, indicator_value, indicator_direction, indicator_target, indicator, sdg_share, sdg_tag, sdg_indicator;
      DROP FUNCTION zhoba_guard_locked_value, zhoba_whole_shares;
    `);
  }
}
