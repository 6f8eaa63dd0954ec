import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addTexts } from '#libs/platform';
import { JobsService } from './application/jobs.service.js';
import { JobsController } from './http/jobs.controller.js';
import { JobActionEntity } from './persistence/job-action.entity.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** What an administrator sees of the product's machinery, and may do to it. */
@Module({
  imports: [TypeOrmModule.forFeature([JobActionEntity])],
  controllers: [JobsController],
  providers: [JobsService],
})
export class OperationsHttpModule {}
