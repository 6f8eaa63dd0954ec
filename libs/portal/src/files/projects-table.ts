import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import type { PublicProject } from '../contract/projects.js';
import { csv, inLanguage } from './csv.js';
import type { Cell } from './csv.js';

const COLUMNS: Readonly<Record<string, (project: PublicProject, language: Language) => Cell>> = {
  code: ({ code }) => code,
  title: ({ title }, language) => inLanguage(title, language),
  stage: ({ stage }, language) => translate(language, `portal.stage.${stage}`),
  directionCode: ({ direction }) => direction.code,
  direction: ({ direction }, language) => inLanguage(direction.name, language),
  districts: ({ districts }, language) => districts.map(({ name }) => inLanguage(name, language)).join('; '),
  goals: ({ goals }) => goals.join('; '),
  startsOn: ({ startsOn }) => startsOn,
  endsOn: ({ endsOn }) => endsOn,
  citizens: ({ citizensAffected }) => citizensAffected,
  cost: ({ costTotal }) => costTotal,
  spent: ({ spent }) => spent,
  milestones: ({ milestones }) => milestones.total,
  milestonesDone: ({ milestones }) => milestones.done,
  milestonesOverdue: ({ milestones }) => milestones.overdue,
  illustrative: ({ illustrative }, language) => translate(language, illustrative ? 'portal.yes' : 'portal.no'),
};

/** `items` are projects as JSON texts. */
export const projectsTable = (items: AsyncIterable<string>, language: Language): AsyncGenerator<string> =>
  csv(Object.keys(COLUMNS), rows(items, language), language);

async function* rows(items: AsyncIterable<string>, language: Language): AsyncGenerator<Cell[]> {
  for await (const item of items) {
    const project: PublicProject = JSON.parse(item);
    yield Object.values(COLUMNS).map((cell) => cell(project, language));
  }
}
