import { Injectable } from '@nestjs/common';
import { OnSchedule } from '#libs/platform';
import { SchedulesService } from '../schedules/schedules.service.js';

@Injectable()
export class SchedulesJobs {
  constructor(private readonly schedules: SchedulesService) {}

  @OnSchedule('* * * * *', { name: 'reports.run-schedules', queue: 'tasks' })
  async run(): Promise<void> {
    await this.schedules.runDue();
  }
}
