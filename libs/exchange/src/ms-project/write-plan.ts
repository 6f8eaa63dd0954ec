import { workingDaysBetween } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';
import type { Day } from '#libs/kernel';
import { LAG_IN_DAYS, MINUTES_PER_DAY, linkLagOf } from './lag.js';
import { ID_FIELD, LINK_TYPES, NAMESPACE } from './plan.js';
import type { CalendarDay, PlanLink, PlanMilestone, PlanProject } from './plan.js';
import { writeXml } from './xml-write.js';
import type { XmlNode } from './xml-write.js';

interface Plan {
  /** One project, or the projects of a roadmap with a summary row for each. */
  readonly projects: readonly PlanProject[];
  readonly roadmap?: { readonly code: string; readonly title: string };
  readonly calendar: readonly CalendarDay[];
  readonly today: Day;
}

/** MS Project 2010 and later read it; 2007 as well. */
const SAVE_VERSION = 14;
const CALENDAR = 1;
const FIXED_DURATION = 1;
const IN_DAYS = 7;
const START_NO_EARLIER_THAN = 4;
/** MS Project holds the baseline and ten more. */
const MOST_BASELINES = 11;
const MORNING = '09:00:00';
const EVENING = '18:00:00';
const SHIFTS = [
  [MORNING, '13:00:00'],
  ['14:00:00', EVENING],
] as const;

/** A file of MS Project (MSPDI). Every element stands where the schema has it: all of them are sequences. */
export function writeMsProject(plan: Plan): string {
  const { projects, roadmap, calendar, today } = plan;
  const [first] = projects;
  const name = roadmap?.code ?? first?.code ?? '';
  const title = roadmap?.title ?? first?.title ?? '';
  const days = projects.flatMap(({ milestones }) =>
    milestones.flatMap((milestone) => Object.values(spanOf(milestone))),
  );
  const start = days.toSorted()[0] ?? today;
  const exceptions = new Map(calendar.map(({ day, working }) => [day, working]));
  return writeXml(
    [
      'Project',
      [
        ['SaveVersion', SAVE_VERSION],
        ['Name', `${name}.xml`],
        ['Title', title],
        roadmap || !first?.manager ? null : ['Manager', first.manager],
        ['ScheduleFromStart', 1],
        ['StartDate', `${start}T${MORNING}`],
        ['CurrencyDigits', 2],
        ['CurrencySymbol', '₸'],
        ['CurrencyCode', 'KZT'],
        ['CalendarUID', CALENDAR],
        ['DefaultStartTime', MORNING],
        ['DefaultFinishTime', EVENING],
        ['MinutesPerDay', MINUTES_PER_DAY],
        ['MinutesPerWeek', 5 * MINUTES_PER_DAY],
        ['DaysPerMonth', 20],
        ['DefaultTaskType', FIXED_DURATION],
        ['DurationFormat', IN_DAYS],
        ['WeekStartDay', 1],
        ['StatusDate', `${today}T${EVENING}`],
        ['ExtendedAttributes', [['ExtendedAttribute', definition]]],
        ['Calendars', [['Calendar', calendarNodes(calendar)]]],
        ['Tasks', tasks(plan, exceptions)],
      ],
    ],
    NAMESPACE,
  );
}

const definition: XmlNode[] = [
  ['FieldID', ID_FIELD.id],
  ['FieldName', ID_FIELD.name],
  ['Alias', ID_FIELD.alias],
];

const idOf = (id: string): XmlNode => [
  'ExtendedAttribute',
  [
    ['FieldID', ID_FIELD.id],
    ['Value', id],
  ],
];

const workingTimes: XmlNode = [
  'WorkingTimes',
  SHIFTS.map(([from, to]): XmlNode => [
    'WorkingTime',
    [
      ['FromTime', from],
      ['ToTime', to],
    ],
  ]),
];

