import { Module } from '@nestjs/common';
import { PeriodsJobs } from './jobs/periods.jobs.js';
import { PeriodsModule } from './periods.module.js';

@Module({ imports: [PeriodsModule], providers: [PeriodsJobs] })
export class PeriodsJobsModule {}
