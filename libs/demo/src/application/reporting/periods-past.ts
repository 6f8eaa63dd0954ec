import type { Day } from '#libs/kernel';
import { DEFAULT_REMINDERS, dueOn, figuresSql } from '#libs/periods';
import { APPROVED, ENDED, addWorkingDays } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';
import { HEALTH_TABLES } from '#libs/delivery';
import { deliveryOf } from '../../domain/delivery/delivery-of.js';
import type { DemoProject, DemoStep } from '../../domain/demo-city.js';
import { headOf } from '../../domain/directions.js';
import type { ReportedMonth } from '../../domain/reporting/reported-month.js';
import { toldUpdate } from '../../domain/reporting/told-update.js';
import type { ToldUpdate } from '../../domain/reporting/told-update.js';
import { datedId } from '../../persistence/dated-id.js';
import type { PastWriter } from '../../persistence/past-writer.js';
import { writtenOnce } from '../../persistence/row-life.js';
import type { Author, Columns, RowLife, Write } from '../../persistence/row-life.js';
import type { PastRows } from '../delivery/told-project.js';
import { momentOf } from '../moments.js';
import { idOf } from '../reference-rows.js';
import type { References } from '../reference-rows.js';
import { reportedMonths } from './reported-months.js';

interface Given {
  readonly projects: readonly { readonly id: string; readonly project: DemoProject }[];
  readonly references: References;
  readonly exceptions: CalendarExceptions;
  readonly today: Day;
}

/** A period that has been frozen, for its figures. */
export interface FrozenPeriod {
  readonly id: string;
  readonly on: Day;
  readonly at: Date;
  readonly by: NonNullable<Author>;
}

type Person = NonNullable<Author>;
type After = (day: Day, workingDays: number) => Day;

/** The product reminds in the morning; it follows in the evening what has moved during the day. */
const MORNING = 9 * 60;
const EVENING = 17 * 60 + 50;
const FREEZE_REASON = 'Неполученные отчёты показаны как отсутствующие; материалы нужны к заседанию комитета.';

/** One month that is frozen and one that is open, with what managers have said of their projects. */
export function periodsPast({ projects, references, exceptions, today }: Given): {
  tables: PastRows;
  frozen: FrozenPeriod;
} {
  const office = idOf(references.people, 'office');
  const after: After = (day, count) => addWorkingDays(day, count, exceptions);
  const months = reportedMonths(today, after);
  const told = [months.frozen, months.open].map((month) => {
    const openedAt = momentOf(month.openedOn, MORNING);
    const id = datedId(openedAt);
    const rows = projects.flatMap(({ id: projectId, project }, number) => {
      const owed = owedOf(project, month, today, after);
      if (!owed) return [];
      const update = owed.excused ? null : toldUpdate(project, deliveryOf(project, today), month, today);
      const manager = idOf(references.people, project.manager);
      const head = idOf(references.people, headOf(project.direction));
      const cast = { projectId, periodId: id, manager, head, office, number };
      return [
        obligationRow(cast, owed, month),
        ...(update ? updateRows(cast, update) : []),
        ...reminderRows(cast, owed, update, month, today, after),
      ];
    });
    return { rows: [...periodRows(id, month, openedAt, office), ...rows], id, month };
  });
  const [{ id, month } = { id: '', month: months.frozen }] = told;
  const on = month.frozenOn ?? today;
  return { tables: inOrder(told.flatMap(({ rows }) => rows)), frozen: { id, on, at: frozenAt(on), by: office } };
}

/** The figures that the freeze found, by what the past has told so far. */
export async function frozenFigures(past: PastWriter, { id, on, at, by }: FrozenPeriod): Promise<RowLife[]> {
  const statement = `SELECT to_jsonb(f) AS figure FROM (${figuresSql('$1::uuid', '$2::date')}) f`;
  const rows = await past.readAsOf<{ figure: Columns }>(HEALTH_TABLES, at, statement, [id, on]);
  return rows.map(({ figure }) => writtenOnce(datedId(at), at, by, { ...figure, period_id: id, freeze_number: 1 }));
}

const frozenAt = (day: Day): Date => momentOf(day, 17 * 60);

