import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every later table stands on: history written by the database, rows that must not change, the outbox. */
export class HistoryAndOutbox1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        project_id uuid,
        operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
        old_row jsonb,
        new_row jsonb,
        actor_id uuid,
        actor_name text,
        request_id text,
        at timestamptz NOT NULL
      );
      CREATE INDEX history_of_row ON history (table_name, row_id, id DESC);
      CREATE INDEX history_of_project ON history (project_id, id DESC) WHERE project_id IS NOT NULL;
      CREATE INDEX history_by_time ON history (at, id);
      CREATE INDEX history_of_actor ON history (actor_id, id DESC);
      CREATE INDEX history_of_request ON history (request_id, id DESC);
      COMMENT ON TABLE history IS 'Every change of every table of the domain, written by triggers';

      -- Columns named as hidden (a password's hash, a progress bar) never reach the history.
      CREATE FUNCTION zhoba_write_history() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        hidden text[] := coalesce(TG_ARGV, '{}');
        was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - hidden END;
        now_is jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - hidden END;
        either jsonb := coalesce(now_is, was);
      BEGIN
        IF was = now_is THEN RETURN NULL; END IF;
        INSERT INTO history (table_name, row_id, project_id, operation, old_row, new_row, actor_id, actor_name, request_id, at)
        VALUES (
          TG_TABLE_NAME,
          (either ->> 'id')::uuid,
          CASE WHEN TG_TABLE_NAME = 'project' THEN (either ->> 'id')::uuid ELSE (either ->> 'project_id')::uuid END,
          lower(TG_OP), was, now_is,
          nullif(current_setting('zhoba.actor_id', true), '')::uuid,
          nullif(current_setting('zhoba.actor_name', true), ''),
          nullif(current_setting('zhoba.request_id', true), ''),
          clock_timestamp()
        );
        RETURN NULL;
      END $$;

      CREATE FUNCTION zhoba_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION USING ERRCODE = 'ZH001', MESSAGE = 'ROW_IS_IMMUTABLE',
          DETAIL = format('%s of a row of %s', TG_OP, TG_TABLE_NAME);
      END $$;
      CREATE TRIGGER history_is_immutable BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_change();
      CREATE TRIGGER history_is_not_emptied BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION zhoba_refuse_change();

      CREATE FUNCTION zhoba_keep_history(target regclass, VARIADIC hidden text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format(
          'CREATE TRIGGER write_history AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION zhoba_write_history(%s)',
          target, (SELECT string_agg(quote_literal(name), ', ') FROM unnest(hidden) AS name));
      END $$;

      CREATE FUNCTION zhoba_make_immutable(target regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER is_immutable BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION zhoba_refuse_change()', target);
        EXECUTE format('CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION zhoba_refuse_change()', target);
      END $$;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        request_id text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE FUNCTION zhoba_wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER wake_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION zhoba_wake_relay();

      CREATE TABLE idempotency_key (
        id uuid PRIMARY KEY,
        actor_id uuid NOT NULL,
        path text NOT NULL,
        key text NOT NULL,
        payload_hash text NOT NULL,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
        effect_committed boolean NOT NULL DEFAULT false,
        started_at timestamptz NOT NULL DEFAULT now(),
        status integer,
        headers jsonb,
        body text,
        CONSTRAINT idempotency_key_once UNIQUE (actor_id, path, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_key, outbox, history;
      DROP FUNCTION zhoba_wake_relay, zhoba_make_immutable, zhoba_keep_history, zhoba_refuse_change, zhoba_write_history;
    `);
  }
}
