import { DomainError } from '#libs/kernel';

export const CONTRIBUTIONS = ['direct', 'indirect', 'enabling'] as const;
export const EFFECTS = ['positive', 'negative'] as const;
export const TAG_STATES = ['proposed', 'confirmed', 'declined'] as const;
export type TagState = (typeof TAG_STATES)[number];

/** Who a person is to a project, as #libs/portfolio tells it. */
type Mover = 'author' | 'manager' | 'office' | 'head' | 'screening' | 'decision';

const ENDED: readonly string[] = ['completed', 'cancelled', 'rejected'];

/** Which targets a project serves is said by those who answer for it, and of a draft by its author; not after its end. */
export const mayTag = (stage: string, movers: readonly Mover[]): boolean =>
  !ENDED.includes(stage) &&
  movers.some(
    (mover) =>
      mover === 'manager' || mover === 'head' || mover === 'office' || (mover === 'author' && stage === 'draft'),
  );

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden SDG_NOT_YOURS
 */
export function assertMayTag(stage: string, movers: readonly Mover[]): void {
  if (ENDED.includes(stage)) throw new DomainError('conflict', 'PROJECT_ENDED', { stage });
  if (!mayTag(stage, movers)) throw new DomainError('forbidden', 'SDG_NOT_YOURS');
}

/** @throws DomainError conflict SDG_TAG_ANSWERED */
export function assertProposed(state: TagState, target: string): void {
  if (state !== 'proposed') throw new DomainError('conflict', 'SDG_TAG_ANSWERED', { target, state });
}

/**
 * What the office's answer makes of a tag. A confirmed one may be declined later; what was declined is proposed anew.
 *
 * @throws DomainError conflict SDG_TAG_ANSWERED
 */
export function answered(state: TagState, target: string, confirmed: boolean): TagState {
  if (state === 'declined' || (state === 'confirmed' && confirmed)) {
    throw new DomainError('conflict', 'SDG_TAG_ANSWERED', { target, state });
  }
  return confirmed ? 'confirmed' : 'declined';
}
