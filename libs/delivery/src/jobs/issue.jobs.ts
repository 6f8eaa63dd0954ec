import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { IssueEscalationsService } from '../application/issue-escalations.service.js';

@Injectable()
export class IssueJobs {
  constructor(
    private readonly escalations: IssueEscalationsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnSchedule('0 8 * * *', { name: 'delivery.escalate-issues', queue: 'tasks' })
  async escalateIssues(): Promise<void> {
    this.logger.info(await this.escalations.escalate(), 'unanswered issues escalated');
  }
}
