import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { CalendarFeedsController } from './calendar/calendar-feeds.controller.js';
import { NotifyModule } from './notify.module.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

@Module({ imports: [NotifyModule, IdentityModule], controllers: [CalendarFeedsController, WebhooksController] })
export class NotifyHttpModule {}
