import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, newId } from '#libs/platform';
import { DirectionEntity, VisibleProjects } from '#libs/portfolio';
import type { AttestationInput } from '../contract/attestation.js';
import { assertMayAttest } from '../domain/index.js';
import { AttestationEntity, AttestationRequestEntity } from '../persistence/intake.entities.js';
import { attestationAskedEvent } from './events.js';
import { PoliciesService } from './policies.service.js';
import { SCREENED_STAGES, ScreeningService } from './screening.service.js';

const DAY_MS = 86_400_000;

/** Answers of heads about the significance of projects of their direction, and reminders to those who have not answered. */
@Injectable()
export class AttestationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly screenings: ScreeningService,
    private readonly policies: PoliciesService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async attest(actor: Actor, projectId: string, { criteria, note }: AttestationInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      const direction = await tx.findOneByOrFail(DirectionEntity, { id: project.directionId });
      assertMayAttest(actor, direction, criteria);
      if (!SCREENED_STAGES.includes(project.stage))
        throw new DomainError('conflict', 'NOT_SCREENED_NOW', { stage: project.stage });
      await tx.insert(AttestationEntity, {
        id: newId(),
        projectId,
        directionId: direction.id,
        criteria: [...criteria],
        note: note ?? null,
        actorId: actor.userId,
        actorName: actor.name,
        at: this.clock.now(),
      });
      await this.screenings.closeRequest(tx, projectId, 'answered');
      await this.screenings.screenProject(tx, projectId, 'attestation');
    });
  }

  /** Reminds every head whose answer is overdue by the policy; the number of reminders. May run twice a day without harm. */
  remind(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const { parameters } = await this.policies.inForce(tx);
      const now = this.clock.now();
      const patience = parameters.attestation.remindAfterDays * DAY_MS;
      const open = await tx.find(AttestationRequestEntity, {
        where: { closedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      const due = open.filter(
        (request) => now.getTime() - (request.lastRemindedAt ?? request.askedAt).getTime() >= patience,
      );
      for (const request of due) {
        const reminders = request.reminders + 1;
        await tx.save(Object.assign(request, { reminders, lastRemindedAt: now }));
        await this.outbox.add(tx, attestationAskedEvent, {
          requestId: request.id,
          projectId: request.projectId,
          reminder: reminders,
        });
      }
      return due.length;
    });
  }
}
