import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { MeetingState } from '../domain/index.js';
import { MeetingEntity } from '../persistence/meeting.entities.js';

/** While a meeting is in one of these states its agenda takes new items. */
export const AGENDA_OPEN: readonly MeetingState[] = ['scheduled', 'agenda_published', 'in_session'];

/** Locks the meeting for the rest of the transaction, before its items and their projects. Throws 404. */
export async function lockMeeting(tx: EntityManager, id: string): Promise<MeetingEntity> {
  const meeting = await tx.findOne(MeetingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new DomainError('not-found', 'NOT_FOUND');
  return meeting;
}
