import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { RollupSums } from '../application/rollup-sums.service.js';

@Injectable()
export class RollupJobs {
  constructor(
    private readonly sums: RollupSums,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnSchedule('* * * * *', { name: 'sdg.fold-sums', queue: 'tasks' })
  async fold(): Promise<void> {
    this.logger.debug({ differences: await this.sums.fold() }, 'sums of goals and targets folded');
  }
}
