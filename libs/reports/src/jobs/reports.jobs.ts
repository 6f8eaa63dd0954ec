import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { JobControl, Logger } from '#libs/platform';
import { reportJobSubject, reportRequestedEvent } from '../application/events.js';
import { ReportRenderingService } from '../application/report-rendering.service.js';
import { ReportRequestsService } from '../application/report-requests.service.js';

@Injectable()
export class ReportsJobs {
  constructor(
    private readonly rendering: ReportRenderingService,
    private readonly requests: ReportRequestsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnEvent(reportRequestedEvent, {
    name: 'reports.render',
    queue: 'documents',
    attempts: 3,
    subject: ({ reportId }) => reportJobSubject(reportId),
  })
  async render({ reportId }: z.infer<typeof reportRequestedEvent.payload>, control: JobControl): Promise<void> {
    try {
      await this.rendering.render(reportId, control);
    } catch (error) {
      if (control.lastAttempt) await this.rendering.fail(reportId, error);
      throw error;
    }
  }

  /** A queue can lose a job (an emptied Redis, workers killed again and again); a report must not wait for ever. */
  @OnSchedule('35 * * * *', { name: 'reports.take-up-again', queue: 'tasks' })
  async takeUpAgain(): Promise<void> {
    const reports = await this.requests.takeUpAgain();
    if (reports > 0) this.logger.warn({ reports }, 'reports announced again');
  }
}
