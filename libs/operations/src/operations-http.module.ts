import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityHttpModule } from '#libs/identity';
import { addTexts } from '#libs/platform';
import { JobsService } from './application/jobs.service.js';
import { QueueBoard } from './board/queue-board.js';
import { JobsController } from './http/jobs.controller.js';
import { QueueBoardController } from './http/queue-board.controller.js';
import { JobActionEntity } from './persistence/job-action.entity.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

/** What an administrator sees of the product's machinery, and may do to it. */
@Module({
  imports: [IdentityHttpModule, TypeOrmModule.forFeature([JobActionEntity])],
  controllers: [JobsController, QueueBoardController],
  providers: [JobsService, QueueBoard],
})
export class OperationsHttpModule {}
