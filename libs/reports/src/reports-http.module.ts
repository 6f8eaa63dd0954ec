import { Module } from '@nestjs/common';
import { ReportPacksController } from './http/report-packs.controller.js';
import { ReportProgress } from './http/report-progress.js';
import { ReportsController } from './http/reports.controller.js';
import { ScheduleRead } from './schedules/schedule-read.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { ReportsModule } from './reports.module.js';

@Module({
  imports: [ReportsModule],
  controllers: [ReportsController, ReportPacksController, SchedulesController],
  providers: [ReportProgress, ScheduleRead],
})
export class ReportsHttpModule {}
