import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is added up: the figure, its type in sums, and its value from a row `f` of project_figures. */
const MEASURES: readonly (readonly [name: string, type: 'bigint' | 'numeric(30,2)', ofProject: string])[] = [
  ['projects', 'bigint', '1'],
  ['flagged', 'bigint', 'f.flagged::int'],
  ['diverging', 'bigint', 'f.diverging::int'],
  ['cost', 'numeric(30,2)', 'coalesce(f.cost, 0)'],
  ['cost_unknown', 'bigint', '(f.cost IS NULL)::int'],
  ['citizens', 'bigint', 'coalesce(f.citizens, 0)'],
  ['citizens_unknown', 'bigint', '(f.citizens IS NULL)::int'],
  ['plan', 'numeric(30,2)', 'coalesce(f.plan, 0)'],
  ['adjusted', 'numeric(30,2)', 'coalesce(f.adjusted, 0)'],
  ['committed', 'numeric(30,2)', 'coalesce(f.committed, 0)'],
  ['unfunded', 'numeric(30,2)', 'coalesce(f.unfunded, 0)'],
  ['budget_unknown', 'bigint', '(f.plan IS NULL)::int'],
  ['actual', 'numeric(30,2)', 'coalesce(f.actual, 0)'],
  ['actual_unknown', 'bigint', '(f.actual IS NULL)::int'],
  ['milestones_open', 'bigint', 'f.milestones_open'],
  ['milestones_overdue', 'bigint', 'f.milestones_overdue'],
  ['milestones_done', 'bigint', 'f.milestones_done'],
  ['overdue_projects', 'bigint', '(f.milestones_overdue > 0)::int'],
];
const each = (text: (name: string, type: string, ofProject: string) => string, between = ', '): string =>
  MEASURES.map((measure) => text(...measure)).join(between);
const NAMES = each((name) => name);
const COLUMNS = each((name, type) => `${name} ${type} NOT NULL`);
const DIMENSIONS = 'direction_id, stage, oversight, health, roadmap_ids, district_ids';

const FIGURES = [
  'direction_id',
  'stage',
  'oversight',
  'health',
  'roadmap_ids',
  'district_ids',
  'flagged',
  'diverging',
  'cost',
  'citizens',
  'plan',
  'adjusted',
  'committed',
  'unfunded',
  'actual',
  'milestones_open',
  'milestones_overdue',
  'milestones_done',
  'next_due',
];

/** Adds rows of `source` to the sums, each to every group that it belongs to. */
const addToSums = (source: string): string => `
  INSERT INTO portfolio_sum AS kept (direction_id, draft, dimension, key, ${NAMES})
    SELECT s.direction_id, s.stage = 'draft', k.dimension, k.key, ${each((name) => `sum(s.${name})`)}
    FROM ${source} s CROSS JOIN LATERAL zhoba_figure_keys(s.direction_id, s.stage, s.oversight, s.health, s.roadmap_ids, s.district_ids) k
    GROUP BY s.direction_id, s.stage = 'draft', k.dimension, k.key
  ON CONFLICT (direction_id, draft, dimension, key) DO UPDATE SET ${each((name) => `${name} = kept.${name} + excluded.${name}`)}`;

/** Held by each writer, shared, from the reading of the day to the commit; alone by who turns the day or builds anew. */
const DAY_LOCK = `hashtextextended('portfolio day', 0)`;
const FOLD_LOCK = `hashtextextended('portfolio fold', 0)`;

