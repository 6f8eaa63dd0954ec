import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import {
  assertWindowOver,
  type Ballot,
  type Choice,
  countVotes,
  type RulesInForce,
  type Tally,
  type VotingWindow,
} from '../domain/index.js';
import type { MeetingEntity } from '../persistence/meeting.entities.js';
import { RulesEntity } from '../persistence/rules-and-members.entities.js';
import { SecretCountEntity, VoteEntity, VotingEntity } from '../persistence/voting.entities.js';

/** The time in which votes are taken in absentia; null in person, where the office ends the vote. */
export const windowOf = ({ mode, startsAt, votingDeadline }: MeetingEntity): VotingWindow | null =>
  mode === 'in_absentia' && votingDeadline !== null ? { opensAt: startsAt, closesAt: votingDeadline } : null;

/**
 * Ends the open vote of an item and keeps its result. Waits for the votes that are being cast.
 *
 * @throws DomainError conflict VOTE_NOT_OPEN, VOTING_WINDOW_OPEN
 */
export async function endVote(
  tx: EntityManager,
  itemId: string,
  meeting: MeetingEntity,
  now: Date,
): Promise<VotingEntity> {
  const voting = await tx
    .createQueryBuilder(VotingEntity, 'voting')
    .setLock('pessimistic_write')
    .where('voting.item_id = :itemId AND voting.closed_at IS NULL', { itemId })
    .getOne();
  if (!voting) throw new DomainError('conflict', 'VOTE_NOT_OPEN');
  const votes = await tx.find(VoteEntity, { where: { votingId: voting.id }, order: { castBy: 'ASC' } });
  const window = windowOf(meeting);
  const { sitting } = voting.attendance;
  if (window) {
    const entitled = sitting.seats.filter(({ member }) => !sitting.recused.includes(member)).length;
    assertWindowOver(window, now, entitled - votes.length);
  }
  return tx.save(Object.assign(voting, { closedAt: now, tally: await count(tx, voting, votes, window !== null) }));
}

async function count(
  tx: EntityManager,
  voting: VotingEntity,
  votes: readonly VoteEntity[],
  inAbsentia: boolean,
): Promise<Tally> {
  const { sitting, chair, rulesVersion } = voting.attendance;
  const voted = votes.map(({ castBy }) => castBy);
  const ballot = voting.secret
    ? { kind: 'secret' as const, voted, choices: await secretChoices(tx, voting.id) }
    : namedBallot(votes);
  return countVotes(await rulesOfVersion(tx, rulesVersion), {
    ...sitting,
    present: inAbsentia ? voted : sitting.present,
    ballot,
    chair,
  });
}

async function rulesOfVersion(tx: EntityManager, version: number): Promise<RulesInForce> {
  const { parameters } = await tx.findOneByOrFail(RulesEntity, { version });
  return { version, rules: parameters };
}

const namedBallot = (votes: readonly VoteEntity[]): Ballot => ({
  kind: 'named',
  votes: Object.fromEntries(votes.flatMap(({ castBy, choice }) => (choice === null ? [] : [[castBy, choice]]))),
});

async function secretChoices(tx: EntityManager, votingId: string): Promise<Choice[]> {
  const counts = await tx.findOneByOrFail(SecretCountEntity, { votingId });
  const times = (choice: Choice, votes: number) => Array<Choice>(votes).fill(choice);
  return [
    ...times('for', counts.votesFor),
    ...times('against', counts.votesAgainst),
    ...times('abstain', counts.votesAbstain),
  ];
}