/** In the order in which they refer to each other. */
const TABLES = [
  'reporting_period',
  'reporting_period_step',
  'period_obligation',
  'status_update',
  'status_update_step',
  'project_rating',
  'period_reminder',
] as const;
type Told = readonly [(typeof TABLES)[number], RowLife];

const inOrder = (rows: readonly Told[]): PastRows =>
  TABLES.map((table) => [table, rows.flatMap(([name, row]) => (name === table ? [row] : []))] as const);

function periodRows(id: string, month: ReportedMonth, openedAt: Date, office: Person): Told[] {
  const { name, startsOn, endsOn, dueDays, dueOn: due, frozenOn } = month;
  const opened: Write = {
    at: openedAt,
    by: office,
    columns: {
      kind: 'month',
      name,
      starts_on: startsOn,
      ends_on: endsOn,
      due_days: dueDays,
      due_on: due,
      remind_before: DEFAULT_REMINDERS.remindBefore,
      remind_after: DEFAULT_REMINDERS.remindAfter,
      escalate_to_lines: DEFAULT_REMINDERS.escalateToLines,
      escalate_to_office: DEFAULT_REMINDERS.escalateToOffice,
      state: 'open',
      freeze_number: 0,
      frozen_on: null,
      frozen_at: null,
      opened_by: office.id,
      opened_at: openedAt,
      version: 1,
    },
  };
  const step = (at: Date, columns: Columns): Told => [
    'reporting_period_step',
    writtenOnce(datedId(at), at, office, {
      period_id: id,
      ...columns,
      actor_id: office.id,
      actor_name: office.name,
      at,
    }),
  ];
  const steps = [step(openedAt, { name: 'opened', reason: null })];
  if (frozenOn === null) return [['reporting_period', { id, writes: [opened] }], ...steps];
  const at = frozenAt(frozenOn);
  const columns = { state: 'frozen', freeze_number: 1, frozen_on: frozenOn, frozen_at: at, version: 2 };
  return [
    ['reporting_period', { id, writes: [opened, { at, by: office, columns }] }],
    ...steps,
    step(at, { name: 'frozen', reason: FREEZE_REASON }),
  ];
}

interface Owed {
  readonly addedOn: Day;
  readonly dueOn: Day;
  readonly excused: DemoStep | null;
}

/** Whether a project was in delivery while the month could be reported. */
function owedOf({ life }: DemoProject, month: ReportedMonth, today: Day, after: After): Owed | null {
  const { openedOn, frozenOn, endsOn, dueDays } = month;
  const until = frozenOn ?? today;
  const approved = life.steps.find(({ to }) => to === 'approved');
  const ended = life.steps.find(({ to }) => ENDED.includes(to));
  const asked = life.steps.some(({ to }) => APPROVED.includes(to));
  if (!asked || !approved || approved.on >= until || (ended && ended.on <= openedOn)) return null;
  const addedOn = approved.on < openedOn ? openedOn : approved.on;
  return {
    addedOn,
    dueOn: addedOn > endsOn ? dueOn(endsOn, addedOn, dueDays, after) : month.dueOn,
    excused: ended && ended.on < until ? ended : null,
  };
}

interface Cast {
  readonly projectId: string;
  readonly periodId: string;
  readonly manager: Person;
  readonly head: Person;
  readonly office: Person;
  readonly number: number;
}

function obligationRow({ projectId, periodId, office }: Cast, owed: Owed, { openedOn }: ReportedMonth): Told {
  const opened = owed.addedOn === openedOn;
  const at = momentOf(owed.addedOn, opened ? MORNING : EVENING);
  const added: Write = {
    at,
    // Who opened the period asked; who came later was added by the product.
    by: opened ? office : null,
    columns: {
      project_id: projectId,
      period_id: periodId,
      due_on: owed.dueOn,
      added_at: at,
      excused_at: null,
      excused_by_stage: null,
    },
  };
  if (!owed.excused) return ['period_obligation', { id: datedId(at), writes: [added] }];
  const excusedAt = momentOf(owed.excused.on, EVENING + 5);
  const columns = { excused_at: excusedAt, excused_by_stage: owed.excused.to };
  return ['period_obligation', { id: datedId(at), writes: [added, { at: excusedAt, by: null, columns }] }];
}

