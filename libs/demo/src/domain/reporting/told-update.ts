import type { Day } from '#libs/kernel';
import { addDays, earlier } from '../days.js';
import type { DemoDelivery, DemoMilestone, Rating } from '../delivery/demo-delivery.js';
import type { DemoProject } from '../demo-city.js';
import { random } from '../random.js';
import type { Random } from '../random.js';
import type { ReportedMonth } from './reported-month.js';

/** What a manager says of a month; all of it is invented. */
export interface ToldUpdate {
  readonly state: 'draft' | 'submitted' | 'returned' | 'confirmed';
  readonly writtenOn: Day;
  readonly submittedOn: Day | null;
  readonly answer: { readonly on: Day; readonly remarks: string | null; readonly deadline: Day | null } | null;
  readonly rating: Rating;
  readonly ratingNarrative: string;
  readonly progress: string;
  readonly problems: string | null;
  readonly nextSteps: string;
  readonly helpNeeded: string | null;
}

const TROUBLED: readonly Rating[] = ['amber', 'amber_red', 'red'];
const PROBLEMS = [
  'Подрядчик отстаёт от графика работ, претензия направлена.',
  'Закупка оборудования затянулась: первый конкурс не состоялся.',
  'Не завершён вынос инженерных сетей со строительной площадки.',
  'Экспертиза вернула проектную документацию с замечаниями.',
] as const;
const HELP = 'Прошу содействия в согласовании технических условий с поставщиками коммунальных услуг.';
const REMARKS = 'Укажите объёмы выполненных работ и причину отклонения от графика.';
/** What is approved and not yet under way has not been rated before. */
const BEFORE_WORK = {
  rating: 'amber_green',
  narrative: 'Подготовка к началу работ идёт, закупки по плану ближайшего квартала.',
} as const;
/** Who has not rated a project for so long does not report of it either. */
const SILENT_DAYS = 40;

/** The update of a project for a month; null where its manager has not begun to write. */
export function toldUpdate(
  { key }: DemoProject,
  delivery: DemoDelivery | null,
  month: ReportedMonth,
  today: Day,
): ToldUpdate | null {
  const chance = random(`${key} update ${month.name}`);
  const until = month.frozenOn ?? today;
  const own = delivery?.ratings.filter(({ side }) => side === 'owner').toSorted((a, b) => (a.on < b.on ? -1 : 1)) ?? [];
  const lately = own.at(-1);
  if (lately && lately.on < addDays(today, -SILENT_DAYS)) return null;
  const last = own.findLast(({ on }) => on < until);
  const course =
    month.frozenOn === null ? courseOfOpen(month, today, chance) : courseOfFrozen(month, month.frozenOn, chance);
  if (!course) return null;
  const { rating, narrative } = last ?? BEFORE_WORK;
  return { ...course, ...wordsOf(delivery?.milestones ?? [], month, rating, narrative, chance) };
}

type Course = Pick<ToldUpdate, 'state' | 'writtenOn' | 'submittedOn' | 'answer'>;

/** Nearly all have reported and are confirmed; a few came late, and a few were returned and stayed so. */
function courseOfFrozen({ endsOn, dueOn }: ReportedMonth, frozenOn: Day, chance: Random): Course | null {
  const fate = chance.int(1, 100);
  if (fate > 92) return null;
  const submittedOn = fate > 84 ? addDays(dueOn, chance.int(1, 2)) : earlier(addDays(endsOn, chance.int(1, 6)), dueOn);
  const on = earlier(addDays(submittedOn, chance.int(1, 3)), addDays(frozenOn, -1));
  const answer =
    fate > 80 && fate <= 84 ? { on, remarks: REMARKS, deadline: frozenOn } : { on, remarks: null, deadline: null };
  return { state: answer.deadline ? 'returned' : 'confirmed', writtenOn: addDays(endsOn, 1), submittedOn, answer };
}

/** Some write before the month is over. */
function courseOfOpen({ openedOn }: ReportedMonth, today: Day, chance: Random): Course | null {
  const fate = chance.int(1, 100);
  const writtenOn = addDays(openedOn, chance.int(1, 3));
  const submittedOn = addDays(writtenOn, chance.int(1, 4));
  const on = addDays(submittedOn, chance.int(1, 2));
  if (writtenOn >= today || fate > 40) return null;
  const draft: Course = { state: 'draft', writtenOn, submittedOn: null, answer: null };
  if (submittedOn >= today || fate > 28) return draft;
  if (on >= today || fate > 18) return { ...draft, state: 'submitted', submittedOn };
  return fate > 13
    ? { state: 'returned', writtenOn, submittedOn, answer: { on, remarks: REMARKS, deadline: addDays(today, 4) } }
    : { state: 'confirmed', writtenOn, submittedOn, answer: { on, remarks: null, deadline: null } };
}

function wordsOf(
  milestones: readonly DemoMilestone[],
  { startsOn, endsOn }: ReportedMonth,
  rating: Rating,
  ratingNarrative: string,
  chance: Random,
): Pick<ToldUpdate, 'rating' | 'ratingNarrative' | 'progress' | 'problems' | 'nextSteps' | 'helpNeeded'> {
  const reached = milestones.filter(({ actualOn }) => actualOn !== null && actualOn >= startsOn && actualOn <= endsOn);
  const next = milestones
    .filter(({ actualOn }) => actualOn === null || actualOn > endsOn)
    .toSorted((a, b) => (foreseen(a) < foreseen(b) ? -1 : 1))[0];
  const troubled = TROUBLED.includes(rating);
  return {
    rating,
    ratingNarrative,
    progress:
      reached.length === 0
        ? 'Работы велись по плану месяца, вех в отчётном периоде не было.'
        : `Достигнуты вехи: ${reached.map(({ title }) => `«${title.ru}»`).join(', ')}.`,
    problems: troubled ? chance.pick(PROBLEMS) : null,
    nextSteps: next
      ? `Следующая веха — «${next.title.ru}», прогноз ${written(foreseen(next))}.`
      : 'Уточнение плана работ на следующий период.',
    helpNeeded: troubled && chance.chance(0.4) ? HELP : null,
  };
}

const foreseen = ({ actualOn, forecasts, promised }: DemoMilestone): Day =>
  actualOn ?? forecasts.at(-1)?.day ?? promised.at(-1) ?? '';

const written = (day: Day): string => day.split('-').toReversed().join('.');
