import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { InstructionRemindersService } from '../application/instruction-reminders.service.js';

@Injectable()
export class CommitteeJobs {
  constructor(
    private readonly reminders: InstructionRemindersService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnSchedule('0 9 * * *', { name: 'committee.remind-instructions', queue: 'tasks' })
  async remindInstructions(): Promise<void> {
    this.logger.info(await this.reminders.remind(), 'assignees reminded of instructions');
  }
}
