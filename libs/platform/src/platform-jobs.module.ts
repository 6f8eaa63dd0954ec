import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HandlerRegistry } from './jobs/handler-registry.js';
import { JobRunner } from './jobs/job-runner.js';
import { OutboxRelay } from './jobs/outbox-relay.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { Schedules } from './jobs/schedules.js';
import { Undeclared } from './jobs/undeclared.js';

/** Runs jobs: the relay from the outbox, and the workers. */
@Module({
  imports: [DiscoveryModule],
  providers: [HandlerRegistry, OutboxRelay, Schedules, JobRunner, Housekeeping, Undeclared],
})
export class PlatformJobsModule {}
