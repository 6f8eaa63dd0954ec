import { inLanguage } from '#libs/kernel';
import type { Day, Language } from '#libs/kernel';
import { BASE_PATH, translate, writtenDay } from '#libs/platform';
import type { FeedComponent } from '../contract/calendar-feeds.js';
import type { InstructionRow, MeetingRow, MilestoneRow, StatusUpdateRow } from './calendar-rows.js';
import type { AllDay, CalendarEntry, Task } from './ical.js';

/** What entries are written with beside their records. */
export interface Writing {
  readonly component: FeedComponent;
  readonly language: Language;
  /** Of the product, before its base path. */
  readonly base: string;
  /** After the @ of each UID; never to change, for by it clients know what they have already. */
  readonly domain: string;
}

type Taskly = Omit<Task, 'kind' | 'due'>;

const allDayOrTask = (
  component: FeedComponent,
  { day, due, status }: { day: Day; due: Day; status: AllDay['status'] },
  task: Taskly,
): AllDay | Task => (component === 'todo' ? { kind: 'task', due, ...task } : { kind: 'all-day', day, status });

const head = (
  kind: string,
  path: string,
  row: { id: string; changedAt: Date; sequence: number },
  writing: Writing,
) => ({
  uid: `${kind}-${row.id}@${writing.domain}`,
  changedAt: row.changedAt,
  sequence: row.sequence,
  category: translate(writing.language, `calendar.category.${kind}`),
  url: `${writing.base}/${BASE_PATH}/${path}`,
});

/** On the day on which it is expected, or has happened; as a task it is due when it was promised. */
export function milestoneEntry(row: MilestoneRow, writing: Writing): CalendarEntry {
  const { component, language } = writing;
  const { day, due, cancelled } = row;
  const say = (key: string, params: object) => translate(language, `calendar.${key}`, { ...params });
  const description = [
    inLanguage(row.projectTitle, language),
    ...(row.baselineOn ? [say('promised', { day: writtenDay(row.baselineOn, language) })] : []),
    row.actualOn
      ? say('done', { day: writtenDay(row.actualOn, language) })
      : say('expected', { day: writtenDay(day, language) }),
    ...(row.owner ? [say('owner', { name: inLanguage(row.owner, language) })] : []),
  ];
  // Nothing has been promised yet: the day is an intention.
  const status = cancelled ? 'CANCELLED' : row.baselineOn || row.actualOn ? 'CONFIRMED' : 'TENTATIVE';
  return {
    ...head('milestone', `milestones/${row.id}`, row, writing),
    summary: `${row.code}: ${inLanguage(row.title, language)}`,
    description: description.join('\n'),
    when: allDayOrTask(component, { day, due, status }, milestoneTask(row)),
  };
}

function milestoneTask({ cancelled, acceptance, doneAt }: MilestoneRow): Taskly {
  if (cancelled) return { status: 'CANCELLED', completedAt: null };
  if (acceptance === 'accepted') return { status: 'COMPLETED', completedAt: doneAt };
  return { status: acceptance === 'pending' ? 'IN-PROCESS' : 'NEEDS-ACTION', completedAt: null };
}

export function instructionEntry(row: InstructionRow, writing: Writing): CalendarEntry {
  const { component, language } = writing;
  const { dueOn, state, acceptedAt } = row;
  const status = state === 'accepted' ? 'COMPLETED' : state === 'reported' ? 'IN-PROCESS' : 'NEEDS-ACTION';
  return {
    ...head('instruction', `instructions/${row.id}`, row, writing),
    summary: translate(language, 'calendar.instruction', { number: row.number }),
    description: row.text,
    when: allDayOrTask(component, { day: dueOn, due: dueOn, status: 'CONFIRMED' }, { status, completedAt: acceptedAt }),
  };
}

/** Votes in absentia take place beside other work. */
export function meetingEntry(row: MeetingRow, writing: Writing): CalendarEntry {
  const { startsAt, endsAt, state, mode } = row;
  const status = state === 'cancelled' ? 'CANCELLED' : state === 'scheduled' ? 'TENTATIVE' : 'CONFIRMED';
  return {
    ...head('meeting', `meetings/${row.id}`, row, writing),
    summary: row.title,
    description: translate(writing.language, `calendar.mode.${mode}`),
    location: row.place,
    when: { kind: 'hours', startsAt, endsAt, status, busy: mode === 'in_person' },
  };
}

export function statusUpdateEntry(row: StatusUpdateRow, writing: Writing): CalendarEntry {
  const { component, language } = writing;
  const { dueOn, cancelled, state, confirmedAt, code, period } = row;
  const task: Task['status'] =
    state === 'confirmed' ? 'COMPLETED' : state === 'submitted' ? 'IN-PROCESS' : 'NEEDS-ACTION';
  return {
    ...head('status-update', `projects/${row.projectId}/status-updates`, row, writing),
    summary: translate(language, 'calendar.statusUpdate', { code, period }),
    description: inLanguage(row.projectTitle, language),
    when: allDayOrTask(
      component,
      { day: dueOn, due: dueOn, status: cancelled ? 'CANCELLED' : 'CONFIRMED' },
      { status: cancelled ? 'CANCELLED' : task, completedAt: confirmedAt },
    ),
  };
}
