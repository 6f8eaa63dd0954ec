import { Module } from '@nestjs/common';
import { MailJobs } from './mail/jobs/mail.jobs.js';
import { NOTICE_JOBS } from './notices/jobs/notice-jobs.js';
import { NotifyModule } from './notify.module.js';
import { WebhookJobs } from './webhooks/webhooks.jobs.js';

@Module({ imports: [NotifyModule], providers: [...NOTICE_JOBS, MailJobs, WebhookJobs] })
export class NotifyJobsModule {}
