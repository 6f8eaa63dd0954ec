import { Module } from '@nestjs/common';
import { CommitteeJobs } from './jobs/committee.jobs.js';
import { CommitteeModule } from './committee.module.js';

@Module({ imports: [CommitteeModule], providers: [CommitteeJobs] })
export class CommitteeJobsModule {}