/** Figures of the portfolio that cost the same to read at any size: kept by the changes themselves. */
export class Overview1795000650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The day for which the figures stand. What was due before it and is not done is overdue.
      CREATE TABLE portfolio_day (
        single boolean PRIMARY KEY DEFAULT true CONSTRAINT portfolio_day_single CHECK (single),
        day date NOT NULL
      );
      INSERT INTO portfolio_day (day) VALUES ('2000-01-01');

      -- No reference to the project: a row outlives it by the moments that its sums need to take it back.
      CREATE TABLE project_figures (
        project_id uuid PRIMARY KEY,
        direction_id uuid NOT NULL,
        stage text NOT NULL,
        oversight text,
        health text NOT NULL,
        roadmap_ids uuid[] NOT NULL,
        district_ids uuid[] NOT NULL,
        flagged boolean NOT NULL,
        diverging boolean NOT NULL,
        -- Null where nobody has said; nothing unknown is zero.
        cost numeric(20,2),
        citizens bigint,
        plan numeric(30,2), adjusted numeric(30,2), committed numeric(30,2), unfunded numeric(30,2),
        actual numeric(30,2),
        milestones_open integer NOT NULL,
        milestones_overdue integer NOT NULL,
        milestones_done integer NOT NULL,
        -- When the next of the open milestones is due: the day after, this row is another.
        next_due date
      ) WITH (fillfactor = 80);
      CREATE INDEX project_figures_by_due ON project_figures (next_due);
      CREATE INDEX project_figures_by_health ON project_figures (health);
      CREATE INDEX project_figures_diverging ON project_figures (project_id) WHERE diverging;
      CREATE INDEX project_figures_overdue ON project_figures (project_id) WHERE milestones_overdue > 0;

      -- Differences that wait to be added to the sums. Writers only append; no two of them ever wait for each other here.
      CREATE TABLE portfolio_delta (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        project_id uuid NOT NULL,
        direction_id uuid NOT NULL,
        stage text NOT NULL,
        oversight text,
        health text NOT NULL,
        roadmap_ids uuid[] NOT NULL,
        district_ids uuid[] NOT NULL,
        ${COLUMNS}
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

      CREATE TABLE portfolio_sum (
        direction_id uuid NOT NULL,
        -- Drafts are apart, because most readers do not see them.
        draft boolean NOT NULL,
        dimension text NOT NULL CONSTRAINT portfolio_sum_dimension_known
          CHECK (dimension IN ('total', 'direction', 'roadmap', 'district', 'stage', 'oversight', 'health')),
        -- An id or a word; empty for what belongs to none.
        key text NOT NULL,
        ${COLUMNS},
        PRIMARY KEY (direction_id, draft, dimension, key)
      ) WITH (fillfactor = 50);

      -- Projects that the running transaction has touched. Nobody else ever sees a row of it.
      CREATE UNLOGGED TABLE figures_due (
        transaction bigint NOT NULL,
        project_id uuid NOT NULL,
        PRIMARY KEY (transaction, project_id)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

      -- The groups that a project counts in: with several districts or roadmaps in each of them.
      CREATE FUNCTION zhoba_figure_keys(direction_id uuid, stage text, oversight text, health text, roadmap_ids uuid[], district_ids uuid[])
      RETURNS TABLE (dimension text, key text) LANGUAGE sql IMMUTABLE AS $$
        SELECT 'total', ''
        UNION ALL SELECT 'direction', direction_id::text
        UNION ALL SELECT 'stage', stage
        UNION ALL SELECT 'oversight', coalesce(oversight, '')
        UNION ALL SELECT 'health', health
        UNION ALL SELECT 'roadmap', coalesce(r::text, '') FROM unnest(CASE roadmap_ids WHEN '{}' THEN ARRAY[NULL::uuid] ELSE roadmap_ids END) r
        UNION ALL SELECT 'district', coalesce(d::text, '') FROM unnest(CASE district_ids WHEN '{}' THEN ARRAY[NULL::uuid] ELSE district_ids END) d
      $$;

      -- What the figures of these projects are, from the records themselves.
      CREATE FUNCTION zhoba_figures_of(projects uuid[], today date) RETURNS SETOF project_figures LANGUAGE sql STABLE AS $$
        SELECT p.id, p.direction_id, p.stage, p.oversight, coalesce(h.overall, 'unknown'),
          ARRAY(SELECT p.roadmap_id WHERE p.roadmap_id IS NOT NULL UNION SELECT r.roadmap_id FROM project_roadmap r WHERE r.project_id = p.id ORDER BY 1),
          ARRAY(SELECT d.district_id FROM project_district d WHERE d.project_id = p.id ORDER BY 1),
          p.flagged, coalesce(h.diverging, false), p.cost_total, p.citizens_affected,
          b.plan, b.adjusted, b.committed, b.unfunded, a.actual,
          coalesce(m.open, 0), coalesce(m.overdue, 0), m.done, m.next_due
        FROM unnest(projects) AS wanted (id)
        JOIN project p ON p.id = wanted.id
        LEFT JOIN project_health h ON h.project_id = p.id
        CROSS JOIN LATERAL (
          SELECT sum(l.plan) AS plan, sum(l.adjusted) AS adjusted, sum(l.committed) AS committed,
            CASE WHEN count(*) > 0 THEN coalesce(sum(l.adjusted) FILTER (WHERE l.source IS NULL), 0) END AS unfunded
          FROM budget_line l WHERE l.project_id = p.id
        ) b
        CROSS JOIN LATERAL (SELECT sum(x.amount) AS actual FROM budget_actual x WHERE x.project_id = p.id) a
        CROSS JOIN LATERAL (
          SELECT (count(*) FILTER (WHERE is_open))::int AS open, (count(*) FILTER (WHERE is_open AND due < today))::int AS overdue,
            (count(*) FILTER (WHERE is_done))::int AS done, min(due) FILTER (WHERE is_open AND due >= today) AS next_due
          FROM (
            -- Removed ones are left out here and not by a condition, which would lead to indexes that hold all projects' milestones.
            SELECT x.actual_on IS NOT NULL AND x.removed_at IS NULL AS is_done, coalesce(x.baseline_on, x.forecast_on) AS due,
              -- A proposal's plan is only being prepared, and in an ended project nothing is due any more.
              x.actual_on IS NULL AND x.removed_at IS NULL AND p.stage IN ('approved', 'in_delivery', 'on_hold') AS is_open
            FROM milestone x WHERE x.project_id = p.id
          ) x
        ) m
      $$;

      -- A few rows of large tables: never by a plan that a connection made while they were small.
      CREATE FUNCTION zhoba_refresh_figures(projects uuid[], today date) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
      DECLARE
        every uuid[] := projects;
      BEGIN
        -- Who comes second waits here, and then computes from what the first has committed.
        PERFORM FROM project_figures WHERE project_id = ANY (projects) ORDER BY project_id FOR UPDATE;
        -- In parts, because PostgreSQL cannot foresee how many there are, and may compare each with each.
        FOR part IN 0 .. (cardinality(every) - 1) / 500 LOOP
          projects := every[part * 500 + 1 : part * 500 + 500];
          WITH fresh AS MATERIALIZED (
            SELECT * FROM zhoba_figures_of(projects, today)
          ), was AS MATERIALIZED (
            SELECT * FROM project_figures WHERE project_id = ANY (projects)
          ), gone AS (
            DELETE FROM project_figures f WHERE f.project_id = ANY (projects) AND NOT EXISTS (SELECT FROM fresh WHERE fresh.project_id = f.project_id)
          ), written AS (
            INSERT INTO project_figures SELECT * FROM fresh f WHERE NOT EXISTS (SELECT FROM was WHERE was.project_id = f.project_id AND was.* IS NOT DISTINCT FROM f.*)
            ON CONFLICT (project_id) DO UPDATE SET ${FIGURES.map((name) => `${name} = excluded.${name}`).join(', ')}
          )
          INSERT INTO portfolio_delta (project_id, ${DIMENSIONS}, ${NAMES})
          SELECT project_id, ${DIMENSIONS}, ${each((name, _, ofProject) => `sum(sign * ${ofProject}) AS ${name}`)}
          FROM (SELECT 1 AS sign, * FROM fresh UNION ALL SELECT -1, * FROM was) f
          GROUP BY project_id, ${DIMENSIONS}
          HAVING (${each((_, __, ofProject) => `sum(sign * ${ofProject})`)}) <> (${each(() => '0')});
        END LOOP;
      END $$;

      CREATE FUNCTION zhoba_queue_figures() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        touched uuid;
      BEGIN
        IF TG_TABLE_NAME = 'project' THEN
          touched := coalesce(NEW.id, OLD.id);
        ELSE
          touched := coalesce(NEW.project_id, OLD.project_id);
        END IF;
        INSERT INTO figures_due (transaction, project_id) VALUES (pg_current_xact_id()::text::bigint, touched) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      -- Runs at the commit: for all projects of the transaction at once, so that two transactions lock them in the same order.
      CREATE FUNCTION zhoba_refresh_figures_due() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        projects uuid[];
      BEGIN
        -- The first of them did it for all. The rows that it removed are not looked through again, which would take a square of time.
        IF NOT EXISTS (SELECT FROM figures_due WHERE transaction = NEW.transaction AND project_id = NEW.project_id) THEN
          RETURN NULL;
        END IF;
        WITH due AS (DELETE FROM figures_due WHERE transaction = NEW.transaction RETURNING project_id)
        SELECT array_agg(project_id) INTO projects FROM due;
        IF projects IS NOT NULL THEN
          PERFORM pg_advisory_xact_lock_shared(${DAY_LOCK});
          PERFORM zhoba_refresh_figures(projects, (SELECT day FROM portfolio_day));
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER refresh_figures AFTER INSERT ON figures_due DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION zhoba_refresh_figures_due();

      CREATE TRIGGER queue_figures AFTER INSERT OR DELETE ON project FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_changed_figures AFTER UPDATE ON project FOR EACH ROW
        WHEN ((OLD.direction_id, OLD.stage, OLD.oversight, OLD.flagged, OLD.roadmap_id, OLD.cost_total, OLD.citizens_affected)
          IS DISTINCT FROM (NEW.direction_id, NEW.stage, NEW.oversight, NEW.flagged, NEW.roadmap_id, NEW.cost_total, NEW.citizens_affected))
        EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR UPDATE OR DELETE ON project_district FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR UPDATE OR DELETE ON project_roadmap FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR DELETE ON milestone FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_changed_figures AFTER UPDATE ON milestone FOR EACH ROW
        WHEN ((coalesce(OLD.baseline_on, OLD.forecast_on), OLD.actual_on IS NULL, OLD.removed_at IS NULL)
          IS DISTINCT FROM (coalesce(NEW.baseline_on, NEW.forecast_on), NEW.actual_on IS NULL, NEW.removed_at IS NULL))
        EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR DELETE ON budget_line FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_changed_figures AFTER UPDATE ON budget_line FOR EACH ROW
        WHEN ((OLD.plan, OLD.adjusted, OLD.committed, OLD.source IS NULL) IS DISTINCT FROM (NEW.plan, NEW.adjusted, NEW.committed, NEW.source IS NULL))
        EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR DELETE ON budget_actual FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_changed_figures AFTER UPDATE ON budget_actual FOR EACH ROW
        WHEN (OLD.amount <> NEW.amount) EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_figures AFTER INSERT OR DELETE ON project_health FOR EACH ROW EXECUTE FUNCTION zhoba_queue_figures();
      CREATE TRIGGER queue_changed_figures AFTER UPDATE ON project_health FOR EACH ROW
        WHEN ((OLD.overall, OLD.diverging) IS DISTINCT FROM (NEW.overall, NEW.diverging)) EXECUTE FUNCTION zhoba_queue_figures();

      -- Lets the figures stand for a later day; how many projects have other figures for it.
      CREATE FUNCTION zhoba_turn_day(today date) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        projects uuid[];
      BEGIN
        -- Whoever has computed for the day before has committed when this lock is given; whoever comes later reads the new day.
        PERFORM pg_advisory_xact_lock(${DAY_LOCK});
        UPDATE portfolio_day SET day = today WHERE day < today;
        IF NOT FOUND THEN RETURN 0; END IF;
        SELECT array_agg(project_id) INTO projects FROM project_figures WHERE next_due < today;
        IF projects IS NULL THEN RETURN 0; END IF;
        PERFORM zhoba_refresh_figures(projects, today);
        RETURN cardinality(projects);
      END $$;

      -- Moves at most so many differences into the sums, the oldest first; how many. None when somebody else is doing it.
      CREATE FUNCTION zhoba_fold_figures(most integer) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        folded integer;
      BEGIN
        IF NOT pg_try_advisory_xact_lock(${FOLD_LOCK}) THEN RETURN 0; END IF;
        WITH moved AS MATERIALIZED (
          DELETE FROM portfolio_delta WHERE id = ANY (ARRAY(SELECT id FROM portfolio_delta ORDER BY id LIMIT most)) RETURNING *
        ), added AS (${addToSums('moved')})
        SELECT count(*) INTO folded FROM moved;
        RETURN folded;
      END $$;

      -- Computes everything anew from the records: for a first load past the triggers, and for repair. How many projects there are.
      CREATE FUNCTION zhoba_rebuild_figures(today date) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        built integer;
      BEGIN
        PERFORM pg_advisory_xact_lock(${DAY_LOCK}), pg_advisory_xact_lock(${FOLD_LOCK});
        UPDATE portfolio_day SET day = today WHERE day < today;
        DELETE FROM portfolio_sum;
        DELETE FROM portfolio_delta;
        DELETE FROM project_figures;
        INSERT INTO project_figures
          SELECT f.* FROM zhoba_figures_of(ARRAY(SELECT id FROM project ORDER BY id), (SELECT day FROM portfolio_day)) f;
        GET DIAGNOSTICS built = ROW_COUNT;
        WITH counted AS (
          SELECT ${DIMENSIONS}, ${each((name, _, ofProject) => `sum(${ofProject}) AS ${name}`)} FROM project_figures f GROUP BY ${DIMENSIONS}
        )${addToSums('counted')};
        RETURN built;
      END $$;

      SELECT zhoba_rebuild_figures('2000-01-01');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER queue_figures ON project;
      DROP TRIGGER queue_changed_figures ON project;
      DROP TRIGGER queue_figures ON project_district;
      DROP TRIGGER queue_figures ON project_roadmap;
      DROP TRIGGER queue_figures ON milestone;
      DROP TRIGGER queue_changed_figures ON milestone;
      DROP TRIGGER queue_figures ON budget_line;
      DROP TRIGGER queue_changed_figures ON budget_line;
      DROP TRIGGER queue_figures ON budget_actual;
      DROP TRIGGER queue_changed_figures ON budget_actual;
      DROP TRIGGER queue_figures ON project_health;
      DROP TRIGGER queue_changed_figures ON project_health;
      DROP TABLE figures_due;
      DROP FUNCTION zhoba_rebuild_figures, zhoba_fold_figures, zhoba_turn_day, zhoba_refresh_figures_due, zhoba_queue_figures,
        zhoba_refresh_figures, zhoba_figures_of, zhoba_figure_keys;
      DROP TABLE portfolio_sum, portfolio_delta, project_figures, portfolio_day;
    `);
  }
}
