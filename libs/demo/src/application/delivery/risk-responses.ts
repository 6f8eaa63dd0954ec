import type { Day } from '#libs/kernel';
import { addDays, later } from '../../domain/days.js';
import { deliveryOf } from '../../domain/delivery/delivery-of.js';
import type { DemoProject } from '../../domain/demo-city.js';
import { random } from '../../domain/random.js';
import type { Author, RowLife } from '../../persistence/row-life.js';
import { momentOf } from '../moments.js';

const PLANS = [
  'Ежемесячный контроль графика поставок, резервный поставщик определён',
  'Дополнительная смена на площадке и еженедельные штабы с подрядчиком',
  'Согласование с владельцами сетей начато заранее, проектные решения продублированы',
] as const;

/** Once a project is carried out its risks have an owner, a response and a day of review; one in eight has been forgotten. */
export function answeredRisks(
  rows: readonly RowLife[],
  project: DemoProject,
  manager: NonNullable<Author>,
  today: Day,
): RowLife[] {
  const delivery = deliveryOf(project, today);
  if (delivery === null) return [...rows];
  const at = momentOf(delivery.plannedOn, 17 * 60);
  return rows.map(({ id, writes: [first, ...others] }, place) => {
    const chance = random(`${project.key} risk ${place}`);
    if (chance.chance(0.12)) return { id, writes: [first, ...others] };
    const columns = {
      owner_id: manager.id,
      response: 'reduce',
      response_plan: chance.pick(PLANS),
      review_on: later(addDays(today, chance.int(-6, 80)), addDays(delivery.plannedOn, 30)),
      version: 2,
    };
    return { id, writes: [first, ...others, { at, by: manager, columns }] };
  });
}
