import { Module } from '@nestjs/common';
import { NotifyModule } from './notify.module.js';
import { WebhookJobs } from './webhooks/webhooks.jobs.js';

@Module({ imports: [NotifyModule], providers: [WebhookJobs] })
export class NotifyJobsModule {}
