import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { CONFIG, Outbox, UnitOfWork, newId } from '#libs/platform';
import type { Config } from '#libs/platform';
import { PING } from '../contract/webhooks.js';
import type { PublicEventType } from '../contract/webhooks.js';
import { deliveryDueEvent, webhookDisabledEvent } from './events.js';
import { momentOfId, publicMessage } from './public-message.js';
import type { EventData } from './public-message.js';
import { hasFailedTooLong, nextTryAt, retryAfterMs } from './retry-schedule.js';
import { disable } from './webhook-disabling.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';
import type { Outcome } from './webhook-sender.js';
import { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookEntity } from './webhook.entities.js';

/** Longer than a try takes. A worker that dies in the middle of one leaves the next to be begun after it. */
const LEASE_MS = 60_000;

/** The clocks of the queue and of this process need not agree to the millisecond. */
const EARLY_MS = 2_000;

/** What has been due for so long has lost its job. */
const OVERDUE_MS = 30_000;
const MOST_OVERDUE = 500;

const GONE = 410;

/** How long the log is kept. */
const KEEP_DELIVERED_DAYS = 30;
const KEEP_FAILED_DAYS = 90;

/** A try that has been begun. */
interface Begun {
  readonly id: string;
  readonly webhookId: string;
  readonly eventType: string;
  readonly body: string;
  /** Its number among all tries, and in this round. */
  readonly number: number;
  readonly tried: number;
  readonly url: string;
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
  readonly previousUntil: Date | null;
}

/** When a delivery has to be tried again. */
export interface Retry {
  readonly deliveryId: string;
  readonly number: number;
  readonly at: Date;
}

