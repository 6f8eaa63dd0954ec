import { Module } from '@nestjs/common';
import { CommitteeModule } from './committee.module.js';

@Module({ imports: [CommitteeModule], providers: [] })
export class CommitteeJobsModule {}
