import { DomainError } from '#libs/kernel';
import type { ItemState } from './item-states.js';
import type { Seat } from './membership.js';

export const RECUSAL_GROUNDS = ['manages_project', 'heads_direction', 'declared'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

export interface Recusal {
  readonly personId: string;
  readonly ground: RecusalGround;
  /** Declared in words; null when the ground says it all. */
  readonly reason: string | null;
}

/** Who answers for the project of an item: its manager, and the heads of its direction (a head's delegate, too). */
export interface ProjectKeepers {
  readonly managerId: string | null;
  readonly headIds: readonly string[];
}

/** Nobody votes on a project that the person manages or heads, as a member or as a deputy. */
export function automaticRecusals(seats: readonly Seat[], { managerId, headIds }: ProjectKeepers): Recusal[] {
  const voters = new Set(seats.flatMap(({ member, deputy }) => (deputy === null ? [member] : [member, deputy])));
  return [...voters].flatMap((personId): Recusal[] => {
    if (personId === managerId) return [{ personId, ground: 'manages_project', reason: null }];
    return headIds.includes(personId) ? [{ personId, ground: 'heads_direction', reason: null }] : [];
  });
}

/**
 * The recusal that a person declares.
 *
 * @throws DomainError conflict RECUSAL_TOO_LATE once the vote is open, because the quorum is frozen then
 * @throws DomainError unprocessable RECUSAL_REASON_MISSING
 */
export function declareRecusal(personId: string, reason: string, item: ItemState): Recusal {
  assertBeforeVote(item);
  if (reason.trim() === '') {
    throw new DomainError('unprocessable', 'RECUSAL_REASON_MISSING', {}, [{ pointer: '/reason', code: 'REQUIRED' }]);
  }
  return { personId, ground: 'declared', reason };
}

/**
 * Passes if a recusal may be taken back.
 *
 * @throws DomainError forbidden RECUSAL_STANDS when it is automatic
 * @throws DomainError conflict RECUSAL_TOO_LATE once the vote is open
 */
export function assertRecusalMayEnd({ ground }: Recusal, item: ItemState): void {
  if (ground !== 'declared') throw new DomainError('forbidden', 'RECUSAL_STANDS', { ground });
  assertBeforeVote(item);
}

/** All recusals from an item, one per person; what is automatic needs no declaration. */
export function recusalsOf(automatic: readonly Recusal[], declared: readonly Recusal[]): Recusal[] {
  return [...new Map([...declared, ...automatic].map((recusal) => [recusal.personId, recusal])).values()];
}

function assertBeforeVote(state: ItemState): void {
  if (state !== 'planned') throw new DomainError('conflict', 'RECUSAL_TOO_LATE', { state });
}
