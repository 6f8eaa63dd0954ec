import { Module } from '@nestjs/common';
import { PeriodsModule } from './periods.module.js';

@Module({ imports: [PeriodsModule] })
export class PeriodsJobsModule {}
