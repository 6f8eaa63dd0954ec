import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is added up by group, and its type in sums. */
const MEASURES: readonly (readonly [name: string, type: 'bigint' | 'numeric(30,2)'])[] = [
  ['projects', 'bigint'],
  ['positive', 'bigint'],
  ['negative', 'bigint'],
  ['citizens', 'bigint'],
  ['citizens_unknown', 'bigint'],
  ['milestones_done', 'bigint'],
  ['milestones_all', 'bigint'],
  ['funded', 'bigint'],
  ['money_unknown', 'bigint'],
  ['money', 'numeric(30,2)'],
  ['money_by_cost', 'numeric(30,2)'],
  ['unshared', 'numeric(30,2)'],
  ['unshared_by_cost', 'numeric(30,2)'],
];
const each = (text: (name: string, type: string) => string): string =>
  MEASURES.map((measure) => text(...measure)).join(', ');
const NAMES = each((name) => name);
const COLUMNS = each((name, type) => `${name} ${type} NOT NULL`);
const GROUP = 'direction_id, draft, dimension, key';

/** Adds rows of `source` to the sums. */
const addToSums = (source: string): string => `
  INSERT INTO sdg_sum AS kept (${GROUP}, ${NAMES})
    SELECT ${GROUP}, ${each((name) => `sum(${name})`)} FROM ${source} GROUP BY ${GROUP}
  ON CONFLICT (${GROUP}) DO UPDATE SET ${each((name) => `${name} = kept.${name} + excluded.${name}`)}`;

const FOLD_LOCK = `hashtextextended('sdg fold', 0)`;

/** Whole tiyn of part "exact" of "tiyn": cut down, and one more for the largest remainders until nothing is left. */
const largestRemainder = (order: string): string => `
  floor(exact) + (row_number() OVER (PARTITION BY project_id ORDER BY exact - floor(exact) DESC, ${order})
    <= tiyn - sum(floor(exact)) OVER (PARTITION BY project_id))::int`;

