import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { PING } from '../contract/webhooks.js';
import type { WebhookInput, WebhookPatch } from '../contract/webhooks.js';
import { deliveryDueEvent } from './events.js';
import { allowedNetworks } from './public-address.js';
import { publicMessage } from './public-message.js';
import { assertReceiver } from './receiver-address.js';
import { disable } from './webhook-disabling.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookDeliveryEntity, WebhookEntity } from './webhook.entities.js';

/** How long messages are signed by the secret before as well. */
const BOTH_SECRETS_MS = 24 * 3_600_000;

export interface NewSecret {
  readonly secret: string;
  readonly previousSecretUntil: Date;
}

/** Receivers of messages about events. */
@Injectable()
export class WebhooksService {
  private readonly receivers: Parameters<typeof assertReceiver>[1];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: WebhookSecrets,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const { allowNetworks, allowHttp } = config.webhooks;
    this.receivers = { allowed: allowedNetworks(allowNetworks), allowHttp };
  }

  /** The secret is shown here and never again. Throws 400 for an address that nothing is sent to. */
  create(actor: Actor, { url, description, eventTypes }: WebhookInput): Promise<{ id: string; secret: string }> {
    assertReceiver(url, this.receivers);
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const secret = this.secrets.make();
      const now = this.clock.now();
      await tx.insert(WebhookEntity, {
        id,
        url,
        description: description ?? null,
        eventTypes,
        state: 'active',
        secret: this.secrets.encrypt(secret, id),
        secretSince: now,
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
      });
      return { id, secret };
    });
  }

  /** Disabling gives up what waits to be delivered; a new address or a new beginning forgets the failures before. */
  change(id: string, expected: ExpectedVersion, { url, description, eventTypes, state }: WebhookPatch): Promise<void> {
    if (url !== undefined) assertReceiver(url, this.receivers);
    return this.unitOfWork.run(async (tx) => {
      const webhook = await lockWebhook(tx, id);
      assertVersion(expected, webhook.version);
      const now = this.clock.now();
      const enabled = state === 'active' && webhook.state === 'disabled';
      await tx.update(
        WebhookEntity,
        { id },
        {
          ...(url !== undefined && { url }),
          ...(description !== undefined && { description }),
          ...(eventTypes !== undefined && { eventTypes }),
          ...(enabled && { state, disabledReason: null, disabledAt: null }),
          ...((enabled || (url !== undefined && url !== webhook.url)) && { failingSince: null }),
          updatedAt: now,
        },
      );
      if (state === 'disabled' && webhook.state === 'active') await disable(tx, id, 'by_hand', now);
    });
  }

  /** What was sent to it goes with it. */
  remove(id: string, expected: ExpectedVersion): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const webhook = await lockWebhook(tx, id);
      assertVersion(expected, webhook.version);
      await tx.delete(WebhookEntity, { id });
    });
  }

  /** From now messages are signed by both, for a day; the secret before the one that is replaced counts no longer. */
  rotate(id: string): Promise<NewSecret> {
    return this.unitOfWork.run(async (tx) => {
      const webhook = await lockWebhook(tx, id);
      const secret = this.secrets.make();
      const now = this.clock.now();
      const previousUntil = new Date(now.getTime() + BOTH_SECRETS_MS);
      await tx.update(
        WebhookEntity,
        { id },
        {
          secret: this.secrets.encrypt(secret, id),
          secretSince: now,
          previousSecret: webhook.secret,
          previousUntil,
          updatedAt: now,
        },
      );
      return { secret, previousSecretUntil: previousUntil };
    });
  }

  /** Sends a message of no event, once, also to a webhook that is disabled. The id of its delivery. */
  ping(id: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await lockWebhook(tx, id);
      const deliveryId = newId();
      const now = this.clock.now();
      const message = publicMessage(PING, now, { webhookId: id }, this.config.http.publicUrl ?? '');
      await tx.insert(WebhookDeliveryEntity, {
        id: deliveryId,
        webhookId: id,
        eventId: newId(),
        eventType: PING,
        body: JSON.stringify(message),
        state: 'pending',
        nextAttemptAt: now,
        createdAt: now,
      });
      await this.outbox.add(tx, deliveryDueEvent, { deliveryId });
      return deliveryId;
    });
  }
}

async function lockWebhook(tx: EntityManager, id: string): Promise<WebhookEntity> {
  const webhook = await tx.findOne(WebhookEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!webhook) throw new DomainError('not-found', 'NOT_FOUND');
  return webhook;
}
