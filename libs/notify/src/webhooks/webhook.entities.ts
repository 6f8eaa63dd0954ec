import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { AttemptFailure, DeliveryState, DisabledReason, WebhookState } from '../contract/webhooks.js';

/** A receiver of messages about events. */
@Entity({ name: 'webhook' })
@Check('webhook_wants_something', `cardinality(event_types) > 0`)
@Check('webhook_state_known', `state IN ('active', 'disabled')`)
@Check('webhook_disabled_reason_known', `disabled_reason IN ('by_hand', 'failing', 'gone')`)
@Check(
  'webhook_disabled_whole',
  `num_nulls(disabled_reason, disabled_at) = CASE WHEN state = 'disabled' THEN 0 ELSE 2 END`,
)
@Check('webhook_previous_whole', `num_nulls(previous_secret, previous_until) IN (0, 2)`)
@Index('webhook_by_author', ['createdBy'])
export class WebhookEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') url: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { array: true }) eventTypes: string[];
  @Column('text') state: WebhookState;
  @Column('text', { nullable: true }) disabledReason: DisabledReason | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  /** Encrypted, like the one before it. */
  @Column('bytea') secret: Buffer;
  @Column('timestamptz') secretSince: Date;
  @Column('bytea', { nullable: true }) previousSecret: Buffer | null;
  @Column('timestamptz', { nullable: true }) previousUntil: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'webhook_author' })
  @Column('uuid')
  createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** One message of one event to one webhook; its id is the `webhook-id` of the message. */
@Entity({
  name: 'webhook_delivery',
  comment: 'One message of one event to one webhook; its id is the webhook-id of the message',
})
@Check('webhook_delivery_state_known', `state IN ('pending', 'delivered', 'failed')`)
@Unique('webhook_delivery_once', ['webhookId', 'eventId'])
@Check('webhook_delivery_next_while_pending', `(next_attempt_at IS NOT NULL) = (state = 'pending')`)
@Check('webhook_delivery_finished', `(finished_at IS NULL) = (state = 'pending')`)
@Index('webhook_delivery_of_webhook', ['webhookId', 'id'])
@Index('webhook_delivery_due', ['nextAttemptAt'], { where: `state = 'pending'` })
@Index('webhook_delivery_finished_at', ['finishedAt'])
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => WebhookEntity, { name: 'webhook_delivery_to', onDelete: 'CASCADE' })
  @Column('uuid')
  webhookId: string;
  @Column('uuid') eventId: string;
  @Column('text') eventType: string;
  @Column('text') body: string;
  @Column('text') state: DeliveryState;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('integer', { default: 0 }) attemptsBefore: number;
  @Column('timestamptz', { nullable: true }) nextAttemptAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One try to deliver, and what came of it. */
@Entity({ name: 'webhook_attempt' })
@Unique('webhook_attempt_once', ['deliveryId', 'number'])
@Check('webhook_attempt_says_something', `num_nonnulls(status, failure) > 0`)
export class WebhookAttemptEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => WebhookDeliveryEntity, { name: 'webhook_attempt_of', onDelete: 'CASCADE' })
  @Column('uuid')
  deliveryId: string;
  @Column('integer') number: number;
  @Column('timestamptz') at: Date;
  @Column('integer') durationMs: number;
  @Column('integer', { nullable: true }) status: number | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { nullable: true }) failure: AttemptFailure | null;
}
