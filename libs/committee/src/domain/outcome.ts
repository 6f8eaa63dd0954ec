import { type Day, DomainError, type FieldError } from '#libs/kernel';
import { ITEM_KIND_RULES, type ItemKind, type Outcome } from './agenda.js';
import type { TallyOutcome } from './tally.js';

/** What the committee decides on an item, as far as the rules look at it. */
export interface OutcomeChoice {
  readonly outcome: Outcome;
  /** What has to be revised, or how an escalation is resolved. */
  readonly remarks?: string | null | undefined;
  /** By when the revision is due. */
  readonly deadline?: Day | null | undefined;
  /** The meeting on which a deferred item returns. */
  readonly toMeetingId?: string | null | undefined;
}

/** The vote of an item: the outcome that was put to it, and how it ended. */
export interface ItemVote {
  readonly on: Outcome;
  readonly outcome: TallyOutcome;
}

interface OutcomeRule {
  /** Whether the committee has to vote for it. Deferring and taking note decide nothing about the project. */
  readonly needsVote: boolean;
  readonly needs: readonly (keyof Omit<OutcomeChoice, 'outcome'>)[];
}

export const OUTCOME_RULES: Readonly<Record<Outcome, OutcomeRule>> = {
  direct_control: { needsVote: true, needs: [] },
  monitor_via_head: { needsVote: true, needs: [] },
  return_for_revision: { needsVote: true, needs: ['remarks', 'deadline'] },
  reject: { needsVote: true, needs: ['remarks'] },
  defer: { needsVote: false, needs: ['toMeetingId'] },
  approve: { needsVote: true, needs: [] },
  resolve: { needsVote: true, needs: ['remarks'] },
  note: { needsVote: false, needs: [] },
};

/**
 * Passes if the committee may end an item of this kind so.
 *
 * @throws DomainError unprocessable OUTCOME_NOT_FOR_KIND naming the possible ones, DECISION_INCOMPLETE naming the fields
 * @throws DomainError conflict VOTE_MISSING, NO_QUORUM, VOTED_ON_ANOTHER, NOT_CARRIED
 */
export function assertOutcome(kind: ItemKind, choice: OutcomeChoice, vote: ItemVote | null, today: Day): void {
  const { outcome } = choice;
  const possible = ITEM_KIND_RULES[kind].outcomes;
  if (!possible.includes(outcome)) {
    throw new DomainError('unprocessable', 'OUTCOME_NOT_FOR_KIND', { outcome, kind, possible }, [
      { pointer: '/outcome', code: 'NOT_ONE_OF', params: { values: possible } },
    ]);
  }
  const missing = missingFrom(choice, today);
  if (missing.length > 0) throw new DomainError('unprocessable', 'DECISION_INCOMPLETE', { outcome }, missing);
  if (OUTCOME_RULES[outcome].needsVote) assertVoted(kind, outcome, vote);
}

function missingFrom(choice: OutcomeChoice, today: Day): FieldError[] {
  const missing: FieldError[] = OUTCOME_RULES[choice.outcome].needs
    .filter((field) => !choice[field]?.trim())
    .map((field) => ({ pointer: `/${field}`, code: 'REQUIRED' }));
  if (choice.outcome === 'return_for_revision' && choice.deadline && choice.deadline < today)
    missing.push({ pointer: '/deadline', code: 'DUE_IN_PAST' });
  return missing;
}

function assertVoted(kind: ItemKind, outcome: Outcome, vote: ItemVote | null): void {
  if (vote === null) throw new DomainError('conflict', 'VOTE_MISSING', { outcome });
  if (vote.outcome === 'no_quorum') throw new DomainError('conflict', 'NO_QUORUM');
  if (isLostRequest(kind, outcome, vote)) return;
  if (vote.on !== outcome) throw new DomainError('conflict', 'VOTED_ON_ANOTHER', { outcome, voted: vote.on });
  if (vote.outcome === 'not_carried') throw new DomainError('conflict', 'NOT_CARRIED', { outcome });
}

/** A change request for which no majority was found is rejected by that; a second vote would ask the same again. */
const isLostRequest = (kind: ItemKind, outcome: Outcome, vote: ItemVote): boolean =>
  kind === 'change_request' && outcome === 'reject' && vote.on === 'approve' && vote.outcome === 'not_carried';
