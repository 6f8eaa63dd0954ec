import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the office has made answer for a finding, the other series that it speaks of, and why it was opened again. */
export class SdgFindings1795000730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator_finding
        -- The office has chosen owner and deadline; otherwise the owner follows the indicator.
        ADD COLUMN assigned boolean NOT NULL DEFAULT false,
        ADD COLUMN other_id uuid CONSTRAINT indicator_finding_other REFERENCES indicator (id),
        ADD COLUMN reopen_reason text;
      CREATE INDEX indicator_finding_by_other ON indicator_finding (other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE indicator_finding DROP COLUMN assigned, DROP COLUMN other_id, DROP COLUMN reopen_reason',
    );
  }
}
