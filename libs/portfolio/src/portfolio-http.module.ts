import { Module } from '@nestjs/common';
import { ProjectsController } from './http/projects.controller.js';
import { TransitionsController } from './http/transitions.controller.js';
import { HistoryRead } from './persistence/history-read.js';
import { ProjectList } from './persistence/project-list.js';
import { TransitionRead } from './persistence/transition-read.js';
import { PortfolioModule } from './portfolio.module.js';

@Module({
  imports: [PortfolioModule],
  controllers: [ProjectsController, TransitionsController],
  providers: [ProjectList, HistoryRead, TransitionRead],
})
export class PortfolioHttpModule {}
