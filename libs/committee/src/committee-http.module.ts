import { Module } from '@nestjs/common';
import { CommitteeModule } from './committee.module.js';

@Module({ imports: [CommitteeModule], controllers: [] })
export class CommitteeHttpModule {}
