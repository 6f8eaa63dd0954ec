import { type Actor, directionsHeaded, DomainError } from '#libs/kernel';
import { type Screening, SIGNIFICANCE_CODES, type SignificanceCode } from './finding.js';

export const isSignificanceCode = (code: string): code is SignificanceCode =>
  SIGNIFICANCE_CODES.some((known) => known === code);

/**
 * Passes if the actor may attest these criteria of a project of this direction. An empty list is the answer
 * "not significant" and is allowed.
 *
 * @throws DomainError forbidden ATTESTATION_BY_OTHER_DIRECTION unless the actor heads the project's direction
 * @throws DomainError unprocessable NOT_ATTESTABLE for a criterion other than 4.1–4.6
 */
export function assertMayAttest(
  actor: Actor,
  direction: { readonly id: string; readonly code: string },
  criteria: readonly string[],
): asserts criteria is readonly SignificanceCode[] {
  if (!directionsHeaded(actor).includes(direction.id)) {
    throw new DomainError('forbidden', 'ATTESTATION_BY_OTHER_DIRECTION', { direction: direction.code });
  }
  const refused = criteria.filter((code) => !isSignificanceCode(code));
  if (refused.length > 0) throw new DomainError('unprocessable', 'NOT_ATTESTABLE', { criteria: refused });
}

/** The criteria on which the head of the direction is still asked. */
export const outstandingCandidates = (screening: Screening): SignificanceCode[] =>
  screening.criteria.flatMap(({ code, result }) => (result === 'candidate' && isSignificanceCode(code) ? [code] : []));
