import type { Day } from '#libs/kernel';
import { addDays } from '../../domain/days.js';
import type { DemoMilestone } from '../../domain/delivery/demo-delivery.js';
import { datedId } from '../../persistence/dated-id.js';
import { writtenOnce } from '../../persistence/row-life.js';
import type { Author, Columns, RowLife, Write } from '../../persistence/row-life.js';
import { momentOf } from '../moments.js';
import { idOf } from '../reference-rows.js';
import type { References } from '../reference-rows.js';
import type { PastRows, ToldProject } from './told-project.js';

const HOUR = { planned: 10, forecast: 11, promised: 12, reported: 15, accepted: 16 } as const;

/** The milestones with their forecasts, promises and reports, the baselines, and the order of the work. */
export function milestoneRows(told: ToldProject, references: References): { ids: readonly string[]; rows: PastRows } {
  const { delivery, id: projectId, manager } = told;
  const plannedAt = at(told, delivery.plannedOn, HOUR.planned);
  const milestones = delivery.milestones.map((milestone) => milestoneRow(told, milestone, references));
  const ids = milestones.map(({ id }) => id);
  const links = ids.slice(1).map((successor, place) =>
    writtenOnce(datedId(plannedAt), plannedAt, manager, {
      project_id: projectId,
      predecessor_id: ids[place],
      successor_id: successor,
      type: 'FS',
      lag_days: 0,
      note: null,
      created_by: manager.id,
      created_at: plannedAt,
      version: 1,
    }),
  );
  const baselines = delivery.baselines.map((baseline) => {
    const setAt = at(told, baseline.setOn, HOUR.promised);
    const byHead = told.project.life.oversight === 'head' && baseline.number > 1;
    const row = writtenOnce(datedId(setAt), setAt, byHead ? told.head : manager, {
      project_id: projectId,
      number: baseline.number,
      reason_code: baseline.reason,
      note: baseline.note,
      change_request_id: null,
      decision_id: baseline.number === 1 ? (told.decision?.id ?? null) : null,
      accepted_by: byHead ? told.head.id : null,
      set_by: manager.id,
      set_at: setAt,
    });
    const snapshot = delivery.milestones.map((milestone, place) =>
      writtenOnce(datedId(setAt), setAt, byHead ? told.head : manager, {
        project_id: projectId,
        baseline_id: row.id,
        milestone_id: ids[place],
        ...titleColumns(milestone),
        weight: milestone.weight,
        start_on: null,
        finish_on: milestone.promised[baseline.number - 1],
      }),
    );
    return { row, snapshot };
  });
  return {
    ids,
    rows: [
      ['milestone', milestones],
      ['dependency', links],
      ['baseline', baselines.map(({ row }) => row)],
      ['baseline_milestone', baselines.flatMap(({ snapshot }) => snapshot)],
    ],
  };
}

/** A moment of one of the project's days; projects differ by minutes. */
export const at = ({ number }: ToldProject, day: Day, hour: number): Date => momentOf(day, hour * 60 + (number % 50));

const titleColumns = ({ title }: DemoMilestone): Columns => ({
  title_kk: title.kk,
  title_ru: title.ru,
  title_en: title.en,
});

function milestoneRow(told: ToldProject, milestone: DemoMilestone, references: References): RowLife {
  const { delivery, project, id: projectId, manager, head, office } = told;
  const plannedAt = at(told, delivery.plannedOn, HOUR.planned);
  const [first, ...forecasts] = milestone.forecasts;
  if (!first) throw new Error(`a milestone of ${project.key} has no forecast`);
  const opening: Columns = {
    project_id: projectId,
    number: milestone.number,
    ...titleColumns(milestone),
    weight: milestone.weight,
    owner_id: idOf(references.organisations, milestone.owner),
    start_on: null,
    forecast_on: first.day,
    forecast_at: plannedAt,
    forecast_note: null,
    actual_on: null,
    reported_by: null,
    evidence_id: null,
    acceptance: null,
    acceptance_note: null,
    accepted_by: null,
    accepted_at: null,
    first_baseline_on: null,
    baseline_start_on: null,
    baseline_on: null,
    illustrative: true,
    removed_at: null,
    removed_by: null,
    removal_reason: null,
    created_by: manager.id,
    created_at: plannedAt,
  };
  const changes: (Omit<Write, 'columns'> & { columns: Columns })[] = [
    ...delivery.baselines.map(({ setOn, number }) => ({
      at: at(told, setOn, HOUR.promised),
      by: manager,
      columns: {
        baseline_on: milestone.promised[number - 1],
        ...(number === 1 ? { first_baseline_on: milestone.promised[0] } : {}),
      },
    })),
    ...forecasts.map(({ madeOn, day }) => {
      const forecastAt = at(told, madeOn, HOUR.forecast);
      return { at: forecastAt, by: manager, columns: { forecast_on: day, forecast_at: forecastAt } };
    }),
    ...reports(told, milestone, { manager, acceptor: project.life.oversight === 'committee' ? office : head }),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return {
    id: datedId(plannedAt),
    writes: [
      { at: plannedAt, by: manager, columns: { ...opening, updated_at: plannedAt, version: 1 } },
      ...changes.map(({ columns, ...change }, place) => ({
        ...change,
        columns: { ...columns, updated_at: change.at, version: place + 2 },
      })),
    ],
  };
}

interface Reporting {
  readonly manager: NonNullable<Author>;
  readonly acceptor: NonNullable<Author>;
}

function reports(
  told: ToldProject,
  { actualOn, acceptedOn }: DemoMilestone,
  { manager, acceptor }: Reporting,
): Write[] {
  if (actualOn === null) return [];
  const reported = {
    at: at(told, actualOn, HOUR.reported),
    by: manager,
    columns: { actual_on: actualOn, reported_by: manager.id, acceptance: 'pending' },
  };
  if (acceptedOn === null) return [reported];
  const acceptedAt = at(told, acceptedOn, HOUR.accepted);
  const by = told.project.life.oversight === 'standard' ? manager : acceptor;
  return [
    reported,
    { at: acceptedAt, by, columns: { acceptance: 'accepted', accepted_by: by.id, accepted_at: acceptedAt } },
  ];
}

/** The day after which a project's delivery can be acted on. */
export const dayAfterPlan = ({ delivery }: ToldProject): Day => addDays(delivery.plannedOn, 1);
