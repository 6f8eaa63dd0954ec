import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day, FieldError } from '#libs/kernel';
import { Outbox, newId } from '#libs/platform';
import type { ProjectEntity } from '#libs/portfolio';
import type { UpdateStepInput } from '../contract/status-updates.js';
import { ownersOf } from '../persistence/recipients.js';
import { StatusUpdateStepEntity } from '../persistence/status-update.entities.js';
import type { StatusUpdateEntity } from '../persistence/status-update.entities.js';
import { updateConfirmedEvent, updateReturnedEvent } from './events.js';

/** Confirms what was submitted, or returns it with remarks and a day. */
@Injectable()
export class UpdateAnswers {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For a judge, under the locks of project and update. @throws DomainError unprocessable ANSWER_INCOMPLETE */
  async answer(
    tx: EntityManager,
    actor: Actor,
    project: ProjectEntity,
    update: StatusUpdateEntity,
    { step, remarks = null, deadline = null }: UpdateStepInput,
  ): Promise<void> {
    const until = step === 'return' ? this.deadlineOf(remarks, deadline) : null;
    const { id: updateId, periodId, projectId, revision, submittedBy } = update;
    const at = this.clock.now();
    await tx.save(
      Object.assign(update, { state: until === null ? 'confirmed' : 'returned', deadline: until, updatedAt: at }),
    );
    await tx.insert(StatusUpdateStepEntity, {
      id: newId(),
      projectId,
      periodId,
      updateId,
      revision,
      name: until === null ? 'confirmed' : 'returned',
      remarks,
      deadline: until,
      actorId: actor.userId,
      actorName: actor.name,
      at,
    });
    const userIds = await ownersOf(tx, project, submittedBy, this.clock.today());
    const told = { periodId, projectId, updateId, revision, userIds };
    if (until === null) await this.outbox.add(tx, updateConfirmedEvent, told);
    else await this.outbox.add(tx, updateReturnedEvent, { ...told, deadline: until });
  }

  private deadlineOf(remarks: string | null, deadline: Day | null): Day {
    const errors: FieldError[] = [
      ...(remarks === null ? [{ pointer: '/remarks', code: 'REQUIRED' }] : []),
      ...(deadline === null ? [{ pointer: '/deadline', code: 'REQUIRED' }] : []),
      ...(deadline !== null && deadline < this.clock.today() ? [{ pointer: '/deadline', code: 'DUE_IN_PAST' }] : []),
    ];
    if (errors.length > 0 || deadline === null) throw new DomainError('unprocessable', 'ANSWER_INCOMPLETE', {}, errors);
    return deadline;
  }
}