function calendarNodes(calendar: readonly CalendarDay[]): XmlNode[] {
  const SUNDAY = 1;
  const SATURDAY = 7;
  const week = Array.from({ length: 7 }, (_, index): XmlNode => {
    const dayType = index + 1;
    const working = dayType !== SUNDAY && dayType !== SATURDAY;
    return ['WeekDay', [['DayType', dayType], ['DayWorking', working ? 1 : 0], working ? workingTimes : null]];
  });
  const exceptions = calendar.map(({ day, working, name }): XmlNode => [
    'Exception',
    [
      ['EnteredByOccurrences', 0],
      [
        'TimePeriod',
        [
          ['FromDate', `${day}T00:00:00`],
          ['ToDate', `${day}T23:59:00`],
        ],
      ],
      ['Occurrences', 1],
      ['Name', name],
      ['Type', 1],
      ['DayWorking', working ? 1 : 0],
      working ? workingTimes : null,
    ],
  ]);
  return [
    ['UID', CALENDAR],
    ['Name', 'Қазақстан'],
    ['IsBaseCalendar', 1],
    ['BaseCalendarUID', -1],
    ['WeekDays', week],
    ...(exceptions.length > 0 ? [['Exceptions', exceptions] as const] : []),
  ];
}

/** From when to when a row lies; what is done lies where it was done. */
function spanOf({ startOn, forecastOn, actualOn }: PlanMilestone): { readonly start: Day; readonly finish: Day } {
  const finish = actualOn ?? forecastOn;
  return { start: startOn !== null && startOn < finish ? startOn : finish, finish };
}

function tasks({ projects, roadmap, today }: Plan, exceptions: CalendarExceptions): XmlNode[] {
  const uids = new Map<string, number>();
  let last = 0;
  for (const project of projects) {
    if (roadmap) uids.set(project.id, (last += 1));
    for (const { id, number } of project.milestones) uids.set(id, roadmap ? (last += 1) : number);
  }
  let row = 0;
  const whole = projects.flatMap(({ milestones }) => milestones);
  const top = roadmap?.title ?? projects[0]?.title ?? '';
  return [
    summary(
      0,
      row,
      top,
      { number: '0', level: 0, wbs: null, cost: roadmap ? null : (projects[0]?.costTotal ?? null), id: null },
      whole,
      today,
    ),
    ...projects.flatMap((project, index) => {
      const place = String(index + 1);
      const own = roadmap
        ? [
            summary(
              uids.get(project.id)!,
              (row += 1),
              project.title,
              { number: place, level: 1, wbs: project.code, cost: project.costTotal, id: project.id },
              project.milestones,
              today,
            ),
          ]
        : [];
      return [
        ...own,
        ...project.milestones.map((milestone, position) =>
          task(milestone, {
            uid: uids.get(milestone.id)!,
            row: (row += 1),
            outline: roadmap ? `${place}.${position + 1}` : String(position + 1),
            level: roadmap ? 2 : 1,
            wbs: `${project.code}.${milestone.number}`,
            links: milestone.links.map((link) => predecessor(link, uids)),
            exceptions,
          }),
        ),
      ];
    }),
  ];
}

interface SummaryPlace {
  readonly number: string;
  readonly level: number;
  readonly wbs: string | null;
  readonly cost: string | null;
  readonly id: string | null;
}

function summary(
  uid: number,
  row: number,
  title: string,
  { number, level, wbs, cost, id }: SummaryPlace,
  of: readonly PlanMilestone[],
  today: Day,
): XmlNode {
  const spans = of.map(spanOf);
  const start = spans.map((span) => span.start).toSorted()[0] ?? today;
  const finish =
    spans
      .map((span) => span.finish)
      .toSorted()
      .at(-1) ?? today;
  return [
    'Task',
    [
      ['UID', uid],
      ['ID', row],
      ['Name', title],
      ['Type', FIXED_DURATION],
      wbs === null ? null : ['WBS', wbs],
      ['OutlineNumber', number],
      ['OutlineLevel', level],
      ['Start', `${start}T${MORNING}`],
      ['Finish', `${finish}T${EVENING}`],
      ['Milestone', 0],
      ['Summary', 1],
      // In hundredths of the currency's unit.
      cost === null ? null : ['Cost', cost.replace('.', '').replace(/^0+(?=\d)/, '')],
      id === null ? null : idOf(id),
    ],
  ];
}

