import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { NotifyModule } from './notify.module.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

@Module({ imports: [NotifyModule, IdentityModule], controllers: [WebhooksController] })
export class NotifyHttpModule {}
