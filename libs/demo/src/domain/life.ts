import type { Day } from '#libs/kernel';

import { addDays, daysBetween, earlier, lastMeeting, later } from './days.js';
import type { DemoLife, DemoStep, Stage } from './demo-city.js';
import type { LifePlan } from './life-plan.js';
import type { Random } from './random.js';
import type { Schedule } from './schedule.js';
import { decisionName } from './wording.js';

interface Cast {
  readonly manager: string;
  readonly head: string;
}

const OFFICE = 'office';

const HOLDS = [
  'Ожидается заключение государственной экспертизы.',
  'Финансирование перенесено на следующий год.',
  'Подрядчик расторг договор, объявлен новый конкурс.',
] as const;
const CANCELLATIONS = [
  'Потребность закрыта другим проектом.',
  'Источник финансирования не найден.',
  'Участок изъять невозможно, проект признан нецелесообразным.',
] as const;
const REMARKS = [
  'Уточнить источники финансирования по годам и приложить расчёт.',
  'Согласовать границы участка и дополнить расчёт эффекта для жителей.',
] as const;
const REFUSALS = [
  'Эффект не подтверждён, средства направляются на приоритетные проекты.',
  'Цели достигаются уже утверждённым проектом.',
] as const;

/** The dated steps from the first draft to the planned stage; every one before the day itself. */
export function lifeOf(
  { stage, oversight, standing, returned }: LifePlan,
  { startsOn, endsOn }: Schedule,
  { manager, head }: Cast,
  attested: boolean,
  today: Day,
  chance: Random,
): DemoLife {
  const yesterday = addDays(today, -1);
  const steps: DemoStep[] = [];
  const step = (to: Stage, on: Day, by: string, more: Partial<DemoStep> = {}) => {
    const before = steps.at(-1);
    const day = earlier(later(on, before?.on ?? on), yesterday);
    steps.push({ from: before?.to ?? null, to, on: day, by, reason: null, decision: null, deadline: null, ...more });
  };
  const life = (): DemoLife => ({ stage, oversight, steps });
  const proposed = (submittedOn: Day) => {
    step('draft', addDays(submittedOn, -chance.int(5, 45)), manager);
    step('submitted', submittedOn, manager);
  };

  if (stage === 'draft' && !returned) {
    step('draft', addDays(today, -chance.int(3, 60)), manager);
    return life();
  }
  if (stage === 'submitted') {
    proposed(addDays(today, -chance.int(2, 18)));
    return life();
  }

  // What the facts alone flag is on the agenda as soon as it is submitted; significance waits for the head's word.
  const placed = (submittedOn: Day, attestedOn: Day) => {
    proposed(submittedOn);
    if (attested) step('on_agenda', attestedOn, head);
    else step('on_agenda', submittedOn, manager);
  };
  if (stage === 'on_agenda') {
    const attestedOn = addDays(today, -chance.int(1, 12));
    placed(addDays(attestedOn, -chance.int(1, 9)), attestedOn);
    return life();
  }

  const entersOn = entryDay(stage, returned, startsOn, today, chance);
  if (standing !== 'flagged') {
    const acceptedOn = addDays(entersOn, -chance.int(0, 20));
    proposed(addDays(acceptedOn, -chance.int(3, 12)));
    step('approved', acceptedOn, head);
  } else {
    const decidedOn = lastMeeting(entersOn);
    const decision = { name: decisionName(decidedOn), on: decidedOn };
    placed(addDays(decidedOn, -chance.int(17, 26)), addDays(decidedOn, -14));
    if (returned) {
      step('draft', decidedOn, OFFICE, { reason: chance.pick(REMARKS), decision, deadline: addDays(decidedOn, 45) });
      return life();
    }
    if (stage === 'rejected') {
      step('rejected', decidedOn, OFFICE, { reason: chance.pick(REFUSALS), decision });
      return life();
    }
    step('approved', decidedOn, OFFICE, { decision });
  }
  if (stage === 'approved') return life();

  const startedOn = earlier(startsOn ?? yesterday, yesterday);
  step('in_delivery', startedOn, manager);
  const running = Math.max(daysBetween(startedOn, yesterday), 0);
  if (stage === 'on_hold')
    step('on_hold', addDays(yesterday, -Math.min(chance.int(10, 140), running)), head, { reason: chance.pick(HOLDS) });
  if (stage === 'cancelled') {
    step('cancelled', addDays(yesterday, -Math.min(chance.int(20, 300), running)), OFFICE, {
      reason: chance.pick(CANCELLATIONS),
    });
  }
  if (stage === 'completed') step('completed', addDays(endsOn ?? yesterday, chance.int(-20, 45)), head);
  return life();
}

/** By when the project had been decided on: before its start if it has started, else lately. */
function entryDay(stage: Stage, returned: boolean, startsOn: Day | null, today: Day, chance: Random): Day {
  if (returned) return addDays(today, -chance.int(3, 40));
  if (stage === 'rejected') return addDays(today, -chance.int(10, 300));
  if (stage === 'approved' || startsOn === null) return addDays(today, -chance.int(3, 60));
  return addDays(startsOn, -5);
}