interface TaskPlace {
  readonly uid: number;
  readonly row: number;
  readonly outline: string;
  readonly level: number;
  readonly wbs: string;
  readonly links: readonly XmlNode[];
  readonly exceptions: CalendarExceptions;
}

function task(milestone: PlanMilestone, { uid, row, outline, level, wbs, links, exceptions }: TaskPlace): XmlNode {
  const { start, finish } = spanOf(milestone);
  const isPoint = milestone.startOn === null;
  const from = `${start}T${isPoint ? EVENING : MORNING}`;
  const to = `${finish}T${EVENING}`;
  const done = milestone.actualOn !== null;
  return [
    'Task',
    [
      ['UID', uid],
      ['ID', row],
      ['Name', milestone.title],
      ['Type', FIXED_DURATION],
      milestone.owner === null ? null : ['Contact', milestone.owner],
      ['WBS', wbs],
      ['OutlineNumber', outline],
      ['OutlineLevel', level],
      ['Start', from],
      ['Finish', to],
      ['Duration', isPoint ? NOTHING : durationOf(start, finish, exceptions)],
      ['DurationFormat', IN_DAYS],
      ['Milestone', isPoint ? 1 : 0],
      ['Summary', 0],
      ['PercentComplete', done ? 100 : 0],
      done ? ['ActualStart', from] : null,
      done ? ['ActualFinish', to] : null,
      // Keeps the forecast where it is: MS Project would begin everything as soon as possible.
      ['ConstraintType', START_NO_EARLIER_THAN],
      ['ConstraintDate', from],
      milestone.baselineOn === null ? null : ['Deadline', `${milestone.baselineOn}T${EVENING}`],
      milestone.note === null ? null : ['Notes', milestone.note],
      ...links,
      idOf(milestone.id),
      ...milestone.baselines
        .filter(({ number }) => number <= MOST_BASELINES)
        .map(({ number, startOn, finishOn }): XmlNode => [
          'Baseline',
          [
            ['Number', number - 1],
            ['Start', `${startOn ?? finishOn}T${startOn === null ? EVENING : MORNING}`],
            ['Finish', `${finishOn}T${EVENING}`],
            ['Duration', startOn === null ? NOTHING : durationOf(startOn, finishOn, exceptions)],
            ['DurationFormat', IN_DAYS],
          ],
        ]),
    ],
  ];
}

const NOTHING = 'PT0H0M0S';

/** Working time from the morning of the first day to the evening of the last. */
function durationOf(start: Day, finish: Day, exceptions: CalendarExceptions): string {
  const dayBefore = new Date(Date.parse(`${start}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return `PT${(workingDaysBetween(dayBefore, finish, exceptions) * MINUTES_PER_DAY) / 60}H0M0S`;
}

/** A link to a row of this file, or to a row of another project's file by its name. */
function predecessor(
  { predecessorId, code, number, type, lagDays }: PlanLink,
  uids: ReadonlyMap<string, number>,
): XmlNode {
  const uid = uids.get(predecessorId);
  return [
    'PredecessorLink',
    [
      ['PredecessorUID', uid ?? number],
      ['Type', LINK_TYPES.indexOf(type)],
      ['CrossProject', uid === undefined ? 1 : 0],
      uid === undefined ? ['CrossProjectName', `${code}.xml\\${number}`] : null,
      ['LinkLag', linkLagOf(lagDays)],
      ['LagFormat', LAG_IN_DAYS],
    ],
  ];
}
