import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { ViewInput, ViewPatch } from '../contract/views.js';
import { SavedViewEntity } from '../persistence/view.entity.js';

const MOST_VIEWS = 50;

/** Saved views: one's own, and those that the office keeps for everybody. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 403 when the actor may not share, 409 VIEWS_FULL and VIEW_NAME_TAKEN. */
  save(actor: Actor, input: ViewInput): Promise<string> {
    if (input.shared) assertMayShare(actor);
    return this.unitOfWork.run(async (tx) => {
      await lockOwner(tx, actor.userId);
      if ((await tx.countBy(SavedViewEntity, { ownerId: actor.userId })) >= MOST_VIEWS)
        throw new DomainError('conflict', 'VIEWS_FULL', { most: MOST_VIEWS });
      const id = newId();
      const view = { id, ownerId: actor.userId, ...input, createdAt: this.clock.now() };
      await assertNameFree(tx, view);
      await tx.insert(SavedViewEntity, view);
      return id;
    });
  }

  /** Throws 404, 403 when it is everybody's and the actor may not share, 412, 409 VIEW_NAME_TAKEN. */
  change(actor: Actor, id: string, expected: ExpectedVersion, patch: ViewPatch): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const view = await lockView(tx, actor, id);
      assertVersion(expected, view.version);
      if (patch.shared) assertMayShare(actor);
      await lockOwner(tx, view.ownerId);
      Object.assign(view, patch);
      await assertNameFree(tx, view);
      await tx.save(view);
    });
  }

  /** Throws 404, and 403 when it is everybody's and the actor may not share. */
  remove(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.remove(await lockView(tx, actor, id));
    });
  }
}

function assertMayShare(actor: Actor): void {
  if (!may(actor, 'view.share')) throw new DomainError('forbidden', 'FORBIDDEN');
}

/** What is everybody's outlives whoever has saved it: those who may share may change it, and nobody else. */
async function lockView(tx: EntityManager, actor: Actor, id: string): Promise<SavedViewEntity> {
  const view = await tx.findOne(SavedViewEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!view || !(view.shared || view.ownerId === actor.userId)) throw new DomainError('not-found', 'NOT_FOUND');
  if (view.shared) assertMayShare(actor);
  return view;
}

/** One change after the other, so that two at once do not both find a name or the last place free. */
const lockOwner = (tx: EntityManager, ownerId: string): Promise<unknown> =>
  tx.query('SELECT FROM app_user WHERE id = $1 FOR NO KEY UPDATE', [ownerId]);

async function assertNameFree(
  tx: EntityManager,
  { id, ownerId, screen, name }: Pick<SavedViewEntity, 'id' | 'ownerId' | 'screen' | 'name'>,
): Promise<void> {
  const other = await tx.findOneBy(SavedViewEntity, { ownerId, screen, name });
  if (other && other.id !== id) throw new DomainError('conflict', 'VIEW_NAME_TAKEN', { name });
}
