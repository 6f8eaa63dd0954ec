import { automaticRecusals, BASE_RULES, countAttendance, countVotes, seatsOn } from '#libs/committee';
import type { Choice, ItemAttendance, RulesInForce, Tally } from '#libs/committee';
import type { Day } from '#libs/kernel';
import { random } from '../domain/random.js';
import type { CommitteeSeats } from './committee-seats.js';

/** The rules that the city starts with: the demo's past knows no others. */
export const RULES: RulesInForce = { version: 1, rules: BASE_RULES };

export interface PastVote {
  readonly attendance: ItemAttendance;
  readonly tally: Tally;
  /** In the order of the seats. */
  readonly votes: readonly { readonly seat: string; readonly by: string; readonly choice: Choice }[];
}

/**
 * How the committee voted on a project: mostly with one voice, now and then with somebody away, against or silent. Counted
 * by the product's own rules, and always carried.
 */
export function pastVote(
  key: string,
  day: Day,
  { memberships, deputies }: CommitteeSeats,
  keepers: { readonly managerId: string; readonly headId: string },
): PastVote {
  const chance = random(`${key} vote`);
  const seats = seatsOn(memberships, deputies, day);
  const chair = memberships.find(({ capacity }) => capacity === 'chair')?.personId ?? null;
  // Who has a deputy on the day is away; else one of the members may be.
  const deputised = seats.some(({ deputy }) => deputy !== null);
  const away = deputised ? -1 : chance.int(0, 20);
  const present = seats.flatMap(({ member, deputy }, number) => {
    if (deputy !== null) return [deputy];
    return number === away && member !== chair ? [] : [member];
  });
  const recusals = automaticRecusals(seats, { managerId: keepers.managerId, headIds: [keepers.headId] });
  const sitting = { seats, present, recused: recusals.map(({ personId }) => personId) };
  const counted = countAttendance(RULES, sitting);

  const dissent = chance.int(0, 25);
  const votes = counted.seats.flatMap(({ member, voter }, number) => {
    if (voter === null) return [];
    const choice: Choice = number !== dissent || member === chair ? 'for' : chance.chance(0.5) ? 'against' : 'abstain';
    return [{ seat: member, by: voter, choice }];
  });
  const ballot = { kind: 'named' as const, votes: Object.fromEntries(votes.map(({ by, choice }) => [by, choice])) };
  const tally = countVotes(RULES, { ...sitting, ballot, chair });
  if (tally.outcome !== 'carried') throw new Error(`the demo committee did not carry its decision on ${key}`);
  return { attendance: { ...counted, sitting, recusals, chair }, tally, votes };
}
