import type { Day } from '#libs/kernel';
import { addDays, daysBetween, earlier, later } from '../days.js';
import type { DemoProject } from '../demo-city.js';
import { random } from '../random.js';
import type { Random } from '../random.js';
import { budgetOf } from './budget-plan.js';
import type { DemoBaseline, DemoChangeRequest, DemoDelivery, DemoRating, Rating } from './demo-delivery.js';
import { issuesOf } from './issues.js';
import { milestonesOf, paceOf } from './milestone-plan.js';
import type { Pace } from './milestone-plan.js';
import { teamOf } from './team.js';

const PROMISED = ['approved', 'in_delivery', 'on_hold', 'completed', 'cancelled'];
const REASONS = ['procurement', 'design', 'land', 'funding'] as const;
const NOTES: Readonly<Record<(typeof REASONS)[number], string>> = {
  procurement: 'Первый конкурс признан несостоявшимся, подрядчик определён повторно',
  design: 'Проект возвращён экспертизой на доработку',
  land: 'Изъятие участка под государственные нужды заняло больше времени',
  funding: 'Часть средств перенесена на следующий бюджетный год',
};

/** How an approved project is carried out; null for one that has not come so far, or whose years nobody knows. */
export function deliveryOf(project: DemoProject, today: Day): DemoDelivery | null {
  const { startsOn, endsOn, life } = project;
  const approved = life.steps.find(({ to }) => to === 'approved');
  if (!PROMISED.includes(life.stage) || !approved || startsOn === null || endsOn === null || startsOn >= endsOn)
    return null;
  const chance = random(`${project.key} delivery`);
  const pace = paceOf(project, chance);
  const plannedOn = earlier(addDays(approved.on, 1), addDays(today, -1));
  const baselines = baselinesOf(project, plannedOn, pace, today, chance);
  const milestones = milestonesOf({ project, startsOn, endsOn, plannedOn, baselines, pace, today }, chance);
  const running = life.stage === 'in_delivery' || life.stage === 'on_hold';
  const second = baselines[1];
  return {
    plannedOn,
    milestones,
    baselines,
    budget: budgetOf(
      {
        project,
        endsOn,
        setOn: baselines[0]?.setOn ?? plannedOn,
        adjustedOn: second?.setOn ?? null,
        lag: { on_time: chance.int(12, 25), slipping: chance.int(20, 40), late: chance.int(40, 75), rebaselined: 25 }[
          pace
        ],
        today,
      },
      chance,
    ),
    ratings: running ? ratingsOf(pace, plannedOn, today, chance) : [],
    issues: running && (pace === 'late' || chance.chance(0.08)) ? issuesOf(project, plannedOn, today, chance) : [],
    team:
      running && life.oversight === 'committee' ? teamOf({ project, startsOn, endsOn, plannedOn, today }, chance) : [],
    changeRequest:
      running && pace === 'late' && baselines.length === 1 ? changeRequestOf(project, today, chance) : null,
  };
}

/** The first promise is given soon after approval; the second where the project's manager or head may set it. */
function baselinesOf(project: DemoProject, plannedOn: Day, pace: Pace, today: Day, chance: Random): DemoBaseline[] {
  if (project.life.stage === 'approved' && chance.chance(0.4)) return [];
  const setOn = earlier(addDays(plannedOn, chance.int(1, 6)), addDays(today, -1));
  const first: DemoBaseline = { number: 1, setOn, reason: 'initial', note: 'Первый план, с которым проект утверждён' };
  const time = daysBetween(setOn, today);
  if (pace !== 'rebaselined' || project.life.oversight === 'committee' || time < 120) return [first];
  const reason = chance.pick(REASONS);
  return [first, { number: 2, setOn: addDays(setOn, Math.round(time * 0.55)), reason, note: NOTES[reason] }];
}

const OF_PACE: Readonly<Record<Pace, readonly Rating[]>> = {
  on_time: ['amber_green', 'amber_green', 'green'],
  slipping: ['amber', 'amber', 'amber_green'],
  late: ['amber_red', 'amber_red', 'red'],
  rebaselined: ['amber', 'amber_green', 'amber'],
};
const WORDS: Readonly<Record<Rating, string>> = {
  green: 'Работы идут по графику, вопросов, требующих решения, нет.',
  amber_green: 'Срок достижим, требуется внимание к закупкам ближайшего квартала.',
  amber: 'Есть существенные вопросы по срокам, они решаются в рабочем порядке.',
  amber_red: 'Срок под угрозой: подрядчик отстаёт, нужны срочные меры.',
  red: 'В утверждённых сроках и бюджете проект недостижим, требуется решение.',
};

/** The office sees what there is to see; some owners are more hopeful, and some have not spoken for long. */
function ratingsOf(pace: Pace, plannedOn: Day, today: Day, chance: Random): DemoRating[] {
  const office = OF_PACE[pace][chance.int(0, 2)] ?? 'amber';
  const hopeful = pace === 'late' && chance.chance(0.6);
  const owner: Rating = hopeful ? 'amber_green' : office;
  const silent = chance.chance(0.1) ? 60 : 0;
  const at = (daysAgo: number) => later(addDays(today, -daysAgo), addDays(plannedOn, 1));
  const told: DemoRating[] = [
    { side: 'owner', rating: 'amber_green', narrative: WORDS.amber_green, on: at(chance.int(95, 120)) },
    { side: 'office', rating: 'amber_green', narrative: WORDS.amber_green, on: at(chance.int(80, 94)) },
    { side: 'owner', rating: owner, narrative: WORDS[owner], on: at(silent + chance.int(3, 24)) },
    { side: 'office', rating: office, narrative: WORDS[office], on: at(chance.int(2, 20)) },
  ];
  return told.filter(({ on }) => on < today);
}

function changeRequestOf({ life: { oversight } }: DemoProject, today: Day, chance: Random): DemoChangeRequest | null {
  if (oversight === 'standard' || !chance.chance(0.8)) return null;
  const reason = chance.pick(REASONS);
  return {
    submittedOn: addDays(today, -chance.int(3, 25)),
    reason,
    justification: `${NOTES[reason]}. Прежние сроки недостижимы, прилагается новый график.`,
  };
}
