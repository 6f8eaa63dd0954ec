import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { ENDED, ProjectEntity } from '#libs/portfolio';
import { ITEM_KIND_RULES, type ItemKind, type Outcome, OUTCOME_RULES } from '../domain/index.js';

/**
 * Passes if an item of this kind can be voted on so.
 *
 * @throws DomainError unprocessable OUTCOME_NOT_FOR_KIND naming the possible ones, OUTCOME_NEEDS_NO_VOTE
 */
export function assertVotedOn(kind: ItemKind, proposal: Outcome): void {
  const possible = ITEM_KIND_RULES[kind].outcomes;
  if (!possible.includes(proposal)) {
    throw new DomainError('unprocessable', 'OUTCOME_NOT_FOR_KIND', { outcome: proposal, kind, possible }, [
      { pointer: '/proposal', code: 'NOT_ONE_OF', params: { values: possible } },
    ]);
  }
  if (!OUTCOME_RULES[proposal].needsVote)
    throw new DomainError('unprocessable', 'OUTCOME_NEEDS_NO_VOTE', { outcome: proposal });
}

/** Nothing more is decided on a project whose life is over. Throws 409 PROJECT_ENDED. */
export async function assertProjectLives(tx: EntityManager, projectId: string | null): Promise<void> {
  if (projectId === null) return;
  const { stage } = await tx.findOneByOrFail(ProjectEntity, { id: projectId });
  if (ENDED.includes(stage)) throw new DomainError('conflict', 'PROJECT_ENDED', { stage });
}
