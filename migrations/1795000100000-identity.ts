import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles, who acts for whom, and their sessions. */
export class Identity1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        email text NOT NULL CONSTRAINT app_user_email_once UNIQUE
          CONSTRAINT app_user_email_is_lower_case CHECK (email = lower(email)),
        name_kk text,
        name_ru text,
        name_en text,
        password_hash text NOT NULL,
        language text NOT NULL CONSTRAINT app_user_language CHECK (language IN ('kk', 'ru', 'en')),
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT app_user_has_name CHECK (num_nonnulls(name_kk, name_ru, name_en) > 0)
      );

      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT role_grant_user REFERENCES app_user (id),
        role text NOT NULL CONSTRAINT role_grant_role CHECK (role IN ('admin', 'project_office', 'committee_chair',
          'committee_member', 'head_of_direction', 'project_manager', 'executor', 'auditor')),
        direction_id uuid,
        organisation_id uuid,
        CONSTRAINT role_grant_scope CHECK (
          (direction_id IS NOT NULL) = (role = 'head_of_direction') AND (organisation_id IS NOT NULL) = (role = 'executor'))
      );
      CREATE INDEX role_grant_of_user ON role_grant (user_id);
      CREATE UNIQUE INDEX role_grant_city_role_once ON role_grant (user_id, role) WHERE direction_id IS NULL AND organisation_id IS NULL;
      CREATE UNIQUE INDEX role_grant_one_head_per_direction ON role_grant (direction_id) WHERE direction_id IS NOT NULL;
      CREATE UNIQUE INDEX role_grant_executor_once ON role_grant (user_id, organisation_id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        from_user_id uuid NOT NULL CONSTRAINT delegation_from_user REFERENCES app_user (id),
        to_user_id uuid NOT NULL CONSTRAINT delegation_to_user REFERENCES app_user (id),
        role text NOT NULL CONSTRAINT delegation_role CHECK (role IN ('admin', 'project_office', 'committee_chair',
          'committee_member', 'head_of_direction', 'project_manager', 'executor', 'auditor')),
        direction_id uuid,
        organisation_id uuid,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        reason text NOT NULL,
        revoked_at timestamptz,
        created_by uuid NOT NULL CONSTRAINT delegation_author REFERENCES app_user (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT delegation_days CHECK (ends_on >= starts_on),
        CONSTRAINT delegation_to_another CHECK (to_user_id <> from_user_id),
        CONSTRAINT delegation_scope CHECK (
          (direction_id IS NOT NULL) = (role = 'head_of_direction') AND (organisation_id IS NOT NULL) = (role = 'executor'))
      );
      CREATE INDEX delegation_of_deputy ON delegation (to_user_id);
      CREATE INDEX delegation_of_principal ON delegation (from_user_id);
      CREATE INDEX delegation_by_author ON delegation (created_by);

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT session_user_id REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX session_of_user ON session (user_id);
      COMMENT ON TABLE session IS 'One sign-in: the family of its refresh tokens';

      CREATE TABLE refresh_token (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT refresh_token_session REFERENCES session (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL CONSTRAINT refresh_token_hash_once UNIQUE,
        used_at timestamptz
      );
      CREATE INDEX refresh_token_of_session ON refresh_token (session_id);

      CREATE TABLE sign_in_attempt (
        email text PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      );
      CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (last_at);
      COMMENT ON TABLE sign_in_attempt IS 'Failures in a row by address; kept alike for addresses that nobody has';

      SELECT zhoba_keep_history('app_user', 'password_hash');
      SELECT zhoba_keep_history('role_grant');
      SELECT zhoba_keep_history('delegation');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_attempt, refresh_token, session, delegation, role_grant, app_user');
  }
}
