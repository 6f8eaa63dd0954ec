import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { ReportsModule } from '#libs/reports';
import { addTexts } from '#libs/platform';
import { CalendarFeedRead } from './calendar/calendar-feed-read.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { CalendarRows } from './calendar/calendar-rows.js';
import { DigestsService } from './mail/application/digests.service.js';
import { MailAgain } from './mail/application/mail-again.js';
import { MailQueue } from './mail/application/mail-queue.js';
import { MailSender } from './mail/application/mail-sender.js';
import { MailTransport } from './mail/application/mail-transport.js';
import { UnsubscribeTokens } from './mail/application/unsubscribe-token.js';
import { DeliveryRead } from './mail/persistence/delivery-read.js';
import { MailClaims } from './mail/persistence/mail-claims.js';
import { NoticeMaker } from './notices/application/notice-maker.js';
import { NoticePreferencesService } from './notices/application/notice-preferences.service.js';
import { NoticeReading } from './notices/application/notice-reading.js';
import { NoticeRead } from './notices/persistence/notice-read.js';
import { PreferencesRead } from './notices/persistence/preferences-read.js';
import { NOTIFY_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';
import { DeliveriesService } from './webhooks/deliveries.service.js';
import { WebhookRead } from './webhooks/webhook-read.js';
import { WebhookSecrets } from './webhooks/webhook-secrets.js';
import { WebhookSender } from './webhooks/webhook-sender.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

addTexts({ kk, ru, en });

const NOTICES = [NoticeMaker, NoticePreferencesService, NoticeRead, NoticeReading, PreferencesRead];
const MAIL = [
  DeliveryRead,
  DigestsService,
  MailAgain,
  MailClaims,
  MailQueue,
  MailSender,
  MailTransport,
  UnsubscribeTokens,
];

/** What people and other systems are told: notices, mail, webhooks, calendar feeds. */
@Module({
  imports: [TypeOrmModule.forFeature(NOTIFY_ENTITIES), IdentityModule, ReportsModule],
  providers: [
    ...NOTICES,
    ...MAIL,
    CalendarFeedRead,
    CalendarFeedsService,
    CalendarRows,
    DeliveriesService,
    WebhookRead,
    WebhookSecrets,
    WebhookSender,
    WebhooksService,
  ],
  exports: [
    ...NOTICES,
    ...MAIL,
    CalendarFeedRead,
    CalendarFeedsService,
    DeliveriesService,
    WebhookRead,
    WebhooksService,
    ReportsModule,
  ],
})
export class NotifyModule {}