function updateRows(cast: Cast, update: ToldUpdate): Told[] {
  const { projectId, periodId, manager, head, number } = cast;
  const at = (day: Day, hour: number) => momentOf(day, hour * 60 + (number % 50));
  const writtenAt = at(update.writtenOn, 10);
  const id = datedId(writtenAt);
  const { progress, problems, nextSteps, helpNeeded, rating, ratingNarrative } = update;
  const content = { language: 'ru', progress, problems, nextSteps, helpNeeded, rating, ratingNarrative, forecasts: [] };
  const draft: Write = {
    at: writtenAt,
    by: manager,
    columns: {
      project_id: projectId,
      period_id: periodId,
      state: 'draft',
      revision: 0,
      language: 'ru',
      progress,
      problems,
      next_steps: nextSteps,
      help_needed: helpNeeded,
      rating,
      rating_narrative: ratingNarrative,
      forecasts: [],
      submitted_by: null,
      submitted_at: null,
      deadline: null,
      illustrative: true,
      created_by: manager.id,
      created_at: writtenAt,
      updated_by: manager.id,
      updated_at: writtenAt,
      version: 1,
    },
  };
  if (update.submittedOn === null) return [['status_update', { id, writes: [draft] }]];

  const step = (moment: Date, by: Person, columns: Columns): Told => [
    'status_update_step',
    writtenOnce(datedId(moment), moment, by, {
      project_id: projectId,
      period_id: periodId,
      update_id: id,
      revision: 1,
      content: null,
      remarks: null,
      deadline: null,
      ...columns,
      actor_id: by.id,
      actor_name: by.name,
      at: moment,
    }),
  ];
  const submittedAt = at(update.submittedOn, 12);
  const sent = {
    state: 'submitted',
    revision: 1,
    submitted_by: manager.id,
    submitted_at: submittedAt,
    updated_at: submittedAt,
    version: 2,
  };
  const rated = {
    project_id: projectId,
    side: 'owner',
    rating,
    narrative: ratingNarrative,
    illustrative: true,
    rated_by: manager.id,
    rated_at: submittedAt,
  };
  const told: Told[] = [
    step(submittedAt, manager, { name: 'submitted', content }),
    ['project_rating', writtenOnce(datedId(submittedAt), submittedAt, manager, rated)],
  ];
  const submitted: Write = { at: submittedAt, by: manager, columns: sent };
  if (!update.answer) return [['status_update', { id, writes: [draft, submitted] }], ...told];

  const { on, remarks, deadline } = update.answer;
  const answeredAt = at(on, 15);
  const answered: Write = {
    at: answeredAt,
    by: head,
    columns: { state: update.state, deadline, updated_at: answeredAt, version: 3 },
  };
  return [
    ['status_update', { id, writes: [draft, submitted, answered] }],
    ...told,
    step(answeredAt, head, { name: update.state, remarks, deadline }),
  ];
}

/** What went out on the mornings before it was submitted. */
function reminderRows(
  { projectId, periodId, manager, head, office }: Cast,
  owed: Owed,
  update: ToldUpdate | null,
  { frozenOn }: ReportedMonth,
  today: Day,
  after: After,
): Told[] {
  const { remindBefore, remindAfter, escalateToLines, escalateToOffice } = DEFAULT_REMINDERS;
  const until = [frozenOn, update?.submittedOn, owed.excused?.on].reduce<Day>(
    (first, day) => (day && day < first ? day : first),
    today,
  );
  return [
    ...remindBefore.map((days) => ({ step: `before-${days}`, left: -days, told: [manager] })),
    ...remindAfter.map((days) => ({ step: `after-${days}`, left: days, told: [manager] })),
    { step: 'escalated-lines', left: escalateToLines, told: [head] },
    { step: 'escalated-office', left: escalateToOffice, told: [office] },
  ].flatMap(({ step, left, told }): Told[] => {
    const day = after(owed.dueOn, left);
    if (day >= until || day < owed.addedOn) return [];
    const at = momentOf(day, MORNING);
    const user_ids = told.map((person) => person.id);
    return [
      [
        'period_reminder',
        writtenOnce(datedId(at), at, null, {
          project_id: projectId,
          period_id: periodId,
          revision: 0,
          due_on: owed.dueOn,
          step,
          user_ids,
          at,
        }),
      ],
    ];
  });
}
