import { may } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { sightOf } from '#libs/portfolio';
import type { Sight } from '#libs/portfolio';

/** Papers for the committee show what its members see: all that has been submitted, and nobody's drafts. */
export const COMMITTEE_SIGHT: Sight = {
  kind: 'own',
  allSubmitted: true,
  // Nobody's id.
  userId: '00000000-0000-0000-0000-000000000000',
  standsInFor: [],
  directions: [],
  organisations: [],
};

/** Whether the actor sees at least as much as the committee does. */
export function seesAsCommittee(actor: Actor): boolean {
  const sight = sightOf(actor);
  return may(actor, 'committee.read') && (sight.kind === 'all' || sight.allSubmitted);
}
