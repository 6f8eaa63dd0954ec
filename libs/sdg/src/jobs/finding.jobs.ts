import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { FindingsService } from '../application/findings/findings.service.js';
import { indicatorsChangedEvent } from '../application/indicator-events.js';

@Injectable()
export class FindingJobs {
  constructor(
    private readonly findings: FindingsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** With the day, facts become due. */
  @OnSchedule('40 0 * * *', { name: 'sdg.find-all', queue: 'tasks' })
  async findAll(): Promise<void> {
    this.logger.info(await this.findings.find(), 'findings of all indicators brought to the day');
  }

  @OnEvent(indicatorsChangedEvent, { name: 'sdg.find-in-changed', queue: 'tasks' })
  async findInChanged({ indicatorIds }: z.infer<typeof indicatorsChangedEvent.payload>): Promise<void> {
    this.logger.debug(await this.findings.find(indicatorIds), 'findings of changed indicators brought up to date');
  }
}
