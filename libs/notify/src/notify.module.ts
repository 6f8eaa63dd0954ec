import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity';
import { ReportsModule } from '#libs/reports';
import { addTexts } from '#libs/platform';
import { CalendarFeedRead } from './calendar/calendar-feed-read.js';
import { CalendarFeedsService } from './calendar/calendar-feeds.service.js';
import { CalendarRows } from './calendar/calendar-rows.js';
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

/** What people and other systems are told: notices, mail, webhooks, calendar feeds. */
@Module({
  imports: [TypeOrmModule.forFeature(NOTIFY_ENTITIES), IdentityModule, ReportsModule],
  providers: [
    CalendarFeedRead,
    CalendarFeedsService,
    CalendarRows,
    DeliveriesService,
    WebhookRead,
    WebhookSecrets,
    WebhookSender,
    WebhooksService,
  ],
  exports: [CalendarFeedRead, CalendarFeedsService, DeliveriesService, WebhookRead, WebhooksService, ReportsModule],
})
export class NotifyModule {}
