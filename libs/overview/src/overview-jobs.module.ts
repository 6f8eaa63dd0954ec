import { Module } from '@nestjs/common';
import { FiguresJobs } from './jobs/figures.jobs.js';
import { OverviewModule } from './overview.module.js';

@Module({ imports: [OverviewModule], providers: [FiguresJobs] })
export class OverviewJobsModule {}
