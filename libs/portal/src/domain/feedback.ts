import { DomainError } from '#libs/kernel';

/** `new`: nobody has looked at it; `answered`: question and answer are public; `filed`: put away, with a reason, for nobody to see. */
export const FEEDBACK_STATES = ['new', 'answered', 'filed'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** So much unread feedback of one project is taken: behind that somebody floods it, or nobody reads. */
export const MOST_UNREAD = 200;

/** @throws DomainError conflict FEEDBACK_FULL */
export function assertRoom(unread: number): void {
  if (unread >= MOST_UNREAD) throw new DomainError('conflict', 'FEEDBACK_FULL');
}

/**
 * What is answered may be answered anew, what was filed may be answered after all; but what is filed is not filed again.
 *
 * @throws DomainError conflict FEEDBACK_FILED
 */
export function assertMayFile(state: FeedbackState): void {
  if (state === 'filed') throw new DomainError('conflict', 'FEEDBACK_FILED');
}
