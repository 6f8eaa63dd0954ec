import type { Day } from '#libs/kernel';
import type { CalendarExceptions } from '#libs/portfolio';
import { deliveryOf } from '../../domain/delivery/delivery-of.js';
import type { DemoProject } from '../../domain/demo-city.js';
import { headOf } from '../../domain/directions.js';
import type { DemoTable } from '../../persistence/past-writer.js';
import type { RowLife } from '../../persistence/row-life.js';
import type { CommitteePast } from '../committee-past.js';
import { idOf } from '../reference-rows.js';
import type { References } from '../reference-rows.js';
import { budgetRows } from './budget-rows.js';
import { crossLinks } from './cross-links.js';
import { milestoneRows } from './milestone-rows.js';
import type { PastRows } from './told-project.js';
import { watchRows } from './watch-rows.js';

/** In the order in which they refer to each other. */
const TABLES = [
  'milestone',
  'dependency',
  'forecast_proposal',
  'change_request',
  'change_request_milestone',
  'baseline',
  'baseline_milestone',
  'budget_line',
  'budget_version',
  'budget_version_line',
  'budget_actual',
  'project_rating',
  'issue',
  'issue_step',
  'team_member',
] as const satisfies readonly DemoTable[];

interface Given {
  readonly projects: readonly { readonly id: string; readonly project: DemoProject }[];
  readonly decisions: CommitteePast['decisions'];
  readonly references: References;
  readonly exceptions: CalendarExceptions;
  readonly today: Day;
}

/** How the approved projects have been carried out so far. */
export function deliveryPast({ projects, decisions, references, exceptions, today }: Given): PastRows {
  const planned = projects.flatMap(({ id, project }, number) => {
    const delivery = deliveryOf(project, today);
    if (delivery === null) return [];
    const told = {
      id,
      project,
      delivery,
      number,
      decision: decisions.get(project.key) ?? null,
      manager: idOf(references.people, project.manager),
      head: idOf(references.people, headOf(project.direction)),
      office: idOf(references.people, 'office'),
    };
    const { ids, rows } = milestoneRows(told, references);
    return [{ told, milestones: ids, rows }];
  });
  const { links, proposals } = crossLinks(planned, exceptions);
  const rows: PastRows = [
    ...planned.flatMap(({ told, milestones, rows: plan }) => [
      ...plan,
      ...budgetRows(told, today),
      ...watchRows(told, milestones, references, exceptions),
    ]),
    ['dependency', links],
    ['forecast_proposal', proposals],
  ];
  return TABLES.map((table): readonly [DemoTable, readonly RowLife[]] => [
    table,
    rows.flatMap(([name, list]) => (name === table ? list : [])),
  ]);
}
