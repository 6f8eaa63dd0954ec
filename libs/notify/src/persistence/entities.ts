import { CalendarFeedEntity } from '../calendar/calendar-feed.entity.js';
import { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookEntity } from '../webhooks/webhook.entities.js';
import { MailDeliveryEntity } from '../mail/persistence/mail.entities.js';
import { NoticeEntity, NoticePreferenceEntity, NoticeSettingEntity } from '../notices/persistence/notice.entities.js';

/** The tables of this context. */
export const NOTIFY_ENTITIES = [
  NoticeEntity,
  NoticeSettingEntity,
  NoticePreferenceEntity,
  MailDeliveryEntity,
  WebhookEntity,
  WebhookDeliveryEntity,
  WebhookAttemptEntity,
  CalendarFeedEntity,
];
