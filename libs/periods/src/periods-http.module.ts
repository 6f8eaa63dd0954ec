import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { PeriodsController } from './http/periods.controller.js';
import { StatusUpdatesController } from './http/status-updates.controller.js';
import { PeriodsModule } from './periods.module.js';

@Module({ imports: [PeriodsModule, IdentityModule], controllers: [PeriodsController, StatusUpdatesController] })
export class PeriodsHttpModule {}
