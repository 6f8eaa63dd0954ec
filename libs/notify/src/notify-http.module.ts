import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { CalendarFeedsController } from './calendar/calendar-feeds.controller.js';
import { NoticePreferencesController } from './notices/http/notice-preferences.controller.js';
import { NoticeStream } from './notices/http/notice-stream.js';
import { NoticesController } from './notices/http/notices.controller.js';
import { UnsubscribeController } from './notices/http/unsubscribe.controller.js';
import { WebForm } from './notices/http/web-form.js';
import { NotifyModule } from './notify.module.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

@Module({
  imports: [NotifyModule, IdentityModule],
  controllers: [
    NoticesController,
    NoticePreferencesController,
    UnsubscribeController,
    CalendarFeedsController,
    WebhooksController,
  ],
  providers: [NoticeStream, WebForm],
})
export class NotifyHttpModule {}
