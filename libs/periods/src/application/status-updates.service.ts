import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import type { StatusUpdateInput, StatusUpdatePatch, UpdateStepInput } from '../contract/status-updates.js';
import { assertMayWrite, mayWrite, updateMovers } from '../domain/update-rights.js';
import { chooseUpdateStep, isEditable } from '../domain/update-steps.js';
import { ObligationEntity, PeriodEntity } from '../persistence/period.entities.js';
import { holdOpen } from '../persistence/periods-locked.js';
import { StatusUpdateEntity } from '../persistence/status-update.entities.js';
import { UpdateAnswers } from './update-answers.js';
import { UpdateSubmission } from './update-submission.js';

/** Writes status updates, and moves them from hand to hand. Locks go from the project to the period to the update. */
@Injectable()
export class StatusUpdatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly submission: UpdateSubmission,
    private readonly answers: UpdateAnswers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new draft.
   *
   * @throws DomainError invalid for a period or milestones that are not there
   * @throws DomainError conflict PROJECT_ENDED, PERIOD_FROZEN, NOTHING_OWED, STATUS_UPDATE_EXISTS; forbidden STATUS_NOT_YOURS
   */
  create(actor: Actor, projectId: string, { period: name, forecasts, ...said }: StatusUpdateInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayWrite(project.stage, moversOf(actor, project));
      const named = await tx.findOneBy(PeriodEntity, { name });
      if (!named) throw unknown([{ pointer: '/period', code: 'UNKNOWN_REFERENCE', params: { value: name } }]);
      const period = await holdOpen(tx, named.id);
      const owes = { periodId: period.id, projectId };
      if (!(await tx.existsBy(ObligationEntity, { ...owes, excusedAt: IsNull() })))
        throw new DomainError('conflict', 'NOTHING_OWED', { period: name });
      // The project is locked, so nobody else begins one meanwhile.
      if (await tx.existsBy(StatusUpdateEntity, owes))
        throw new DomainError('conflict', 'STATUS_UPDATE_EXISTS', { period: name });
      await assertMilestones(tx, projectId, forecasts ?? []);
      const now = this.clock.now();
      const id = newId();
      await tx.insert(StatusUpdateEntity, {
        ...said,
        ...owes,
        id,
        state: 'draft',
        forecasts: withNotes(forecasts ?? []),
        createdBy: actor.userId,
        createdAt: now,
        updatedBy: actor.userId,
        updatedAt: now,
      });
      return id;
    });
  }

  /** @throws DomainError conflict STATUS_UPDATE_SENT, and as for a new one */
  async change(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    { forecasts, ...said }: StatusUpdatePatch,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { project, update } = await this.lock(tx, actor, id);
      assertMayWrite(project.stage, moversOf(actor, project));
      if (!isEditable(update.state)) throw new DomainError('conflict', 'STATUS_UPDATE_SENT', { state: update.state });
      assertVersion(expected, update.version);
      if (forecasts) await assertMilestones(tx, project.id, forecasts);
      const written = { updatedBy: actor.userId, updatedAt: this.clock.now() };
      await tx.save(Object.assign(update, said, forecasts && { forecasts: withNotes(forecasts) }, written));
    });
  }

  /**
   * @throws DomainError conflict UPDATE_STEP_NOT_POSSIBLE naming what is possible, PERIOD_FROZEN, and those of the rating and of
   * forecasts when it is submitted
   * @throws DomainError forbidden UPDATE_STEP_NOT_YOURS; unprocessable UPDATE_INCOMPLETE, ANSWER_INCOMPLETE
   */
  async step(actor: Actor, id: string, expected: ExpectedVersion, input: UpdateStepInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { project, update } = await this.lock(tx, actor, id);
      // The state is asked first: of two who submit at once, the second learns that it has been submitted.
      const { submittedBy, updatedBy } = update;
      const hands = { managerId: project.managerId, submittedBy, updatedBy };
      const movers = updateMovers(actor.userId, moversOf(actor, project), hands);
      const { name } = chooseUpdateStep(input.step, update.state, movers);
      assertVersion(expected, update.version);
      if (name === 'submit') await this.submission.submit(tx, actor, project, update);
      else await this.answers.answer(tx, actor, project, update, input);
    });
  }

  /** The update under its locks. A draft is there only for those who may write it. */
  private async lock(
    tx: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ project: ProjectEntity; update: StatusUpdateEntity }> {
    const known = await tx.findOneBy(StatusUpdateEntity, { id });
    if (!known) throw new DomainError('not-found', 'NOT_FOUND');
    const project = await this.visible.lock(tx, actor, known.projectId);
    if (known.state === 'draft' && !mayWrite(project.stage, moversOf(actor, project)))
      throw new DomainError('not-found', 'NOT_FOUND');
    await holdOpen(tx, known.periodId);
    const lock = { mode: 'pessimistic_write' } as const;
    return { project, update: await tx.findOneOrFail(StatusUpdateEntity, { where: { id }, lock }) };
  }
}

type Forecasts = NonNullable<StatusUpdateInput['forecasts']>;

const withNotes = (forecasts: Forecasts) => forecasts.map(({ note, ...stated }) => ({ ...stated, note: note ?? null }));

/** Each names a milestone of the project that is still to be reached, once. */
async function assertMilestones(tx: EntityManager, projectId: string, forecasts: Forecasts): Promise<void> {
  const ids = forecasts.map(({ milestoneId }) => milestoneId);
  const open = await tx.query<{ id: string }[]>(
    'SELECT id FROM milestone WHERE project_id = $1 AND id = ANY($2::uuid[]) AND removed_at IS NULL AND actual_on IS NULL',
    [projectId, ids],
  );
  const errors = ids.flatMap((milestoneId, place): FieldError[] => {
    const pointer = `/forecasts/${place}/milestoneId`;
    if (ids.indexOf(milestoneId) < place) return [{ pointer, code: 'DUPLICATE' }];
    return open.some(({ id }) => id === milestoneId)
      ? []
      : [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value: milestoneId } }];
  });
  if (errors.length > 0) throw unknown(errors);
}

const unknown = (fields: FieldError[]): DomainError => new DomainError('invalid', 'VALIDATION_FAILED', {}, fields);
