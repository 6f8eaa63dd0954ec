import type { Day } from '#libs/kernel';
import type { DemoProject } from '../demo-city.js';
import type { Random } from '../random.js';
import type { DemoTeamMember } from './demo-delivery.js';

const ROLES = ['Координатор работ', 'Технический надзор', 'Специалист по закупкам'] as const;
const EXECUTORS = 10;

/** Two people of other bodies for a part of their time; some of them are wanted by too many projects. */
export function teamOf({ life }: DemoProject, startsOn: Day, endsOn: Day, chance: Random): DemoTeamMember[] {
  const first = chance.int(1, EXECUTORS);
  return [first, (first % EXECUTORS) + 1].map((number, place) => ({
    person: `executor${number}`,
    role: ROLES[place] ?? ROLES[0],
    allocation: chance.int(1, 3) * 10,
    startsOn,
    endsOn,
    confirmed: life.stage === 'on_hold' || !chance.chance(0.2),
  }));
}
