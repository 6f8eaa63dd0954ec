import { Module } from '@nestjs/common';
import { ReportsJobs } from './jobs/reports.jobs.js';
import { SchedulesJobs } from './jobs/schedules.jobs.js';
import { ReportsModule } from './reports.module.js';

@Module({ imports: [ReportsModule], providers: [ReportsJobs, SchedulesJobs] })
export class ReportsJobsModule {}
