import type { Day } from '#libs/kernel';
import { addDays, later } from '../days.js';
import type { DemoProject } from '../demo-city.js';
import type { Random } from '../random.js';
import type { DemoIssue } from './demo-delivery.js';

interface Matter {
  readonly title: string;
  readonly description: string;
  readonly answer: string;
}

const MATTERS: readonly [Matter, ...Matter[]] = [
  {
    title: 'Не выданы технические условия на подключение к сетям',
    description: 'Заявка подана, срок ответа истёк. Без условий нельзя закончить проектирование.',
    answer: 'Условия согласованы с владельцем сетей, выдача ожидается в течение недели.',
  },
  {
    title: 'Подрядчик не вывел на площадку нужное число рабочих',
    description: 'По графику на площадке должно работать вдвое больше людей.',
    answer: 'С подрядчиком подписан график наверстывания.',
  },
  {
    title: 'Не завершено изъятие участков',
    description: 'Два собственника не согласны с оценкой, спор рассматривает суд.',
    answer: 'Работы ведутся на свободной части участка.',
  },
  {
    title: 'Не подтверждено финансирование следующего года',
    description: 'Заявка не вошла в проект бюджета.',
    answer: 'Заявка включена в перечень первоочередных при уточнении бюджета.',
  },
];

/** One issue: on its first level, at the head, at the office, or before the committee; a third are answered or resolved. */
export function issuesOf(project: DemoProject, plannedOn: Day, today: Day, chance: Random): DemoIssue[] {
  const { title, description, answer } = chance.pick(MATTERS);
  const climbed = project.life.oversight === 'committee' ? chance.int(0, 3) : chance.int(0, 2);
  const raisedAgo = [4, 12, 31, 40][climbed] ?? 4;
  const raisedOn = later(addDays(today, -raisedAgo), addDays(plannedOn, 2));
  const drawn = chance.int(1, 6);
  const over = climbed < 3 && drawn === 1;
  const answered = climbed < 3 && drawn === 2;
  return [
    {
      title,
      description,
      severity: climbed > 1 ? 'high' : chance.pick(['low', 'medium']),
      raisedOn,
      escalatedOn: [9, 24, 33]
        .slice(0, climbed)
        .map((days) => addDays(raisedOn, days))
        .filter((day) => day < today),
      answer: answered ? { on: addDays(today, -1), text: answer } : null,
      resolution: over ? { on: addDays(today, -1), text: answer } : null,
    },
  ];
}
