import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goals and targets of sustainable development, by which projects and indicators are tagged. */
export class SdgCatalogue1795000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sdg_goal (
        id uuid PRIMARY KEY,
        number integer NOT NULL CONSTRAINT sdg_goal_number_once UNIQUE CONSTRAINT sdg_goal_number CHECK (number BETWEEN 1 AND 17),
        name_kk text, name_ru text NOT NULL, name_en text
      );
      CREATE TABLE sdg_target (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT sdg_target_code_once UNIQUE,
        goal_number integer NOT NULL CONSTRAINT sdg_target_goal REFERENCES sdg_goal (number),
        name_kk text, name_ru text NOT NULL, name_en text,
        CONSTRAINT sdg_target_code CHECK (code ~ '^[0-9]{1,2}\\.([0-9]{1,2}|[a-z])$' AND split_part(code, '.', 1) = goal_number::text)
      );
      CREATE INDEX sdg_target_by_goal ON sdg_target (goal_number);
      SELECT zhoba_keep_history('sdg_goal');
      SELECT zhoba_keep_history('sdg_target');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sdg_target, sdg_goal');
  }
}
