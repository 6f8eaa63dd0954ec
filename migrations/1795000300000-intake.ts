import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies, screenings and what follows from them: attestations, overrides, referrals to the committee. */
export class Intake1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intake_policy (
        id uuid PRIMARY KEY,
        version integer CONSTRAINT intake_policy_version_once UNIQUE,
        parameters jsonb NOT NULL,
        note text,
        effective_from date,
        activated_at timestamptz,
        activated_by uuid,
        created_at timestamptz NOT NULL,
        created_by uuid,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT intake_policy_whole CHECK (num_nulls(version, effective_from, activated_at) IN (0, 3))
      );
      COMMENT ON COLUMN intake_policy.version IS 'Given when the draft is put in force';
      CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON intake_policy FOR EACH ROW
        WHEN (OLD.version IS NOT NULL) EXECUTE FUNCTION zhoba_refuse_change();

      CREATE TABLE screening (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT screening_of REFERENCES project (id),
        policy_id uuid NOT NULL CONSTRAINT screening_by REFERENCES intake_policy (id),
        policy_version integer NOT NULL,
        cause text NOT NULL CONSTRAINT screening_cause_known
          CHECK (cause IN ('submission', 'fact_change', 'attestation', 'policy')),
        facts jsonb NOT NULL,
        facts_digest text NOT NULL,
        flagged boolean NOT NULL,
        criteria jsonb NOT NULL,
        actor_id uuid,
        actor_name text,
        at timestamptz NOT NULL
      );
      CREATE INDEX screening_of_project ON screening (project_id, id);
      CREATE INDEX screening_by_policy ON screening (policy_id);
      SELECT zhoba_make_immutable('screening');

      CREATE TABLE attestation (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT attestation_of REFERENCES project (id),
        direction_id uuid NOT NULL CONSTRAINT attestation_by REFERENCES direction (id),
        criteria text[] NOT NULL,
        note text,
        actor_id uuid,
        actor_name text,
        at timestamptz NOT NULL
      );
      CREATE INDEX attestation_of_project ON attestation (project_id, id);
      CREATE INDEX attestation_by_direction ON attestation (direction_id);
      SELECT zhoba_make_immutable('attestation');

      CREATE TABLE attestation_request (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT attestation_request_of REFERENCES project (id),
        criteria text[] NOT NULL,
        asked_at timestamptz NOT NULL,
        reminders integer NOT NULL DEFAULT 0,
        last_reminded_at timestamptz,
        closed_at timestamptz,
        closed_because text CONSTRAINT attestation_request_end_known CHECK (closed_because IN ('answered', 'not_needed'))
      );
      CREATE UNIQUE INDEX attestation_request_open_once ON attestation_request (project_id) WHERE closed_at IS NULL;
      CREATE INDEX attestation_request_of_project ON attestation_request (project_id);

      CREATE TABLE screening_override (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT screening_override_of REFERENCES project (id),
        screening_id uuid NOT NULL CONSTRAINT screening_override_against REFERENCES screening (id),
        flagged boolean NOT NULL,
        reason text NOT NULL,
        actor_id uuid,
        actor_name text,
        at timestamptz NOT NULL,
        lifted_at timestamptz,
        lifted_by uuid
      );
      CREATE UNIQUE INDEX screening_override_in_force_once ON screening_override (project_id) WHERE lifted_at IS NULL;
      CREATE INDEX screening_override_of_project ON screening_override (project_id);
      CREATE INDEX screening_override_of_screening ON screening_override (screening_id);

      CREATE TABLE committee_referral (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL CONSTRAINT committee_referral_of REFERENCES project (id),
        kind text NOT NULL CONSTRAINT committee_referral_kind_known CHECK (kind IN ('entry', 're_entry')),
        screening_id uuid NOT NULL CONSTRAINT committee_referral_because REFERENCES screening (id),
        since timestamptz NOT NULL,
        closed_at timestamptz,
        closed_because text
      );
      CREATE UNIQUE INDEX committee_referral_open_once ON committee_referral (project_id) WHERE closed_at IS NULL;
      CREATE INDEX committee_referral_of_project ON committee_referral (project_id);
      CREATE INDEX committee_referral_of_screening ON committee_referral (screening_id);

      CREATE TABLE what_if (
        id uuid PRIMARY KEY,
        policy_id uuid NOT NULL CONSTRAINT what_if_of REFERENCES intake_policy (id) ON DELETE CASCADE,
        state text NOT NULL CONSTRAINT what_if_state_known CHECK (state IN ('queued', 'running', 'ready', 'failed')),
        progress integer NOT NULL DEFAULT 0,
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        finished_at timestamptz,
        result jsonb,
        failure text
      );
      CREATE INDEX what_if_of_policy ON what_if (policy_id);

      SELECT zhoba_keep_history(name::regclass) FROM unnest(ARRAY['intake_policy', 'screening', 'attestation', 'attestation_request',
        'screening_override', 'committee_referral']) AS name;
      SELECT zhoba_keep_history('what_if', 'progress');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE what_if, committee_referral, screening_override, attestation_request, attestation, screening, intake_policy',
    );
  }
}