/** Messages on their way to webhooks: at least once each, in no promised order. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
    private readonly sender: WebhookSender,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One delivery for each webhook that wants to know of the event, however often it is told. */
  announce(type: PublicEventType, eventId: string, data: EventData): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const wanted = await tx.query<{ id: string }[]>(
        `SELECT id FROM webhook WHERE state = 'active' AND $1 = ANY (event_types) ORDER BY id FOR SHARE`,
        [type],
      );
      if (wanted.length === 0) return;
      const message = publicMessage(type, momentOfId(eventId), data, this.config.http.publicUrl ?? '');
      const made = await tx.query<{ id: string }[]>(
        `INSERT INTO webhook_delivery (id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at)
         SELECT d.id, d.webhook_id, $3, $4, $5, 'pending', $6, $6 FROM unnest($1::uuid[], $2::uuid[]) AS d (id, webhook_id)
         ON CONFLICT (webhook_id, event_id) DO NOTHING RETURNING id`,
        [
          wanted.map(() => newId()),
          wanted.map(({ id }) => id),
          eventId,
          type,
          JSON.stringify(message),
          this.clock.now(),
        ],
      );
      for (const { id } of made) await this.outbox.add(tx, deliveryDueEvent, { deliveryId: id });
    });
  }

  /** Begins the schedule again, now, with the same id; whatever became of it before. */
  replay(id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const delivery = await tx.findOneBy(WebhookDeliveryEntity, { id });
      if (!delivery) throw new DomainError('not-found', 'NOT_FOUND');
      const webhook = await lockWebhook(tx, delivery.webhookId);
      if (webhook?.state !== 'active') throw new DomainError('conflict', 'WEBHOOK_DISABLED');
      await tx.query(
        `UPDATE webhook_delivery SET state = 'pending', next_attempt_at = $2, finished_at = NULL, attempts_before = attempts
         WHERE id = $1`,
        [id, this.clock.now()],
      );
      await this.outbox.add(tx, deliveryDueEvent, { deliveryId: id });
    });
  }

  /** One try, when it is time for one; the next, when there has to be one. Nothing for a delivery that has come to its end. */
  async deliver(deliveryId: string): Promise<Retry | null> {
    const begun = await this.begin(deliveryId);
    if (!begun) return null;
    const at = this.clock.now();
    const outcome = await this.post(begun, at);
    return this.unitOfWork.run((tx) => this.conclude(tx, begun, at, outcome));
  }

  /** Deliveries whose time has come and whose job is lost. */
  async overdue(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM webhook_delivery WHERE state = 'pending' AND next_attempt_at < $1 ORDER BY next_attempt_at LIMIT $2`,
      [new Date(this.clock.now().getTime() - OVERDUE_MS), MOST_OVERDUE],
    );
    return rows.map(({ id }) => id);
  }

  /** Removes what has served its time from the log, and secrets that count no longer. */
  async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `DELETE FROM webhook_delivery WHERE finished_at < $1::timestamptz - CASE state WHEN 'delivered' THEN $2::int ELSE $3::int END * interval '1 day'`,
      [now, KEEP_DELIVERED_DAYS, KEEP_FAILED_DAYS],
    );
    await this.unitOfWork.run((tx) =>
      tx.query('UPDATE webhook SET previous_secret = NULL, previous_until = NULL WHERE previous_until <= $1', [now]),
    );
  }

  /** Takes the delivery for this worker. A ping goes to a webhook that is disabled as well. */
  private async begin(deliveryId: string): Promise<Begun | undefined> {
    const now = this.clock.now().getTime();
    const [[begun]] = await this.dataSource.query<[Begun[], number]>(
      `UPDATE webhook_delivery d SET attempts = d.attempts + 1, next_attempt_at = $3 FROM webhook w
       WHERE d.id = $1 AND w.id = d.webhook_id AND d.state = 'pending' AND d.next_attempt_at <= $2
         AND (w.state = 'active' OR d.event_type = '${PING}')
       RETURNING d.id, d.webhook_id AS "webhookId", d.event_type AS "eventType", d.body, d.attempts AS number,
         d.attempts - d.attempts_before AS tried, w.url, w.secret, w.previous_secret AS "previousSecret", w.previous_until AS "previousUntil"`,
      [deliveryId, new Date(now + EARLY_MS), new Date(now + LEASE_MS)],
    );
    return begun;
  }

  private post(begun: Begun, at: Date): Promise<Outcome> | Outcome {
    let signature: string;
    try {
      signature = this.sign(begun, at);
    } catch {
      // The key in the configuration is another one now.
      return { failure: 'SECRET_UNREADABLE', status: null, answer: null, retryAfter: undefined, durationMs: 0 };
    }
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Zhoba-Webhooks/1',
      'webhook-id': begun.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    };
    return this.sender.post(begun.url, headers, begun.body);
  }

  /** By the secret, and by the one before it while that counts. */
  private sign({ id, webhookId, body, secret, previousSecret, previousUntil }: Begun, at: Date): string {
    const secrets = previousSecret && previousUntil && previousUntil > at ? [secret, previousSecret] : [secret];
    return secrets
      .map((encrypted) => new Webhook(this.secrets.decrypt(encrypted, webhookId)).sign(id, at, body))
      .join(' ');
  }

  private async conclude(tx: EntityManager, begun: Begun, at: Date, outcome: Outcome): Promise<Retry | null> {
    const webhook = await lockWebhook(tx, begun.webhookId);
    // It was removed in the meantime, with all that was sent to it.
    if (!webhook) return null;
    const { id, number } = begun;
    const { failure, status, answer, durationMs } = outcome;
    await tx.insert(WebhookAttemptEntity, {
      id: newId(),
      deliveryId: id,
      number,
      at,
      durationMs,
      status,
      answer,
      failure,
    });
    const now = this.clock.now();
    if (failure === null) {
      await end(tx, begun, 'delivered', now);
      if (webhook.failingSince !== null) await setFailingSince(tx, webhook.id, null);
      return null;
    }
    if (begun.eventType === PING) {
      await end(tx, begun, 'failed', now);
      return null;
    }
    if (await this.givesUpOn(tx, webhook, status, now)) return null;
    const next = nextTryAt(begun.tried, now, retryAfterMs(outcome.retryAfter, now), Math.random());
    if (next === null) {
      await end(tx, begun, 'failed', now);
      return null;
    }
    const mine = await tx.update(
      WebhookDeliveryEntity,
      { id, state: 'pending', attempts: number },
      { nextAttemptAt: next },
    );
    return mine.affected === 1 ? { deliveryId: id, number, at: next } : null;
  }

  /** Whether the failure is the last that the webhook is forgiven. */
  private async givesUpOn(
    tx: EntityManager,
    webhook: WebhookEntity,
    status: number | null,
    now: Date,
  ): Promise<boolean> {
    if (webhook.state === 'disabled') return true;
    const failingSince = webhook.failingSince ?? now;
    const reason = status === GONE ? 'gone' : hasFailedTooLong(failingSince, now) ? 'failing' : null;
    if (reason === null) {
      if (webhook.failingSince === null) await setFailingSince(tx, webhook.id, now);
      return false;
    }
    await disable(tx, webhook.id, reason, now);
    await this.outbox.add(tx, webhookDisabledEvent, { webhookId: webhook.id, reason });
    return true;
  }
}

/** Before its deliveries, always: whoever disables it does so too. */
const lockWebhook = (tx: EntityManager, id: string): Promise<WebhookEntity | null> =>
  tx.findOne(WebhookEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });

/** Unless a later try has begun: it has the last word. */
async function end(tx: EntityManager, { id, number }: Begun, state: 'delivered' | 'failed', now: Date): Promise<void> {
  await tx.update(
    WebhookDeliveryEntity,
    { id, state: 'pending', attempts: number },
    { state, nextAttemptAt: null, finishedAt: now },
  );
}

/** What the product notices is nobody's change: it makes no new version. */
async function setFailingSince(tx: EntityManager, id: string, since: Date | null): Promise<void> {
  await tx.query('UPDATE webhook SET failing_since = $2 WHERE id = $1', [id, since]);
}
