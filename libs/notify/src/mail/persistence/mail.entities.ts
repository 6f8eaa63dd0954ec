import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { MailState, Suppression } from '../../domain/mail-states.js';

/** One mail: of one notice, or of a day's notices together. */
@Entity({ name: 'mail_delivery', comment: "One mail: of one notice, or of a day's notices together" })
@Unique('mail_delivery_message_once', ['messageId'])
@Check('mail_delivery_state_known', `state IN ('queued', 'sent', 'failed', 'suppressed')`)
@Check('mail_delivery_reason_known', `reason IN ('no-mail-server', 'switched-off', 'deactivated', 'not-visible')`)
@Check('mail_delivery_suppressed_for', `(state = 'suppressed') = (reason IS NOT NULL)`)
@Check('mail_delivery_sent_when', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Index('mail_delivery_due', ['dueAt'], { where: `state = 'queued'` })
@Index('mail_delivery_by_receiver', ['receiverId', 'id'])
export class MailDeliveryEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'mail_delivery_to' })
  @Column('uuid')
  receiverId: string;
  @Column('text', { comment: 'The kind of its notice, or digest' }) kind: string;
  @Column('text') address: string;
  /** The same at every try, so that a mail that came twice is known as one. */
  @Column('text') messageId: string;
  @Column('text') state: MailState;
  @Column('text', { nullable: true }) reason: Suppression | null;
  @Column('timestamptz', {
    comment: 'Not to be sent before; while it is being sent, when another worker may take it over',
  })
  dueAt: Date;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** What the mail server said when it took it. */
  @Column('text', { nullable: true }) response: string | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('timestamptz') createdAt: Date;
}
