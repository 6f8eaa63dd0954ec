import { Module } from '@nestjs/common';
import { DeliveryModule } from './delivery.module.js';
import { HealthJobs } from './jobs/health.jobs.js';
import { IssueJobs } from './jobs/issue.jobs.js';

@Module({ imports: [DeliveryModule], providers: [HealthJobs, IssueJobs] })
export class DeliveryJobsModule {}
