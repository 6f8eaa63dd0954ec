import type { Day } from '#libs/kernel';
import { addDays, later } from '../days.js';
import type { DemoProject } from '../demo-city.js';
import type { Random } from '../random.js';
import type { DemoTeamMember } from './demo-delivery.js';

const ROLES = ['Координатор работ', 'Технический надзор', 'Специалист по закупкам'] as const;
const EXECUTORS = 10;

interface Wish {
  readonly project: DemoProject;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly plannedOn: Day;
  readonly today: Day;
}

/**
 * Two people of other bodies for a part of their time; some of them are wanted by too many projects. Whoever is only asked for has
 * been so for some days, and would come in some weeks.
 */
export function teamOf({ project, startsOn, endsOn, plannedOn, today }: Wish, chance: Random): DemoTeamMember[] {
  const first = chance.int(1, EXECUTORS);
  return [first, (first % EXECUTORS) + 1].map((number, place): DemoTeamMember => {
    const part = {
      person: `executor${number}`,
      role: ROLES[place] ?? ROLES[0],
      allocation: chance.int(1, 3) * 10,
      endsOn,
    };
    const agreed = project.life.stage === 'on_hold' || !chance.chance(0.2);
    const comesOn = later(startsOn, addDays(today, 10 + number));
    if (agreed || comesOn >= endsOn) return { ...part, startsOn, requestedOn: plannedOn, confirmed: true };
    return { ...part, startsOn: comesOn, requestedOn: later(plannedOn, addDays(today, -1 - number)), confirmed: false };
  });
}
