import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { UnitOfWork, assertVersion, insertRows, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { IndicatorLinkInput, IndicatorLinkPatch } from '../contract/indicator-links.js';
import { assertMayTag } from '../domain/tag.js';
import { IndicatorEffectEntity, IndicatorProjectEntity } from '../persistence/indicator.entities.js';
import { knownIndicator } from '../persistence/indicator-lock.js';

type Effects = NonNullable<IndicatorLinkPatch['effects']>;

/** Which indicators a project serves, and by how much: said by those who say which targets it serves. */
@Injectable()
export class IndicatorLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
  ) {}

  /**
   * The id of the new link.
   *
   * @throws DomainError invalid for an indicator that is not there; forbidden SDG_NOT_YOURS
   * @throws DomainError conflict PROJECT_ENDED, INDICATOR_LINKED, INDICATOR_ARCHIVED
   */
  async add(actor: Actor, projectId: string, input: IndicatorLinkInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await this.lockProject(tx, actor, projectId);
      const indicator = await knownIndicator(tx, input.indicator);
      if (!indicator) throw unknown(input.indicator);
      const { id: indicatorId, code } = indicator;
      if (indicator.archived) throw new DomainError('conflict', 'INDICATOR_ARCHIVED', { code });
      // The project is locked, so nobody else links it meanwhile.
      if (await tx.existsBy(IndicatorProjectEntity, { indicatorId, projectId }))
        throw new DomainError('conflict', 'INDICATOR_LINKED', { code });
      const id = newId();
      await tx.insert(IndicatorProjectEntity, { id, indicatorId, projectId, rationale: input.rationale ?? null });
      await addEffects(tx, projectId, id, input.effects);
      return id;
    });
  }

  /** @throws DomainError conflict PROJECT_ENDED; forbidden SDG_NOT_YOURS */
  async change(
    actor: Actor,
    projectId: string,
    id: string,
    expected: ExpectedVersion,
    { rationale, effects }: IndicatorLinkPatch,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const link = await this.lockLink(tx, actor, projectId, id);
      assertVersion(expected, link.version);
      const wanted = rationale === undefined ? link.rationale : rationale;
      // Effects are a part of the link: its version moves with them.
      await tx.query('UPDATE indicator_project SET rationale = $2, version = version + 1 WHERE id = $1', [id, wanted]);
      if (!effects) return;
      await tx.delete(IndicatorEffectEntity, { linkId: id });
      await addEffects(tx, projectId, id, effects);
    });
  }

  /** @throws DomainError as for a change */
  async remove(actor: Actor, projectId: string, id: string, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const link = await this.lockLink(tx, actor, projectId, id);
      assertVersion(expected, link.version);
      await tx.delete(IndicatorProjectEntity, { id });
    });
  }

  private async lockProject(tx: EntityManager, actor: Actor, projectId: string): Promise<void> {
    const project = await this.visible.lock(tx, actor, projectId);
    assertMayTag(project.stage, moversOf(actor, project));
  }

  private async lockLink(
    tx: EntityManager,
    actor: Actor,
    projectId: string,
    id: string,
  ): Promise<IndicatorProjectEntity> {
    await this.lockProject(tx, actor, projectId);
    const link = await tx.findOneBy(IndicatorProjectEntity, { id, projectId });
    if (!link) throw new DomainError('not-found', 'NOT_FOUND');
    return link;
  }
}

const addEffects = (tx: EntityManager, projectId: string, linkId: string, effects: Effects): Promise<void> =>
  insertRows(tx, { indicator_effect: effects.map((effect) => ({ id: newId(), projectId, linkId, ...effect })) });

const unknown = (value: string) =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/indicator', code: 'UNKNOWN_REFERENCE', params: { value } },
  ]);
