import { Module } from '@nestjs/common';
import { ReportsJobs } from './jobs/reports.jobs.js';
import { ReportsModule } from './reports.module.js';

@Module({ imports: [ReportsModule], providers: [ReportsJobs] })
export class ReportsJobsModule {}
