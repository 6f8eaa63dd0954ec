import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reporting periods, who owes what in each, status updates, and the figures of each freeze. */
export class Periods1795000810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting_period (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT reporting_period_kind_known CHECK (kind IN ('month', 'quarter')),
        name text NOT NULL CONSTRAINT reporting_period_name_once UNIQUE,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        -- Updates are due so many working days after its end; later where it was opened late.
        due_days integer NOT NULL CONSTRAINT reporting_period_due_days CHECK (due_days BETWEEN 0 AND 60),
        due_on date NOT NULL,
        -- Working days before and after the due day.
        remind_before integer[] NOT NULL,
        remind_after integer[] NOT NULL,
        escalate_to_lines integer NOT NULL CONSTRAINT reporting_period_escalate_lines CHECK (escalate_to_lines > 0),
        escalate_to_office integer NOT NULL,
        state text NOT NULL CONSTRAINT reporting_period_state_known CHECK (state IN ('open', 'frozen')),
        -- How often it has been frozen; the last set of figures carries this number.
        freeze_number integer NOT NULL DEFAULT 0,
        frozen_on date,
        frozen_at timestamptz,
        opened_by uuid NOT NULL CONSTRAINT reporting_period_opened_by REFERENCES app_user (id),
        opened_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT reporting_period_once UNIQUE (kind, starts_on),
        -- Whole months and quarters: two of one kind never overlap unless they begin on the same day.
        CONSTRAINT reporting_period_whole CHECK (starts_on = date_trunc(kind, starts_on::timestamp)::date
          AND ends_on = (starts_on + CASE kind WHEN 'month' THEN interval '1 month' ELSE interval '3 months' END - interval '1 day')::date),
        CONSTRAINT reporting_period_due_after_end CHECK (due_on >= ends_on),
        CONSTRAINT reporting_period_escalates_upwards CHECK (escalate_to_office >= escalate_to_lines),
        CONSTRAINT reporting_period_frozen_when CHECK ((state = 'frozen') = (frozen_at IS NOT NULL AND frozen_on IS NOT NULL))
      );
      CREATE INDEX reporting_period_by_opener ON reporting_period (opened_by);
      SELECT zhoba_keep_history('reporting_period');

      CREATE TABLE reporting_period_step (
        id uuid PRIMARY KEY,
        period_id uuid NOT NULL CONSTRAINT reporting_period_step_of REFERENCES reporting_period (id),
        name text NOT NULL CONSTRAINT reporting_period_step_known CHECK (name IN ('opened', 'frozen', 'reopened')),
        reason text,
        actor_id uuid NOT NULL CONSTRAINT reporting_period_step_by REFERENCES app_user (id),
        actor_name text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT reporting_period_step_with_reason CHECK (name <> 'reopened' OR reason IS NOT NULL)
      );
      CREATE INDEX reporting_period_step_of_period ON reporting_period_step (period_id, at);
      CREATE INDEX reporting_period_step_by_person ON reporting_period_step (actor_id);
      SELECT zhoba_keep_history('reporting_period_step'), zhoba_make_immutable('reporting_period_step');

      CREATE TABLE period_obligation (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT period_obligation_of REFERENCES project (id),
        period_id uuid NOT NULL CONSTRAINT period_obligation_in REFERENCES reporting_period (id),
        -- That of the period, or later for a project that came later.
        due_on date NOT NULL,
        added_at timestamptz NOT NULL,
        -- Since when, and by which stage, nothing is owed any more.
        excused_at timestamptz,
        excused_by_stage text,
        CONSTRAINT period_obligation_once UNIQUE (period_id, project_id),
        CONSTRAINT period_obligation_excused_whole CHECK ((excused_at IS NULL) = (excused_by_stage IS NULL))
      );
      CREATE INDEX period_obligation_by_project ON period_obligation (project_id);
      SELECT zhoba_keep_history('period_obligation');

      CREATE TABLE status_update (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT status_update_of REFERENCES project (id),
        period_id uuid NOT NULL CONSTRAINT status_update_in REFERENCES reporting_period (id),
        state text NOT NULL CONSTRAINT status_update_state_known CHECK (state IN ('draft', 'submitted', 'returned', 'confirmed')),
        -- How often it has been submitted.
        revision integer NOT NULL DEFAULT 0,
        language text NOT NULL CONSTRAINT status_update_language_known CHECK (language IN ('kk', 'ru', 'en')),
        progress text,
        problems text,
        next_steps text,
        help_needed text,
        rating text CONSTRAINT status_update_rating_known CHECK (rating IN ('green', 'amber_green', 'amber', 'amber_red', 'red')),
        rating_narrative text,
        -- [{"milestoneId", "forecastOn", "note"}]
        forecasts jsonb NOT NULL DEFAULT '[]',
        submitted_by uuid CONSTRAINT status_update_submitted_by REFERENCES app_user (id),
        submitted_at timestamptz,
        -- The day by which what was returned is to come back.
        deadline date,
        illustrative boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL CONSTRAINT status_update_created_by REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        updated_by uuid NOT NULL CONSTRAINT status_update_updated_by REFERENCES app_user (id),
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT status_update_once UNIQUE (period_id, project_id),
        CONSTRAINT status_update_submitted_whole CHECK ((state = 'draft') = (revision = 0) AND (state = 'draft') = (submitted_at IS NULL)
          AND (submitted_at IS NULL) = (submitted_by IS NULL)),
        CONSTRAINT status_update_returned_until CHECK ((state = 'returned') = (deadline IS NOT NULL))
      );
      CREATE INDEX status_update_of_project ON status_update (project_id);
      CREATE INDEX status_update_to_answer ON status_update (period_id, submitted_at) WHERE state = 'submitted';
      CREATE INDEX status_update_by_submitter ON status_update (submitted_by);
      CREATE INDEX status_update_by_author ON status_update (created_by);
      CREATE INDEX status_update_by_writer ON status_update (updated_by);
      SELECT zhoba_keep_history('status_update');

      -- What was submitted stays readable as it was, beside the answer it got.
      CREATE TABLE status_update_step (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT status_update_step_in REFERENCES project (id),
        period_id uuid NOT NULL CONSTRAINT status_update_step_period REFERENCES reporting_period (id),
        update_id uuid NOT NULL CONSTRAINT status_update_step_of REFERENCES status_update (id),
        revision integer NOT NULL,
        name text NOT NULL CONSTRAINT status_update_step_known CHECK (name IN ('submitted', 'returned', 'confirmed')),
        content jsonb,
        remarks text,
        deadline date,
        actor_id uuid NOT NULL CONSTRAINT status_update_step_by REFERENCES app_user (id),
        actor_name text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT status_update_step_once UNIQUE (update_id, revision, name),
        CONSTRAINT status_update_step_content CHECK ((name = 'submitted') = (content IS NOT NULL)),
        CONSTRAINT status_update_step_remarks CHECK (name <> 'returned' OR (remarks IS NOT NULL AND deadline IS NOT NULL))
      );
      CREATE INDEX status_update_step_of_project ON status_update_step (project_id, at);
      CREATE INDEX status_update_step_by_period ON status_update_step (period_id);
      CREATE INDEX status_update_step_by_person ON status_update_step (actor_id);
      SELECT zhoba_keep_history('status_update_step'), zhoba_make_immutable('status_update_step');

      CREATE TABLE period_reminder (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT period_reminder_of REFERENCES project (id),
        period_id uuid NOT NULL CONSTRAINT period_reminder_in REFERENCES reporting_period (id),
        -- Reminders begin anew for what has come back.
        revision integer NOT NULL,
        step text NOT NULL,
        user_ids uuid[] NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT period_reminder_once UNIQUE (period_id, project_id, revision, step)
      );
      CREATE INDEX period_reminder_by_project ON period_reminder (project_id);
      SELECT zhoba_keep_history('period_reminder'), zhoba_make_immutable('period_reminder');

      -- A project at the moment of a freeze. Null is what nobody knew then, never zero.
      CREATE TABLE period_figure (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT period_figure_of REFERENCES project (id),
        period_id uuid NOT NULL CONSTRAINT period_figure_in REFERENCES reporting_period (id),
        freeze_number integer NOT NULL CONSTRAINT period_figure_freeze_positive CHECK (freeze_number > 0),
        direction_id uuid NOT NULL CONSTRAINT period_figure_direction REFERENCES direction (id),
        manager_id uuid CONSTRAINT period_figure_manager REFERENCES app_user (id),
        stage text NOT NULL,
        update_state text NOT NULL CONSTRAINT period_figure_update_known
          CHECK (update_state IN ('missing', 'submitted', 'returned', 'confirmed', 'excused')),
        overall text,
        schedule text,
        budget text,
        risks text,
        diverging boolean,
        owner_rating text,
        office_rating text,
        milestones jsonb NOT NULL,
        ends_on date,
        slip_first integer,
        slip_current integer,
        plan numeric(30,2),
        adjusted numeric(30,2),
        committed numeric(30,2),
        actual numeric(30,2),
        unfunded numeric(30,2),
        CONSTRAINT period_figure_once UNIQUE (period_id, freeze_number, project_id)
      );
      CREATE INDEX period_figure_by_project ON period_figure (project_id);
      CREATE INDEX period_figure_by_direction ON period_figure (direction_id);
      CREATE INDEX period_figure_by_manager ON period_figure (manager_id);
      SELECT zhoba_keep_history('period_figure'), zhoba_make_immutable('period_figure');

      -- Whoever writes into a period holds it open until the commit; a freeze waits for them, and they for it.
      CREATE FUNCTION zhoba_refuse_frozen_period() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        touched uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.period_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.period_id END];
        state_is text;
      BEGIN
        FOR state_is IN SELECT state FROM reporting_period WHERE id = ANY(touched) ORDER BY id FOR SHARE LOOP
          IF state_is = 'frozen' THEN
            RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'PERIOD_FROZEN';
          END IF;
        END LOOP;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER period_is_open BEFORE INSERT OR UPDATE OR DELETE ON period_obligation FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_frozen_period();
      CREATE TRIGGER period_is_open BEFORE INSERT OR UPDATE OR DELETE ON status_update FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_frozen_period();
      CREATE TRIGGER period_is_open BEFORE INSERT ON status_update_step FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_frozen_period();
      CREATE TRIGGER period_is_open BEFORE INSERT ON period_reminder FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_frozen_period();
      CREATE TRIGGER period_is_open BEFORE INSERT ON period_figure FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_frozen_period();

      -- A frozen period changes in one way only: it is reopened, as long as no later one of its kind stands on its figures.
      CREATE FUNCTION zhoba_guard_frozen_period() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR NEW.state = 'frozen' OR ROW(OLD.kind, OLD.starts_on, OLD.due_on, OLD.freeze_number)
          IS DISTINCT FROM ROW(NEW.kind, NEW.starts_on, NEW.due_on, NEW.freeze_number) THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'PERIOD_FROZEN';
        END IF;
        IF EXISTS (SELECT FROM reporting_period l WHERE l.kind = OLD.kind AND l.starts_on > OLD.starts_on AND l.state = 'frozen') THEN
          RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'LATER_PERIOD_FROZEN';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER guard_frozen BEFORE UPDATE OR DELETE ON reporting_period FOR EACH ROW WHEN (OLD.state = 'frozen')
        EXECUTE FUNCTION zhoba_guard_frozen_period();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE period_figure, period_reminder, status_update_step, status_update, period_obligation, reporting_period_step, reporting_period;
      DROP FUNCTION zhoba_guard_frozen_period, zhoba_refuse_frozen_period;
    `);
  }
}
