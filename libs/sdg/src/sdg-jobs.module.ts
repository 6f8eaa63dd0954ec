import { Module } from '@nestjs/common';
import { RollupJobs } from './jobs/rollup.jobs.js';
import { SdgModule } from './sdg.module.js';

@Module({ imports: [SdgModule], providers: [RollupJobs] })
export class SdgJobsModule {}
