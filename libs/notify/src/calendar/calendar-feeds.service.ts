import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Language } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import { RoadmapEntity, Values, sightOf, sightSql } from '#libs/portfolio';
import type { FeedInput } from '../contract/calendar-feeds.js';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

/** As many as a person has devices and roadmaps, and then some. */
const MOST_FEEDS = 50;
const TOKEN_BYTES = 32;

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Calendars that a person subscribes to. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token is in no table. Throws 400 for a subject that is not seen, 409 CALENDAR_FEEDS_FULL. */
  create(actor: Actor, input: FeedInput, language: Language): Promise<{ id: string; token: string }> {
    if (input.scope === 'committee' && !may(actor, 'committee.read')) throw new DomainError('forbidden', 'FORBIDDEN');
    return this.unitOfWork.run(async (tx) => {
      await assertSeen(tx, actor, input);
      // One after the other, so that two at once do not both find the last place free.
      await tx.query('SELECT FROM app_user WHERE id = $1 FOR NO KEY UPDATE', [actor.userId]);
      const feeds = await tx.countBy(CalendarFeedEntity, { ownerId: actor.userId });
      if (feeds >= MOST_FEEDS) throw new DomainError('conflict', 'CALENDAR_FEEDS_FULL', { most: MOST_FEEDS });
      const id = newId();
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await tx.insert(CalendarFeedEntity, {
        id,
        ownerId: actor.userId,
        scope: input.scope,
        roadmapId: input.scope === 'roadmap' ? input.roadmapId : null,
        projectId: input.scope === 'project' ? input.projectId : null,
        component: input.component,
        language: input.language ?? language,
        tokenHash: tokenHash(token),
        createdAt: this.clock.now(),
      });
      return { id, token };
    });
  }

  /** Its address leads nowhere from now on. Throws 404 for what is somebody else's. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.delete(CalendarFeedEntity, { id, ownerId: actor.userId });
      if (affected !== 1) throw new DomainError('not-found', 'NOT_FOUND');
    });
  }
}

async function assertSeen(tx: EntityManager, actor: Actor, input: FeedInput): Promise<void> {
  if (input.scope === 'roadmap' && !(await tx.existsBy(RoadmapEntity, { id: input.roadmapId })))
    throw unknown('/roadmapId', input.roadmapId);
  if (input.scope === 'project') {
    const values = new Values();
    const seen = await tx.query<unknown[]>(
      `SELECT FROM project p WHERE p.id = ${values.add(input.projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (seen.length === 0) throw unknown('/projectId', input.projectId);
  }
}

const unknown = (pointer: string, value: string): DomainError =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }]);
