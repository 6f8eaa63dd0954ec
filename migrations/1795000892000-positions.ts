import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person is in their organisation, so that those who choose people know one from another. */
export class Positions1795000892000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE app_user ADD COLUMN position_kk text, ADD COLUMN position_ru text, ADD COLUMN position_en text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE app_user DROP COLUMN position_kk, DROP COLUMN position_ru, DROP COLUMN position_en',
    );
  }
}
