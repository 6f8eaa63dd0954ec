import { Module } from '@nestjs/common';
import { FindingJobs } from './jobs/finding.jobs.js';
import { RollupJobs } from './jobs/rollup.jobs.js';
import { SdgModule } from './sdg.module.js';

@Module({ imports: [SdgModule], providers: [FindingJobs, RollupJobs] })
export class SdgJobsModule {}
