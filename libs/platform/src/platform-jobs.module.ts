import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HandlerRegistry } from './jobs/handler-registry.js';
import { JobRunner } from './jobs/job-runner.js';
import { OutboxRelay } from './jobs/outbox-relay.js';
import { Housekeeping } from './jobs/housekeeping.js';

/** Runs jobs: the relay from the outbox, and the workers. */
@Module({ imports: [DiscoveryModule], providers: [HandlerRegistry, OutboxRelay, JobRunner, Housekeeping] })
export class PlatformJobsModule {}
