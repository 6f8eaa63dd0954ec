import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SdgGoalEntity } from './sdg-goal.entity.js';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** Goals and targets of sustainable development. */
@Module({ imports: [TypeOrmModule.forFeature([SdgGoalEntity, SdgTargetEntity])] })
export class SdgModule {}
