import type { Day } from '#libs/kernel';
import { addDays } from '../domain/days.js';
import { datedId } from '../persistence/dated-id.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { RowLife } from '../persistence/row-life.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

type Capacity = 'chair' | 'member' | 'secretary';

const VOTING: readonly (readonly [string, Capacity])[] = [
  ['chair', 'chair'],
  ...[1, 2, 3, 4, 5, 6].map((number) => [`member${number}`, 'member'] as const),
];

/** The committee as the product's rules see it, with the rows that keep it. */
export interface CommitteeSeats {
  readonly memberships: readonly {
    readonly personId: string;
    readonly capacity: Capacity;
    readonly voting: boolean;
    readonly startsOn: Day;
    readonly endsOn: Day | null;
  }[];
  readonly deputies: readonly {
    readonly memberId: string;
    readonly deputyId: string;
    readonly startsOn: Day;
    readonly endsOn: Day | null;
  }[];
  readonly membershipRows: readonly RowLife[];
  readonly deputyRows: readonly RowLife[];
}

/**
 * Seven seats from the city's first day on, the project office as their secretary, and a head who stood in for a member
 * about one of the past meetings.
 */
export function committeeSeats(dawn: Day, awayOn: Day | null, { people }: References): CommitteeSeats {
  const office = idOf(people, 'office');
  const at = momentOf(dawn, 9 * 60);
  const memberships = [...VOTING, ['office', 'secretary'] as const].map(([account, capacity]) => ({
    personId: idOf(people, account).id,
    capacity,
    voting: capacity !== 'secretary',
    startsOn: dawn,
    endsOn: null,
  }));
  const deputies =
    awayOn === null
      ? []
      : [
          {
            memberId: idOf(people, 'member6').id,
            deputyId: idOf(people, 'head.i').id,
            startsOn: addDays(awayOn, -7),
            endsOn: addDays(awayOn, 7),
          },
        ];
  return {
    memberships,
    deputies,
    membershipRows: memberships.map(({ personId, capacity, voting, startsOn, endsOn }) =>
      writtenOnce(datedId(at), at, idOf(people, 'admin'), {
        person_id: personId,
        capacity,
        voting,
        starts_on: startsOn,
        ends_on: endsOn,
        version: 1,
      }),
    ),
    deputyRows: deputies.map(({ memberId, deputyId, startsOn, endsOn }) => {
      const appointedAt = momentOf(addDays(startsOn, -3), 10 * 60);
      const row = { member_id: memberId, deputy_id: deputyId, starts_on: startsOn, ends_on: endsOn, version: 1 };
      return writtenOnce(datedId(appointedAt), appointedAt, office, row);
    }),
  };
}
