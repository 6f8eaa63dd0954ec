import type { Day } from '#libs/kernel';
import { addDays, daysBetween, earlier, later, weekdayFrom } from '../days.js';
import type { DemoProject, Named } from '../demo-city.js';
import { isBuilding } from '../kind-of-work.js';
import type { Random } from '../random.js';
import type { DemoBaseline, DemoMilestone } from './demo-delivery.js';

interface Step {
  readonly title: Named;
  /** Share of the project's time after which it is due, in percent. */
  readonly at: number;
  readonly weight: number;
}

const BUILDING: readonly Step[] = [
  {
    at: 14,
    weight: 1,
    title: {
      kk: 'Жобалау-сметалық құжаттама әзірленді',
      ru: 'Разработана проектно-сметная документация',
      en: 'Design and cost documents are ready',
    },
  },
  {
    at: 24,
    weight: 1,
    title: {
      kk: 'Мемлекеттік сараптаманың оң қорытындысы алынды',
      ru: 'Получено положительное заключение государственной экспертизы',
      en: 'State expert review has approved the design',
    },
  },
  {
    at: 34,
    weight: 1,
    title: { kk: 'Мердігер айқындалды', ru: 'Определён подрядчик', en: 'The contractor is chosen' },
  },
  {
    at: 42,
    weight: 1,
    title: {
      kk: 'Құрылыс-монтаж жұмыстары басталды',
      ru: 'Начаты строительно-монтажные работы',
      en: 'Construction has begun',
    },
  },
  {
    at: 66,
    weight: 3,
    title: {
      kk: 'Құрылыс-монтаж жұмыстарының жартысы орындалды',
      ru: 'Выполнена половина строительно-монтажных работ',
      en: 'Half of the construction is done',
    },
  },
  {
    at: 90,
    weight: 3,
    title: {
      kk: 'Құрылыс-монтаж жұмыстары аяқталды',
      ru: 'Завершены строительно-монтажные работы',
      en: 'Construction is finished',
    },
  },
  {
    at: 100,
    weight: 2,
    title: { kk: 'Объект пайдалануға берілді', ru: 'Объект введён в эксплуатацию', en: 'The facility is commissioned' },
  },
];

const SERVICE: readonly Step[] = [
  {
    at: 15,
    weight: 1,
    title: {
      kk: 'Техникалық тапсырма бекітілді',
      ru: 'Утверждено техническое задание',
      en: 'The terms of reference are approved',
    },
  },
  {
    at: 30,
    weight: 1,
    title: { kk: 'Орындаушымен шарт жасалды', ru: 'Заключён договор с исполнителем', en: 'The contract is signed' },
  },
  {
    at: 55,
    weight: 2,
    title: { kk: 'Пилоттық кезең өткізілді', ru: 'Проведён пилотный этап', en: 'The pilot is carried out' },
  },
  {
    at: 85,
    weight: 3,
    title: {
      kk: 'Барлық аудандарда енгізілді',
      ru: 'Внедрено во всех районах',
      en: 'It works in all districts',
    },
  },
  {
    at: 100,
    weight: 2,
    title: { kk: 'Нәтижелері бағаланды', ru: 'Оценены результаты', en: 'The results are evaluated' },
  },
];

/** How a project keeps its days. */
export type Pace = 'on_time' | 'slipping' | 'late' | 'rebaselined';

export function paceOf(project: DemoProject, chance: Random): Pace {
  const { stage, oversight } = project.life;
  const drawn = chance.int(1, 100);
  if (stage === 'completed') return drawn <= 70 ? 'on_time' : oversight === 'committee' ? 'slipping' : 'rebaselined';
  if (drawn <= 45) return 'on_time';
  if (drawn <= 65) return 'slipping';
  if (drawn <= 84 || oversight === 'committee') return 'late';
  return 'rebaselined';
}

interface Wish {
  readonly project: DemoProject;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly plannedOn: Day;
  readonly baselines: readonly DemoBaseline[];
  readonly pace: Pace;
  readonly today: Day;
}