/** What projects do for goals and targets, and with what money, at the same cost to read at any size: kept by the changes themselves. */
export class SdgRollup1795000720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What each project adds to each group that it counts in. Its money is divided over targets, districts and years to the tiyn.
      CREATE TABLE sdg_figures (
        project_id uuid NOT NULL,
        direction_id uuid NOT NULL,
        draft boolean NOT NULL,
        dimension text NOT NULL CONSTRAINT sdg_figures_dimension_known CHECK (dimension IN ('total', 'goal', 'target', 'district', 'year')),
        -- A number, a code, an id or a year; empty for what belongs to none.
        key text NOT NULL,
        ${COLUMNS},
        PRIMARY KEY (project_id, dimension, key)
      ) WITH (fillfactor = 80);

      -- Differences that wait to be added to the sums. Writers only append; no two of them ever wait for each other here.
      CREATE TABLE sdg_delta (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        direction_id uuid NOT NULL,
        draft boolean NOT NULL,
        dimension text NOT NULL,
        key text NOT NULL,
        ${COLUMNS}
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

      CREATE TABLE sdg_sum (
        direction_id uuid NOT NULL,
        -- Drafts are apart, because most readers do not see them.
        draft boolean NOT NULL,
        dimension text NOT NULL,
        key text NOT NULL,
        ${COLUMNS},
        PRIMARY KEY (${GROUP})
      ) WITH (fillfactor = 50);

      -- Projects that the running transaction has touched. Nobody else ever sees a row of it.
      CREATE UNLOGGED TABLE sdg_due (
        transaction bigint NOT NULL,
        project_id uuid NOT NULL,
        PRIMARY KEY (transaction, project_id)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

      CREATE FUNCTION zhoba_sdg_figures_of(wanted uuid[]) RETURNS SETOF sdg_figures LANGUAGE sql STABLE AS $$
        WITH base AS MATERIALIZED (
          SELECT f.project_id, f.direction_id, f.stage = 'draft' AS draft, f.district_ids, f.citizens,
            f.milestones_done AS done, f.milestones_done + f.milestones_open AS every,
            -- The adjusted plan of the budget; the cost of the passport while there is none.
            coalesce(f.adjusted, f.cost) AS amount, f.adjusted IS NULL AS by_cost,
            EXISTS (SELECT FROM sdg_share s WHERE s.project_id = f.project_id) AS shared,
            EXISTS (SELECT FROM sdg_tag t WHERE t.project_id = f.project_id AND t.state = 'confirmed' AND t.effect = 'positive') AS positive,
            EXISTS (SELECT FROM sdg_tag t WHERE t.project_id = f.project_id AND t.state = 'confirmed' AND t.effect = 'negative') AS negative
          FROM project_figures f WHERE f.project_id = ANY (wanted)
        ), tagged AS (
          SELECT coalesce(t.project_id, s.project_id) AS project_id, coalesce(t.target_code, s.target_code) AS code,
            coalesce(t.effect = 'positive', false) AS positive, coalesce(t.effect = 'negative', false) AS negative, s.percent
          FROM (SELECT * FROM sdg_tag WHERE project_id = ANY (wanted) AND state = 'confirmed') t
          FULL JOIN (SELECT * FROM sdg_share WHERE project_id = ANY (wanted)) s ON s.project_id = t.project_id AND s.target_code = t.target_code
        ), targets AS (
          SELECT project_id, direction_id, draft, code, positive, negative, citizens, done, every, by_cost, amount, percent IS NOT NULL AS shared,
            CASE WHEN percent IS NULL OR tiyn IS NULL THEN 0 ELSE (${largestRemainder(`split_part(code, '.', 1)::int, split_part(code, '.', 2) ~ '[a-z]', length(code), code`)}) * 0.01 END AS money
          FROM (
            SELECT b.project_id, b.direction_id, b.draft, t.code, t.positive, t.negative, b.citizens, b.done, b.every, b.by_cost, b.amount, t.percent,
              b.amount * 100 AS tiyn, b.amount * coalesce(t.percent, 0) AS exact
            FROM base b JOIN tagged t USING (project_id)
          ) x
        ), served AS (
          SELECT project_id, direction_id, draft, 'target' AS dimension, code AS key, positive, negative, citizens, done, every, by_cost, amount, shared, money
          FROM targets
          UNION ALL
          SELECT project_id, direction_id, draft, 'goal', split_part(code, '.', 1), bool_or(positive), bool_or(negative), citizens, done, every, by_cost, amount,
            bool_or(shared), sum(money)
          FROM targets GROUP BY project_id, direction_id, draft, split_part(code, '.', 1), citizens, done, every, by_cost, amount
        ), placed AS (
          SELECT b.*, 'total' AS dimension, '' AS key, b.amount AS part FROM base b
          UNION ALL
          SELECT b.*, 'district', x.key, x.part FROM base b JOIN (
            SELECT project_id, key, (${largestRemainder('place, key')}) * 0.01 AS part
            FROM (
              SELECT b.project_id, d.id::text AS key, d.position AS place, b.amount * 100 AS tiyn,
                -- Equal parts; a quotient would be rounded, whole tiyn and the same remainder for all are not.
                div(b.amount * 100, cardinality(b.district_ids)) + CASE WHEN mod(b.amount * 100, cardinality(b.district_ids)) > 0 THEN 0.5 ELSE 0 END AS exact
              FROM base b JOIN district d ON d.id = ANY (b.district_ids)
            ) y
          ) x USING (project_id)
          UNION ALL
          SELECT b.*, 'district', '', b.amount FROM base b WHERE b.district_ids = '{}'
          UNION ALL
          SELECT b.*, 'year', l.year::text, l.adjusted FROM base b
          JOIN (SELECT project_id, year, sum(adjusted) AS adjusted FROM budget_line WHERE project_id = ANY (wanted) GROUP BY project_id, year) l USING (project_id)
          UNION ALL
          SELECT b.*, 'year', '', b.amount FROM base b WHERE b.by_cost
        )
        -- Whom a project that works against a target reaches, and what it has done, is no credit to the target.
        SELECT project_id, direction_id, draft, dimension, key, 1, positive::int, negative::int,
          CASE WHEN positive THEN coalesce(citizens, 0) ELSE 0 END, (positive AND citizens IS NULL)::int,
          CASE WHEN positive THEN done ELSE 0 END, CASE WHEN positive THEN every ELSE 0 END,
          (shared AND amount IS NOT NULL)::int, (shared AND amount IS NULL)::int,
          money, CASE WHEN by_cost THEN money ELSE 0 END, 0, 0
        FROM served
        UNION ALL
        SELECT project_id, direction_id, draft, dimension, key, 1, positive::int, negative::int,
          coalesce(citizens, 0), (citizens IS NULL)::int, done, every,
          (shared AND amount IS NOT NULL)::int, (amount IS NULL)::int,
          CASE WHEN shared THEN coalesce(part, 0) ELSE 0 END, CASE WHEN shared AND by_cost THEN coalesce(part, 0) ELSE 0 END,
          CASE WHEN shared THEN 0 ELSE coalesce(part, 0) END, CASE WHEN NOT shared AND by_cost THEN coalesce(part, 0) ELSE 0 END
        FROM placed
      $$;

      -- A few rows of large tables: never by a plan that a connection made while they were small.
      CREATE FUNCTION zhoba_refresh_sdg(wanted uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        every uuid[] := wanted;
      BEGIN
        -- Who comes second waits here, and then computes from what the first has committed.
        PERFORM FROM project_figures WHERE project_id = ANY (wanted) ORDER BY project_id FOR UPDATE;
        FOR part IN 0 .. (cardinality(every) - 1) / 500 LOOP
          wanted := every[part * 500 + 1 : part * 500 + 500];
          WITH fresh AS MATERIALIZED (
            SELECT * FROM zhoba_sdg_figures_of(wanted)
          ), was AS MATERIALIZED (
            SELECT * FROM sdg_figures WHERE project_id = ANY (wanted)
          ), gone AS (
            DELETE FROM sdg_figures f WHERE f.project_id = ANY (wanted)
              AND NOT EXISTS (SELECT FROM fresh n WHERE (n.project_id, n.dimension, n.key) = (f.project_id, f.dimension, f.key))
          ), written AS (
            INSERT INTO sdg_figures SELECT * FROM fresh f
              WHERE NOT EXISTS (SELECT FROM was WHERE (was.project_id, was.dimension, was.key) = (f.project_id, f.dimension, f.key) AND was.* IS NOT DISTINCT FROM f.*)
            ON CONFLICT (project_id, dimension, key) DO UPDATE SET direction_id = excluded.direction_id, draft = excluded.draft,
              ${each((name) => `${name} = excluded.${name}`)}
          )
          INSERT INTO sdg_delta (${GROUP}, ${NAMES})
          SELECT ${GROUP}, ${each((name) => `sum(sign * ${name})`)}
          FROM (SELECT 1 AS sign, * FROM fresh UNION ALL SELECT -1, * FROM was) f
          GROUP BY ${GROUP}
          HAVING (${each((name) => `sum(sign * ${name})`)}) <> (${each(() => '0')});
        END LOOP;
      END $$;

      CREATE FUNCTION zhoba_queue_sdg() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO sdg_due (transaction, project_id)
        VALUES (pg_current_xact_id()::text::bigint, coalesce(NEW.project_id, OLD.project_id)) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      -- Runs at the commit, after the figures that it reads: for all projects of the transaction at once.
      CREATE FUNCTION zhoba_refresh_sdg_due() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        touched uuid[];
      BEGIN
        IF NOT EXISTS (SELECT FROM sdg_due WHERE transaction = NEW.transaction AND project_id = NEW.project_id) THEN
          RETURN NULL;
        END IF;
        WITH due AS (DELETE FROM sdg_due WHERE transaction = NEW.transaction RETURNING project_id)
        SELECT array_agg(project_id) INTO touched FROM due;
        PERFORM zhoba_refresh_sdg(touched);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER refresh_sdg AFTER INSERT ON sdg_due DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION zhoba_refresh_sdg_due();

      CREATE TRIGGER queue_sdg AFTER INSERT OR DELETE ON project_figures FOR EACH ROW
        WHEN (current_setting('zhoba.rebuilding', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION zhoba_queue_sdg();
      CREATE TRIGGER queue_changed_sdg AFTER UPDATE ON project_figures FOR EACH ROW
        WHEN ((OLD.direction_id, OLD.stage = 'draft', OLD.district_ids, OLD.cost, OLD.citizens, OLD.adjusted, OLD.milestones_done, OLD.milestones_open)
          IS DISTINCT FROM (NEW.direction_id, NEW.stage = 'draft', NEW.district_ids, NEW.cost, NEW.citizens, NEW.adjusted, NEW.milestones_done, NEW.milestones_open))
        EXECUTE FUNCTION zhoba_queue_sdg();
      CREATE TRIGGER queue_sdg AFTER INSERT OR UPDATE OR DELETE ON sdg_share FOR EACH ROW EXECUTE FUNCTION zhoba_queue_sdg();
      CREATE TRIGGER queue_sdg AFTER INSERT OR UPDATE OR DELETE ON sdg_tag FOR EACH ROW EXECUTE FUNCTION zhoba_queue_sdg();
      CREATE TRIGGER queue_sdg AFTER INSERT OR DELETE ON budget_line FOR EACH ROW EXECUTE FUNCTION zhoba_queue_sdg();
      CREATE TRIGGER queue_changed_sdg AFTER UPDATE ON budget_line FOR EACH ROW
        WHEN ((OLD.year, OLD.adjusted) IS DISTINCT FROM (NEW.year, NEW.adjusted)) EXECUTE FUNCTION zhoba_queue_sdg();

      -- Moves at most so many differences into the sums, the oldest first; how many. None when somebody else is doing it.
      CREATE FUNCTION zhoba_fold_sdg(most integer) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        folded integer;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(${FOLD_LOCK}) THEN RETURN 0; END IF;
        WITH moved AS MATERIALIZED (
          DELETE FROM sdg_delta WHERE id = ANY (ARRAY(SELECT id FROM sdg_delta ORDER BY id LIMIT most)) RETURNING *
        ), added AS (${addToSums('moved')})
        SELECT count(*) INTO folded FROM moved;
        RETURN folded;
      END $$;

      -- Whoever computes the figures of the portfolio anew computes these with them.
      ALTER FUNCTION zhoba_rebuild_figures(date) RENAME TO zhoba_rebuild_portfolio;
      CREATE FUNCTION zhoba_rebuild_figures(today date) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        built integer;
      BEGIN
        -- For the rest of the transaction, which does nothing else.
        PERFORM set_config('zhoba.rebuilding', 'on', true);
        built := zhoba_rebuild_portfolio(today);
        PERFORM pg_advisory_xact_lock(${FOLD_LOCK});
        DELETE FROM sdg_sum;
        DELETE FROM sdg_delta;
        DELETE FROM sdg_figures;
        INSERT INTO sdg_figures SELECT * FROM zhoba_sdg_figures_of(ARRAY(SELECT project_id FROM project_figures));
        ${addToSums('sdg_figures')};
        PERFORM set_config('zhoba.rebuilding', 'off', true);
        RETURN built;
      END $$;

      INSERT INTO sdg_figures SELECT * FROM zhoba_sdg_figures_of(ARRAY(SELECT project_id FROM project_figures));
      ${addToSums('sdg_figures')};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION zhoba_rebuild_figures;
      ALTER FUNCTION zhoba_rebuild_portfolio(date) RENAME TO zhoba_rebuild_figures;
      DROP TRIGGER queue_sdg ON project_figures;
      DROP TRIGGER queue_changed_sdg ON project_figures;
      DROP TRIGGER queue_sdg ON sdg_share;
      DROP TRIGGER queue_sdg ON sdg_tag;
      DROP TRIGGER queue_sdg ON budget_line;
      DROP TRIGGER queue_changed_sdg ON budget_line;
      DROP TABLE sdg_due;
      DROP FUNCTION zhoba_fold_sdg, zhoba_refresh_sdg_due, zhoba_queue_sdg, zhoba_refresh_sdg, zhoba_sdg_figures_of;
      DROP TABLE sdg_sum, sdg_delta, sdg_figures;
    `);
  }
}
