import type { Day } from '#libs/kernel';
import { addDays, thursdayFrom, yearOf } from '../domain/days.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { RowLife, Write } from '../persistence/row-life.js';
import { meetingColumns } from './committee-past.js';
import type { CommitteePast, DecidedProject, PastDecision } from './committee-past.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

/** The next meeting: on a Thursday at ten, two weeks ahead, its agenda still empty. */
export function nextMeeting(today: Day, { people }: References): RowLife {
  const office = idOf(people, 'office');
  const calledAt = momentOf(addDays(today, -1), 16 * 60);
  const startsAt = momentOf(thursdayFrom(addDays(today, 14)), 10 * 60);
  return writtenOnce(datedId(calledAt), calledAt, office, meetingColumns(startsAt, calledAt, office));
}

interface Order {
  readonly matter: DecidedProject;
  readonly decision: PastDecision;
  readonly text: string;
  readonly dueOn: Day;
  readonly accepted: boolean;
}

const ACCEPTED = 'Представить Управляющему комитету уточнённый график реализации проекта';
const OVERDUE = 'Согласовать источники финансирования проекта по годам';
const OPEN = ['Доложить о ходе проекта', 'Разместить сведения о проекте для жителей районов'] as const;

/** Instructions that followed from decisions on direct control: two carried out, one overdue, the others open. */
export function instructions(
  today: Day,
  decided: readonly DecidedProject[],
  { decisions }: CommitteePast,
  references: References,
): readonly (readonly [DemoTable, readonly RowLife[]])[] {
  const orders = ordersOf(today, decided, decisions).toSorted(
    (one, other) => one.decision.at.getTime() - other.decision.at.getTime(),
  );
  const numbers = new Map<number, number>();
  const told = orders.map((order) => {
    const year = yearOf(order.decision.on);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return instruction(order, `I-${year}-${number}`, references);
  });
  return [
    ['instruction', told.map(({ row }) => row)],
    ['instruction_assignee', told.flatMap(({ assignees }) => assignees)],
    ['instruction_step', told.flatMap(({ steps }) => steps)],
  ];
}

function ordersOf(
  today: Day,
  decided: readonly DecidedProject[],
  decisions: ReadonlyMap<string, PastDecision>,
): Order[] {
  const controlled = decided.flatMap((matter) => {
    const decision = decisions.get(matter.project.key);
    return decision?.outcome === 'direct_control' ? [{ matter, decision }] : [];
  });
  const until = (day: Day) => controlled.filter(({ decision }) => decision.on <= day);
  const done = until(addDays(today, -50)).slice(-2);
  const fresh = until(addDays(today, -10))
    .filter((each) => !done.includes(each))
    .slice(-3);
  return [
    ...done.map(({ matter, decision }) => ({
      matter,
      decision,
      text: ACCEPTED,
      dueOn: addDays(decision.on, 30),
      accepted: true,
    })),
    ...fresh.map(({ matter, decision }, number) => ({
      matter,
      decision,
      text: number === 0 ? OVERDUE : (OPEN[number - 1] ?? OPEN[0]),
      dueOn: addDays(today, number === 0 ? -4 : 10 * number),
      accepted: false,
    })),
  ];
}

function instruction(
  { matter: { project }, decision, text, dueOn, accepted }: Order,
  number: string,
  references: References,
) {
  const { people, organisations, directions } = references;
  const [office, manager] = [idOf(people, 'office'), idOf(people, project.manager)];
  const givenAt = momentOf(decision.on, 16 * 60);
  const id = datedId(givenAt);
  const given: Write = {
    at: givenAt,
    by: office,
    columns: {
      number,
      source: 'decision',
      decision_id: decision.id,
      source_note: null,
      direction_id: idOf(directions, project.direction),
      text,
      due_on: dueOn,
      state: 'open',
      reminders: 0,
      last_reminded_at: null,
      escalated_at: null,
      created_by: office.id,
      created_at: givenAt,
      version: 1,
    },
  };
  const assignee = (person: string | null, organisation: string | null) =>
    writtenOnce(datedId(givenAt), givenAt, office, {
      instruction_id: id,
      person_id: person,
      organisation_id: organisation,
      responsible: person !== null,
    });
  const assignees = [assignee(manager.id, null), assignee(null, idOf(organisations, project.initiator))];
  if (!accepted) return { row: { id, writes: [given] as const }, assignees, steps: [] };

  const reportedAt = momentOf(addDays(decision.on, 20), 11 * 60);
  const acceptedAt = momentOf(addDays(decision.on, 22), 15 * 60);
  const step = (at: Date, by: typeof office, columns: Write['columns']) =>
    writtenOnce(datedId(at), at, by, { instruction_id: id, ...columns, actor_id: by.id, actor_name: by.name, at });
  return {
    row: {
      id,
      writes: [
        given,
        { at: reportedAt, by: manager, columns: { state: 'reported', version: 2 } },
        { at: acceptedAt, by: office, columns: { state: 'accepted', version: 3 } },
      ] as const,
    },
    assignees,
    steps: [
      step(reportedAt, manager, {
        kind: 'report',
        text: 'График уточнён и согласован с исполнителями.',
        evidence: 'Утверждённый график, приложен к паспорту проекта',
      }),
      step(acceptedAt, office, { kind: 'accept', text: null, evidence: null }),
    ],
  };
}
