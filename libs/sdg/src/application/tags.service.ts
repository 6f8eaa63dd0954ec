import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { TagAnswer, TagInput, TagPatch } from '../contract/tags.js';
import { answered, assertMayTag, assertProposed } from '../domain/tag.js';
import { SdgTargetEntity } from '../persistence/sdg-target.entity.js';
import { SdgShareEntity, SdgTagEntity } from '../persistence/tag.entities.js';

/** Which targets a project serves or harms: proposed by those who answer for it, confirmed by the office. */
@Injectable()
export class TagsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new tag.
   *
   * @throws DomainError invalid for a target that is not there
   * @throws DomainError conflict PROJECT_ENDED, SDG_TAG_EXISTS; forbidden SDG_NOT_YOURS
   */
  propose(actor: Actor, projectId: string, { target, ...said }: TagInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayTag(project.stage, moversOf(actor, project));
      await assertTarget(tx, target);
      // The project is locked, so nobody else tags it meanwhile.
      const standing = { projectId, targetCode: target, state: In(['proposed', 'confirmed']) };
      const known = await tx.findOneBy(SdgTagEntity, standing);
      if (known) throw new DomainError('conflict', 'SDG_TAG_EXISTS', { target, state: known.state });
      const id = newId();
      await tx.insert(SdgTagEntity, {
        ...said,
        id,
        projectId,
        targetCode: target,
        state: 'proposed',
        proposedBy: actor.userId,
        proposedAt: this.clock.now(),
      });
      return id;
    });
  }

  /** @throws DomainError conflict SDG_TAG_ANSWERED, and as for a new one */
  async change(actor: Actor, id: string, expected: ExpectedVersion, patch: TagPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const tag = await this.lock(tx, actor, id);
      assertProposed(tag.state, tag.targetCode);
      assertVersion(expected, tag.version);
      await tx.save(Object.assign(tag, patch));
    });
  }

  /** Takes back what the office has not answered yet. @throws DomainError as for a change */
  async withdraw(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const tag = await this.lock(tx, actor, id);
      assertProposed(tag.state, tag.targetCode);
      assertVersion(expected, tag.version);
      await tx.remove(tag);
    });
  }

  /**
   * The office confirms, or declines with a note; what it has confirmed it may decline later, unless money is divided by it.
   *
   * @throws DomainError conflict PROJECT_ENDED, SDG_TAG_ANSWERED, SDG_TAG_HAS_SHARE; forbidden SDG_NOT_YOURS
   */
  async answer(actor: Actor, id: string, expected: ExpectedVersion, { confirmed, note }: TagAnswer): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const tag = await this.lock(tx, actor, id);
      const { projectId, targetCode } = tag;
      const state = answered(tag.state, targetCode, confirmed);
      assertVersion(expected, tag.version);
      if (state === 'declined' && (await tx.existsBy(SdgShareEntity, { projectId, targetCode }))) {
        throw new DomainError('conflict', 'SDG_TAG_HAS_SHARE', { target: targetCode });
      }
      const answer = { state, answer: note ?? null, answeredBy: actor.userId, answeredAt: this.clock.now() };
      await tx.save(Object.assign(tag, answer));
    });
  }

  /** The tag, under the lock of its project, for somebody who may tag it. */
  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<SdgTagEntity> {
    const known = await tx.findOneBy(SdgTagEntity, { id });
    if (!known) throw new DomainError('not-found', 'NOT_FOUND');
    const project = await this.visible.lock(tx, actor, known.projectId);
    assertMayTag(project.stage, moversOf(actor, project));
    const tag = await tx.findOne(SdgTagEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!tag) throw new DomainError('not-found', 'NOT_FOUND');
    return tag;
  }
}

async function assertTarget(tx: EntityManager, code: string): Promise<void> {
  if (await tx.existsBy(SdgTargetEntity, { code })) return;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/target', code: 'UNKNOWN_REFERENCE', params: { value: code } },
  ]);
}
