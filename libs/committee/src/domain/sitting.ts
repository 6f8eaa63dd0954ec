import type { Seat } from './membership.js';

/** Who attends an item. All ids are of persons. */
export interface Sitting {
  readonly seats: readonly Seat[];
  /** Members and deputies who are there; in absentia, those who voted. */
  readonly present: readonly string[];
  readonly recused: readonly string[];
}

export const SEAT_STATES = ['present', 'deputised', 'recused', 'absent'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** One seat during one item; `voter` is the person who votes on it. */
export interface TakenSeat {
  readonly member: string;
  readonly state: SeatState;
  readonly voter: string | null;
}

/**
 * Who votes on each seat, in the order of the members' ids, so that nothing depends on the order of the lists.
 * A member who is there votes in person. A recused member's seat is silent, because a deputy acts for the member. A
 * deputy who is recused, who has a seat of his own or who already stands in for another member does not count.
 */
export function takeSeats({ seats, present, recused }: Sitting): TakenSeat[] {
  const here = new Set(present);
  const out = new Set(recused);
  const busy = new Set(seats.map(({ member }) => member));
  return seats
    .toSorted((a, b) => (a.member < b.member ? -1 : 1))
    .map(({ member, deputy }): TakenSeat => {
      if (out.has(member)) return { member, state: 'recused', voter: null };
      if (here.has(member)) return { member, state: 'present', voter: member };
      if (deputy === null || !here.has(deputy) || out.has(deputy) || busy.has(deputy))
        return { member, state: 'absent', voter: null };
      busy.add(deputy);
      return { member, state: 'deputised', voter: deputy };
    });
}
