import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts at the city's identity provider, and by what way a session was opened. */
export class ProviderLinks1795000894000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE provider_link (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT provider_link_user REFERENCES app_user (id),
        issuer text NOT NULL,
        subject text NOT NULL,
        linked_at timestamptz NOT NULL,
        CONSTRAINT provider_link_account_once UNIQUE (issuer, subject),
        CONSTRAINT provider_link_one_per_person UNIQUE (user_id, issuer)
      );
      SELECT zhoba_keep_history('provider_link');

      ALTER TABLE session ADD COLUMN opened_by text NOT NULL DEFAULT 'password'
        CONSTRAINT session_opened_by CHECK (opened_by IN ('password', 'oidc'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN opened_by; DROP TABLE provider_link');
  }
}
