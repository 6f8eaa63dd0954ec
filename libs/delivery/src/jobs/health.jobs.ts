import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { Logger } from '#libs/platform';
import { deliveryPolicyActivatedEvent } from '../application/delivery-policy-events.js';
import { HealthService } from '../application/health.service.js';

@Injectable()
export class HealthJobs {
  constructor(
    private readonly health: HealthService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Just after midnight something is overdue that was not, and a policy may have come into force. */
  @OnSchedule('2 0 * * *', { name: 'delivery.turn-the-day', queue: 'tasks' })
  async turnTheDay(): Promise<void> {
    this.logger.info(
      { projects: await this.health.turn(this.clock.today()) },
      'signals of projects brought to the day',
    );
  }

  @OnEvent(deliveryPolicyActivatedEvent, { name: 'delivery.apply-activated-policy', queue: 'tasks' })
  async applyActivatedPolicy(): Promise<void> {
    await this.turnTheDay();
  }
}
