import { Module } from '@nestjs/common';
import { IntakeJobs } from './jobs/intake.jobs.js';
import { IntakeModule } from './intake.module.js';

@Module({ imports: [IntakeModule], providers: [IntakeJobs] })
export class IntakeJobsModule {}
