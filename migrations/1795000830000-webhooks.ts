import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems that are told of events, and the log of what was sent to them. */
export class Webhooks1795000830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        url text NOT NULL,
        description text,
        event_types text[] NOT NULL CONSTRAINT webhook_wants_something CHECK (cardinality(event_types) > 0),
        state text NOT NULL CONSTRAINT webhook_state_known CHECK (state IN ('active', 'disabled')),
        disabled_reason text CONSTRAINT webhook_disabled_reason_known CHECK (disabled_reason IN ('by_hand', 'failing', 'gone')),
        disabled_at timestamptz,
        -- Since when no try has succeeded; null while they do.
        failing_since timestamptz,
        -- Encrypted; what is not in clear here is nowhere in clear.
        secret bytea NOT NULL,
        secret_since timestamptz NOT NULL,
        -- The secret before, by which messages are signed as well until then.
        previous_secret bytea,
        previous_until timestamptz,
        created_by uuid NOT NULL CONSTRAINT webhook_author REFERENCES app_user (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT webhook_disabled_whole CHECK (num_nulls(disabled_reason, disabled_at) = CASE WHEN state = 'disabled' THEN 0 ELSE 2 END),
        CONSTRAINT webhook_previous_whole CHECK (num_nulls(previous_secret, previous_until) IN (0, 2))
      );
      CREATE INDEX webhook_by_author ON webhook (created_by);
      SELECT zhoba_keep_history('webhook', 'secret', 'previous_secret');

      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL CONSTRAINT webhook_delivery_to REFERENCES webhook (id) ON DELETE CASCADE,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        -- The bytes that are signed and sent, the same at every try.
        body text NOT NULL,
        state text NOT NULL CONSTRAINT webhook_delivery_state_known CHECK (state IN ('pending', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        -- How many of the attempts belong to rounds before this one: a replay begins the schedule again.
        attempts_before integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT webhook_delivery_once UNIQUE (webhook_id, event_id),
        CONSTRAINT webhook_delivery_next_while_pending CHECK ((next_attempt_at IS NOT NULL) = (state = 'pending')),
        CONSTRAINT webhook_delivery_finished CHECK ((finished_at IS NULL) = (state = 'pending'))
      );
      COMMENT ON TABLE webhook_delivery IS 'One message of one event to one webhook; its id is the webhook-id of the message';
      CREATE INDEX webhook_delivery_of_webhook ON webhook_delivery (webhook_id, id);
      CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at) WHERE state = 'pending';
      CREATE INDEX webhook_delivery_finished_at ON webhook_delivery (finished_at);

      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT webhook_attempt_of REFERENCES webhook_delivery (id) ON DELETE CASCADE,
        number integer NOT NULL,
        at timestamptz NOT NULL,
        duration_ms integer NOT NULL,
        status integer,
        -- The beginning of the answer.
        answer text,
        failure text,
        CONSTRAINT webhook_attempt_once UNIQUE (delivery_id, number),
        CONSTRAINT webhook_attempt_says_something CHECK (num_nonnulls(status, failure) > 0)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_attempt, webhook_delivery, webhook');
  }
}
