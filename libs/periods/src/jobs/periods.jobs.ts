import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { projectMovedEvent } from '#libs/portfolio';
import { Obligations } from '../application/obligations.js';
import { UpdateRemindersService } from '../application/update-reminders.service.js';

@Injectable()
export class PeriodsJobs {
  constructor(
    private readonly obligations: Obligations,
    private readonly reminders: UpdateRemindersService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Who enters delivery owes updates of the open periods; who ends owes none. */
  @OnEvent(projectMovedEvent, { name: 'periods.follow-project', queue: 'tasks' })
  async followProject({ projectId }: z.infer<typeof projectMovedEvent.payload>): Promise<void> {
    await this.obligations.followInOpen(projectId);
  }

  @OnSchedule('0 9 * * *', { name: 'periods.remind-of-updates', queue: 'tasks' })
  async remindOfUpdates(): Promise<void> {
    this.logger.info(await this.reminders.remind(), 'writers reminded of status updates');
  }
}
