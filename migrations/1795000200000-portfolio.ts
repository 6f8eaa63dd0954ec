import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reference data, and projects with everything a passport holds. */
export class Portfolio1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE direction (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT direction_code_once UNIQUE,
        position integer NOT NULL,
        name_kk text, name_ru text NOT NULL, name_en text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE district (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT district_code_once UNIQUE,
        position integer NOT NULL,
        name_kk text, name_ru text NOT NULL, name_en text,
        area_km2 numeric(10,2),
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE polycentre (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT polycentre_code_once UNIQUE,
        position integer NOT NULL,
        name_kk text, name_ru text NOT NULL, name_en text,
        specialisation text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT organisation_code_once UNIQUE,
        name_kk text, name_ru text NOT NULL, name_en text,
        kind text NOT NULL CONSTRAINT organisation_kind_known
          CHECK (kind IN ('akimat', 'subordinate', 'central', 'quasi_state', 'private', 'international')),
        direction_id uuid CONSTRAINT organisation_curated_by REFERENCES direction (id),
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX organisation_by_direction ON organisation (direction_id);
      CREATE TABLE roadmap (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT roadmap_code_once UNIQUE,
        position integer NOT NULL,
        name_kk text, name_ru text NOT NULL, name_en text,
        illustrative boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE bundle (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT bundle_code_once UNIQUE,
        name_kk text, name_ru text NOT NULL, name_en text,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE project (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT project_code_once UNIQUE,
        version integer NOT NULL DEFAULT 1,
        stage text NOT NULL CONSTRAINT project_stage_known CHECK (stage IN
          ('draft', 'submitted', 'on_agenda', 'approved', 'in_delivery', 'on_hold', 'completed', 'cancelled', 'rejected')),
        stage_since timestamptz NOT NULL,
        oversight text CONSTRAINT project_oversight_known CHECK (oversight IN ('committee', 'head', 'standard')),
        -- The decisions of the committee by which stage and oversight stand; the committee keeps them.
        stage_decision_id uuid, oversight_decision_id uuid,
        flagged boolean NOT NULL DEFAULT false,
        original_language text NOT NULL CONSTRAINT project_language_known CHECK (original_language IN ('kk', 'ru', 'en')),
        title_kk text, title_ru text, title_en text,
        title_stale text[] NOT NULL DEFAULT '{}',
        description_kk text, description_ru text, description_en text,
        description_stale text[] NOT NULL DEFAULT '{}',
        purpose text, relevance text,
        direction_id uuid NOT NULL CONSTRAINT project_direction REFERENCES direction (id),
        roadmap_id uuid CONSTRAINT project_roadmap REFERENCES roadmap (id),
        initiator_id uuid CONSTRAINT project_initiator REFERENCES organisation (id),
        bundle_id uuid CONSTRAINT project_bundle REFERENCES bundle (id),
        manager_id uuid CONSTRAINT project_manager REFERENCES app_user (id),
        created_by uuid CONSTRAINT project_author REFERENCES app_user (id),
        starts_on date, ends_on date,
        citizens_affected bigint, citizens_estimate text,
        cost_total numeric(20,2),
        mandate_issuer text CONSTRAINT project_issuer_known CHECK (mandate_issuer IN ('head_of_state', 'government', 'akim')),
        mandate_number text, mandate_date date,
        coordination_level text CONSTRAINT project_coordination_known
          CHECK (coordination_level IN ('none', 'head', 'committee_members', 'akim')),
        coordination_members integer, coordination_reason text,
        safety_affected boolean, safety_estimate text,
        first_in_city boolean, innovation_explanation text,
        iconic_site_name text, iconic_site_explanation text,
        risk_question text,
        illustrative_fields text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT project_ends_after_start CHECK (ends_on >= starts_on)
      );
      CREATE INDEX project_newest ON project (created_at DESC, id DESC);
      CREATE INDEX project_by_direction ON project (direction_id, created_at DESC, id DESC);
      CREATE INDEX project_by_stage ON project (stage, created_at DESC, id DESC);
      CREATE INDEX project_by_direction_and_stage ON project (direction_id, stage, ends_on DESC NULLS LAST, id DESC);
      CREATE INDEX project_by_end ON project (ends_on, id);
      CREATE INDEX project_by_cost ON project (cost_total, id);
      CREATE INDEX project_by_roadmap ON project (roadmap_id);
      CREATE INDEX project_by_initiator ON project (initiator_id);
      CREATE INDEX project_by_bundle ON project (bundle_id);
      CREATE INDEX project_by_manager ON project (manager_id);
      CREATE INDEX project_by_author ON project (created_by);

      CREATE TABLE project_participant (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_participant_of REFERENCES project (id),
        organisation_id uuid NOT NULL CONSTRAINT project_participant_is REFERENCES organisation (id),
        part text,
        CONSTRAINT project_participant_once UNIQUE (project_id, organisation_id)
      );
      CREATE INDEX project_participant_by_organisation ON project_participant (organisation_id);
      CREATE TABLE project_district (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_district_of REFERENCES project (id),
        district_id uuid NOT NULL CONSTRAINT project_district_is REFERENCES district (id),
        CONSTRAINT project_district_once UNIQUE (project_id, district_id)
      );
      CREATE INDEX project_district_by_district ON project_district (district_id);
      CREATE TABLE project_funding (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_funding_of REFERENCES project (id),
        position integer NOT NULL,
        source text NOT NULL CONSTRAINT project_funding_source_known
          CHECK (source IN ('republican', 'local', 'private', 'ppp', 'international', 'participatory')),
        year integer,
        amount numeric(20,2) NOT NULL CONSTRAINT project_funding_not_negative CHECK (amount >= 0)
      );
      CREATE INDEX project_funding_by_project ON project_funding (project_id);
      CREATE TABLE project_cost (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_cost_of REFERENCES project (id),
        position integer NOT NULL,
        category text NOT NULL,
        amount numeric(20,2) NOT NULL CONSTRAINT project_cost_not_negative CHECK (amount >= 0)
      );
      CREATE INDEX project_cost_by_project ON project_cost (project_id);
      CREATE TABLE project_result (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_result_of REFERENCES project (id),
        position integer NOT NULL,
        name text NOT NULL,
        year integer,
        value numeric(20,4),
        unit text
      );
      CREATE INDEX project_result_by_project ON project_result (project_id);
      CREATE TABLE project_risk (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_risk_of REFERENCES project (id),
        position integer NOT NULL,
        title text NOT NULL,
        probability smallint NOT NULL CONSTRAINT project_risk_probability CHECK (probability BETWEEN 1 AND 5),
        impact smallint NOT NULL CONSTRAINT project_risk_impact CHECK (impact BETWEEN 1 AND 5)
      );
      CREATE INDEX project_risk_by_project ON project_risk (project_id);
      CREATE TABLE project_document (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_document_of REFERENCES project (id),
        title text NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        content_type text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text NOT NULL,
        file_key text NOT NULL,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE INDEX project_document_by_project ON project_document (project_id);
      CREATE TABLE project_transition (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT project_transition_of REFERENCES project (id),
        name text NOT NULL,
        from_stage text NOT NULL,
        to_stage text NOT NULL,
        reason text,
        deadline date,
        decision_id uuid,
        actor_id uuid,
        actor_name text,
        at timestamptz NOT NULL
      );
      CREATE INDEX project_transition_by_project ON project_transition (project_id, at);

      SELECT zhoba_keep_history(name::regclass) FROM unnest(ARRAY[
        'direction', 'district', 'polycentre', 'organisation', 'roadmap', 'bundle', 'project', 'project_participant', 'project_district',
        'project_funding', 'project_cost', 'project_result', 'project_risk', 'project_document', 'project_transition']) AS name;
      SELECT zhoba_make_immutable('project_transition');

      -- Numbers of a year's projects, without a lock that would make authors wait for each other.
      CREATE FUNCTION next_project_code(city text, year integer) RETURNS text LANGUAGE plpgsql AS $$
      DECLARE
        sequence text := format('project_code_%s', year);
      BEGIN
        IF to_regclass(sequence) IS NULL THEN
          PERFORM pg_advisory_xact_lock(hashtext('next_project_code'));
          EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', sequence);
        END IF;
        RETURN format('%s-%s-%s', city, year, to_char(nextval(sequence), 'FM99990000'));
      END $$;

      -- Words of a project for search: stems of Russian, plain forms for Kazakh and English, and letters folded so that
      -- a Kazakh word typed with Russian letters is found.
      CREATE FUNCTION fold_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT translate(lower(words), 'әғқңөұүһіё', 'агкноуухие')
      $$;
      CREATE TABLE project_search (
        project_id uuid PRIMARY KEY REFERENCES project (id),
        document tsvector NOT NULL,
        folded text NOT NULL
      );
      CREATE INDEX project_search_words ON project_search USING gin (document);
      CREATE INDEX project_search_folded ON project_search USING gin (folded gin_trgm_ops);
      CREATE FUNCTION zhoba_write_project_search() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        titles text := concat_ws(' ', NEW.code, NEW.title_kk, NEW.title_ru, NEW.title_en);
        body text := concat_ws(' ', NEW.description_kk, NEW.description_ru, NEW.description_en, NEW.purpose);
      BEGIN
        INSERT INTO project_search (project_id, document, folded)
        VALUES (
          NEW.id,
          setweight(to_tsvector('russian', titles), 'A') || setweight(to_tsvector('simple', fold_letters(titles)), 'A')
            || setweight(to_tsvector('russian', body), 'C') || setweight(to_tsvector('simple', fold_letters(body)), 'C'),
          fold_letters(titles)
        )
        ON CONFLICT (project_id) DO UPDATE SET document = EXCLUDED.document, folded = EXCLUDED.folded;
        RETURN NULL;
      END $$;
      CREATE TRIGGER write_project_search_on_insert AFTER INSERT ON project
        FOR EACH ROW EXECUTE FUNCTION zhoba_write_project_search();
      CREATE TRIGGER write_project_search_on_update AFTER UPDATE ON project FOR EACH ROW
        WHEN (concat_ws('|', OLD.title_kk, OLD.title_ru, OLD.title_en, OLD.description_kk, OLD.description_ru, OLD.description_en, OLD.purpose)
          IS DISTINCT FROM concat_ws('|', NEW.title_kk, NEW.title_ru, NEW.title_en, NEW.description_kk, NEW.description_ru, NEW.description_en, NEW.purpose))
        EXECUTE FUNCTION zhoba_write_project_search();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE project_search, project_transition, project_document, project_risk, project_result, project_cost, project_funding,
        project_district, project_participant, project, bundle, roadmap, organisation, polycentre, district, direction;
      DROP FUNCTION zhoba_write_project_search, fold_letters, next_project_code;
      DROP EXTENSION pg_trgm;
    `);
  }
}
