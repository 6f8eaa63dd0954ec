import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { FiguresDay } from '../application/figures-day.service.js';
import { SumsService } from '../application/sums.service.js';

@Injectable()
export class FiguresJobs {
  constructor(
    private readonly day: FiguresDay,
    private readonly sums: SumsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnSchedule('* * * * *', { name: 'overview.fold-sums', queue: 'tasks' })
  async fold(): Promise<void> {
    this.logger.debug({ differences: await this.sums.fold() }, 'sums of the portfolio folded');
  }

  @OnSchedule('3 0 * * *', { name: 'overview.turn-day', queue: 'tasks' })
  async turnDay(): Promise<void> {
    this.logger.info({ day: await this.day.turn() }, 'figures of the portfolio turned to the day');
  }
}
