import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { LOGGER, OnEvent, OnSchedule } from '#libs/platform';
import type { JobControl, Logger } from '#libs/platform';
import { AttestationsService } from '../application/attestations.service.js';
import { policyActivatedEvent, whatIfRequestedEvent } from '../application/events.js';
import { PolicyChangeService } from '../application/policy-change.service.js';
import { WhatIfService } from '../application/what-if.service.js';

@Injectable()
export class IntakeJobs {
  constructor(
    private readonly attestations: AttestationsService,
    private readonly whatIfs: WhatIfService,
    private readonly policyChange: PolicyChangeService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @OnSchedule('0 9 * * *', { name: 'intake.remind-heads', queue: 'tasks' })
  async remindHeads(): Promise<void> {
    this.logger.info({ reminders: await this.attestations.remind() }, 'heads reminded of attestations');
  }

  /** Just after midnight a policy may have come into force. */
  @OnSchedule('5 0 * * *', { name: 'intake.apply-policy-of-the-day', queue: 'tasks' })
  async applyPolicyOfTheDay(): Promise<void> {
    this.logger.info({ projects: await this.policyChange.applyToday() }, 'projects screened by the policy of the day');
  }

  @OnEvent(policyActivatedEvent, { name: 'intake.apply-activated-policy', queue: 'tasks' })
  async applyActivatedPolicy(): Promise<void> {
    await this.applyPolicyOfTheDay();
  }

  @OnEvent(whatIfRequestedEvent, { name: 'intake.what-if', queue: 'documents', attempts: 3 })
  async whatIf({ whatIfId }: z.infer<typeof whatIfRequestedEvent.payload>, control: JobControl): Promise<void> {
    try {
      await this.whatIfs.run(whatIfId, (percent) => control.progress(percent));
    } catch (error) {
      if (control.lastAttempt || error instanceof DomainError)
        await this.whatIfs.fail(whatIfId, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
}
