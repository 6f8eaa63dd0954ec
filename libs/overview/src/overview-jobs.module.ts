import { Module } from '@nestjs/common';
import { OverviewModule } from './overview.module.js';

@Module({ imports: [OverviewModule], providers: [] })
export class OverviewJobsModule {}
