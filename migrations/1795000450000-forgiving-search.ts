import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Titles like what somebody typed, with a threshold of our own: one wrong letter in a word of six is forgiven. */
export class ForgivingSearch1795000450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Loads the library, so that its settings are known.
      SELECT show_limit();
      CREATE FUNCTION zhoba_similar_titles(asked text, most integer) RETURNS TABLE (project_id uuid, rank integer)
      LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
        SELECT s.project_id, (1000 * word_similarity(asked, s.folded))::int
        FROM project_search s WHERE asked <% s.folded
        ORDER BY 2 DESC, 1 DESC LIMIT most
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION zhoba_similar_titles');
  }
}
