import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import type { CreateDelegation, CreateMyDelegation } from '../contract/delegations.js';
import { AppUserEntity } from '../persistence/app-user.entity.js';
import { DelegationEntity } from '../persistence/delegation.entity.js';
import { RoleGrantEntity } from '../persistence/role-grant.entity.js';
import { ActorCache } from './actor-cache.js';

/** Acting holders of roles, with their first and last day. */
@Injectable()
export class Delegations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: ActorCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Throws 422 GRANT_NOT_HELD when the holder lacks that role (a role held by delegation is not passed on), 422
   * DEPUTY_INACTIVE, 409 DELEGATION_OVERLAPS when somebody acts under the same role on one of these days.
   */
  async create(actor: Actor, given: CreateDelegation): Promise<string> {
    const id = newId();
    await this.work.run(async (tx) => {
      await this.assertAllowed(tx, given);
      await tx.getRepository(DelegationEntity).insert({ ...given, id, createdBy: actor.userId });
    });
    this.actors.forget();
    return id;
  }

  /** As `create`, of a role that the actor holds; 400 DELEGATED_TO_SELF. */
  createOwn(actor: Actor, given: CreateMyDelegation): Promise<string> {
    if (given.toUserId === actor.userId)
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/toUserId', code: 'DELEGATED_TO_SELF' }]);
    return this.create(actor, { ...given, fromUserId: actor.userId });
  }

  /** Throws 409 DELEGATION_REVOKED the second time. Of `holder` alone, where that is given: another's is not found. */
  async revoke(id: string, holder?: string): Promise<void> {
    await this.work.run(async (tx) => {
      const delegations = tx.getRepository(DelegationEntity);
      const where = holder === undefined ? { id } : { id, fromUserId: holder };
      const delegation = await delegations.findOne({ where, lock: { mode: 'pessimistic_write' } });
      if (!delegation) throw new DomainError('not-found', 'NOT_FOUND');
      if (delegation.revokedAt) throw new DomainError('conflict', 'DELEGATION_REVOKED');
      delegation.revokedAt = this.clock.now();
      await delegations.save(delegation);
    });
    this.actors.forget();
  }

  private async assertAllowed(tx: EntityManager, given: CreateDelegation): Promise<void> {
    const users = tx.getRepository(AppUserEntity);
    // The holder's row is locked, so that two delegations of one role cannot pass each other's check.
    const holder = await users.findOne({ where: { id: given.fromUserId }, lock: { mode: 'pessimistic_write' } });
    const deputy = await users.findOneBy({ id: given.toUserId });
    const unknown = [
      ...(holder ? [] : [{ pointer: '/fromUserId', value: given.fromUserId }]),
      ...(deputy ? [] : [{ pointer: '/toUserId', value: given.toUserId }]),
    ].map(({ pointer, value }) => ({ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }));
    if (unknown.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, unknown);
    if (!deputy?.active) throw new DomainError('unprocessable', 'DEPUTY_INACTIVE');

    const role = {
      role: given.role,
      directionId: given.directionId ?? IsNull(),
      organisationId: given.organisationId ?? IsNull(),
    };
    const held = await tx.getRepository(RoleGrantEntity).existsBy({ userId: given.fromUserId, ...role });
    if (!held) throw new DomainError('unprocessable', 'GRANT_NOT_HELD');
    const others = await tx
      .getRepository(DelegationEntity)
      .findBy({ fromUserId: given.fromUserId, ...role, revokedAt: IsNull() });
    const overlapping = others.find((other) => other.startsOn <= given.endsOn && given.startsOn <= other.endsOn);
    if (overlapping) {
      const { startsOn, endsOn } = overlapping;
      throw new DomainError('conflict', 'DELEGATION_OVERLAPS', { startsOn, endsOn });
    }
  }
}
