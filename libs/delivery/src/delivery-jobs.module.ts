import { Module } from '@nestjs/common';
import { DeliveryModule } from './delivery.module.js';
import { IssueJobs } from './jobs/issue.jobs.js';

@Module({ imports: [DeliveryModule], providers: [IssueJobs] })
export class DeliveryJobsModule {}
