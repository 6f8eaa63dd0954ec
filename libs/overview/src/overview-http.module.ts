import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { OverviewModule } from './overview.module.js';

@Module({ imports: [OverviewModule, IdentityModule], controllers: [] })
export class OverviewHttpModule {}
