import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { AttentionController } from './http/attention.controller.js';
import { SummaryController } from './http/summary.controller.js';
import { ChangesController } from './http/changes.controller.js';
import { ViewsController } from './http/views.controller.js';
import { OverviewModule } from './overview.module.js';

@Module({
  imports: [OverviewModule, IdentityModule],
  controllers: [AttentionController, ChangesController, SummaryController, ViewsController],
})
export class OverviewHttpModule {}
