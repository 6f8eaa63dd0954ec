import type { EntityManager } from 'typeorm';
import type { DisabledReason } from '../contract/webhooks.js';
import { WebhookDeliveryEntity, WebhookEntity } from './webhook.entities.js';

/** Nothing more is sent to it, and what waits is given up; the caller has locked the webhook. */
export async function disable(tx: EntityManager, webhookId: string, reason: DisabledReason, now: Date): Promise<void> {
  await tx.update(
    WebhookEntity,
    { id: webhookId },
    { state: 'disabled', disabledReason: reason, disabledAt: now, updatedAt: now },
  );
  await tx.update(
    WebhookDeliveryEntity,
    { webhookId, state: 'pending' },
    { state: 'failed', nextAttemptAt: null, finishedAt: now },
  );
}