/** Milestones spread over the project's time; what should have happened by today mostly has. */
export function milestonesOf(wish: Wish, chance: Random): DemoMilestone[] {
  const { project, startsOn, endsOn, baselines, pace, today, plannedOn } = wish;
  const steps = isBuilding({ title_ru: project.title.ru }) ? BUILDING : SERVICE;
  const length = daysBetween(startsOn, endsOn);
  const stopped = project.life.stage === 'approved';
  const shift = baselines.length > 1 ? chance.int(45, 200) : 0;
  // For how many days back what was promised has not happened yet, and by how much the rest is pushed out.
  const behind = { on_time: 3, slipping: chance.int(20, 90), late: chance.int(90, 300), rebaselined: 10 }[pace];
  const push = { on_time: 0, slipping: chance.int(15, 70), late: chance.int(60, 260), rebaselined: 0 }[pace];
  const owners = [project.initiator, ...project.participants.map(({ organisation }) => organisation)];
  let before = startsOn;
  let open = stopped;
  return steps.map((step, place) => {
    const first = weekdayFrom(addDays(startsOn, Math.round((length * step.at) / 100)));
    const promised = baselines.map(({ setOn }, n) =>
      n === 0 || first < setOn ? first : weekdayFrom(addDays(first, shift)),
    );
    const last = promised.at(-1) ?? first;
    const age = daysBetween(last, today);
    const done = project.life.stage === 'completed' || (!open && age > behind);
    const reached = weekdayFrom(later(addDays(last, chance.int(-10, chance.chance(0.25) ? 40 : 1)), before));
    open ||= !done;
    const actualOn = done ? earlier(reached, addDays(today, -1)) : null;
    const pushed = addDays(last, push);
    const foreseen = pushed > today ? pushed : addDays(today, chance.int(8, 80));
    const forecast = done ? last : weekdayFrom(later(pace === 'on_time' && age < 0 ? last : foreseen, before));
    before = actualOn ?? forecast;
    return {
      number: place + 1,
      title: step.title,
      weight: step.weight,
      owner: owners[place % owners.length] ?? project.initiator,
      promised,
      forecasts: forecastsOf({ first, last, forecast, plannedOn, baselines, actualOn, today, pace }, chance),
      actualOn,
      acceptedOn: acceptedOn(actualOn, today, chance),
    };
  });
}

interface Forecasting {
  readonly first: Day;
  readonly last: Day;
  readonly forecast: Day;
  readonly plannedOn: Day;
  readonly baselines: readonly DemoBaseline[];
  readonly actualOn: Day | null;
  readonly today: Day;
  readonly pace: Pace;
}

/** The plan's own day, then the new promise's, then what the manager foresees now; some have not said so for long. */
function forecastsOf(
  { first, last, forecast, plannedOn, baselines, actualOn, today, pace }: Forecasting,
  chance: Random,
): DemoMilestone['forecasts'] {
  const made = [{ madeOn: plannedOn, day: first }];
  const second = baselines[1];
  if (second && last !== first) made.push({ madeOn: addDays(second.setOn, -3), day: last });
  if (actualOn !== null) return made;
  const silent = chance.chance(0.12) ? chance.int(40, 110) : chance.int(2, 24);
  const madeOn = later(addDays(today, -silent), addDays(made.at(-1)?.madeOn ?? plannedOn, 1));
  if (madeOn >= today) return made;
  if (pace === 'late' && silent <= 24) {
    // Moved in two steps, so that the way since the last meeting can be seen.
    const halfway = addDays(last, Math.round(daysBetween(last, forecast) / 2));
    const earlierOn = addDays(madeOn, -45);
    if (earlierOn > (made.at(-1)?.madeOn ?? plannedOn)) made.push({ madeOn: earlierOn, day: weekdayFrom(halfway) });
  }
  return [...made, { madeOn, day: forecast }];
}

function acceptedOn(actualOn: Day | null, today: Day, chance: Random): Day | null {
  if (actualOn === null) return null;
  const on = addDays(actualOn, chance.int(2, 30));
  return on < today ? on : null;
}
