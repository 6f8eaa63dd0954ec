import { linkLagOf } from './lag.js';
import { NAMESPACE } from './plan.js';
import type { PlanMilestone, PlanProject } from './plan.js';
import { readMsProject } from './read-plan.js';
import { writeMsProject } from './write-plan.js';
import { readXml } from './xml-read.js';
import type { XmlElement } from './xml-read.js';

/**
 * The sequences of the schema (mspdi), with every element that the product writes between its neighbours.
 * @see https://learn.microsoft.com/en-us/office-project/xml-data-interchange/xml-schema-for-the-tasks-element
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  Project: `SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved ScheduleFromStart StartDate
    FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition CalendarUID
    DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DefaultTaskType DefaultFixedCostAccrual
    DefaultStandardRate DefaultOvertimeRate DurationFormat WorkFormat EditableActualCosts HonorConstraints EarnedValueMethod
    InsertedProjectsLikeSummary MultipleCriticalPaths NewTasksEffortDriven NewTasksEstimated SplitsInProgressTasks SpreadActualCost
    SpreadPercentComplete TaskUpdatesResource FiscalYearStart WeekStartDay MoveCompletedEndsBack MoveRemainingStartsBack
    MoveRemainingStartsForward MoveCompletedEndsForward BaselineForEarnedValue AutoAddNewResourcesAndTasks StatusDate CurrentDate
    MicrosoftProjectServerURL Autolink NewTaskStartDate DefaultTaskEVMethod ProjectExternallyEdited ExtendedCreationDate ActualsInSync
    RemoveFileProperties AdminProject OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks Resources Assignments`,
  Task: `UID ID Name Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat
    Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated Milestone Summary Critical IsSubproject
    IsSubprojectReadOnly SubprojectName ExternalTask ExternalTaskProject EarlyStart EarlyFinish LateStart LateFinish StartVariance
    FinishVariance WorkVariance FreeSlack TotalSlack FixedCost FixedCostAccrual PercentComplete PercentWorkComplete Cost OvertimeCost
    OvertimeWork ActualStart ActualFinish ActualDuration ActualCost ActualOvertimeCost ActualWork ActualOvertimeWork RegularWork
    RemainingDuration RemainingCost RemainingWork RemainingOvertimeCost RemainingOvertimeWork ACWP CV ConstraintType CalendarUID
    ConstraintDate Deadline LevelAssignments LevelingCanSplit LevelingDelay LevelingDelayFormat PreLeveledStart PreLeveledFinish
    Hyperlink HyperlinkAddress HyperlinkSubAddress IgnoreResourceCalendar Notes HideBar Rollup BCWS BCWP PhysicalPercentComplete
    EarnedValueMethod PredecessorLink ActualWorkProtected ActualOvertimeWorkProtected ExtendedAttribute Baseline OutlineCode
    IsPublished StatusManager CommitmentStart CommitmentFinish CommitmentType TimephasedData`,
  PredecessorLink: 'PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat',
  Baseline: `TimephasedData Number Interim Start Finish Duration DurationFormat EstimatedDuration Work Cost BCWS BCWP FixedCost`,
  ExtendedAttribute: `FieldID FieldName CFType Guid ElemType MaxMultiValues UserDef Alias SecondaryPID AutoRollDown DefaultGuid Ltuid
    PhoneticAlias RollupType CalculationType Formula RestrictValues ValuelistSortOrder AppendNewValues Default ValueList Value ValueGUID
    DurationFormat`,
  Calendar: 'UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks',
  WeekDay: 'DayType DayWorking TimePeriod WorkingTimes',
  Exception: `EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition Month MonthDay DayWorking
    WorkingTimes`,
  TimePeriod: 'FromDate ToDate',
  WorkingTime: 'FromTime ToTime',
  Calendars: 'Calendar',
  Exceptions: 'Exception',
  ExtendedAttributes: 'ExtendedAttribute',
  Tasks: 'Task',
  WeekDays: 'WeekDay',
  WorkingTimes: 'WorkingTime',
};

/** Elements that stand where the schema does not have them. */
function misplaced({ name, children }: XmlElement): string[] {
  const sequence = SEQUENCES[name]?.split(/\s+/) ?? [];
  let place = 0;
  const wrong = children.flatMap((child) => {
    const at = sequence.indexOf(child.name);
    if (at < place) return [`${name}/${child.name}`];
    place = at;
    return [];
  });
  return [...wrong, ...children.flatMap((child) => misplaced(child))];
}

const milestone = (number: number, fields: Partial<PlanMilestone> = {}): PlanMilestone => ({
  id: `0199a3c4-5b6d-7e8f-9a0b-0000000000${String(number).padStart(2, '0')}`,
  number,
  title: `Веха ${number}`,
  owner: null,
  startOn: null,
  forecastOn: '2026-12-31',
  actualOn: null,
  note: null,
  baselineOn: null,
  baselines: [],
  links: [],
  ...fields,
});

const first = milestone(1, {
  title: `<Снос> & "вывоз" 👷 ]]> &amp;`,
  owner: 'Управление дорог',
  startOn: '2026-01-05',
  forecastOn: '2026-01-16',
  actualOn: '2026-01-19',
  note: 'Строка 1\r\nСтрока 2',
  baselineOn: '2026-01-20',
  baselines: Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    startOn: index === 0 ? null : '2026-01-05',
    finishOn: '2026-01-09',
  })),
});
const link = (
  predecessorId: string,
  code: string,
  number: number,
  type: 'FS' | 'SS' | 'FF' | 'SF',
  lagDays: number,
) => ({
  predecessorId,
  code,
  number,
  type,
  lagDays,
});
const elsewhere = '0199a3c4-5b6d-7e8f-9a0b-ffffffffffff';
const second = milestone(7, {
  startOn: '2026-03-02',
  forecastOn: '2026-03-31',
  links: [link(first.id, 'ALM-2026-0001', 1, 'FS', 10), link(elsewhere, 'ALM-2026-0009', 4, 'SF', -3)],
});
const third = milestone(8, {
  links: [link(first.id, 'ALM-2026-0001', 1, 'FF', 0), link(second.id, 'ALM-2026-0001', 7, 'SS', 1)],
});
const project: PlanProject = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a00',
  code: 'ALM-2026-0001',
  title: 'Дорога',
  manager: 'Айгерим Сейтова',
  costTotal: '5000000000.00',
  milestones: [first, second, third],
};
const calendar = [
  { day: '2026-01-07', working: false, name: 'Православное Рождество' },
  { day: '2026-01-10', working: true, name: 'Перенос рабочего дня' },
  { day: '2026-03-09', working: false, name: 'Выходной день' },
];
const xml = writeMsProject({ projects: [project], calendar, today: '2026-11-23' });
const { root, namespace } = readXml(Buffer.from(xml));

const at = (element: XmlElement, ...path: (string | number)[]): XmlElement =>
  path.reduce<XmlElement>((found, step) => {
    const next = typeof step === 'number' ? found.children[step] : found.children.find((child) => child.name === step);
    if (!next) throw new Error(`nothing at ${step}`);
    return next;
  }, element);
const values = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(
    element.children.filter(({ children }) => children.length === 0).map(({ name, text }) => [name, text]),
  );
const task = (index: number): XmlElement => at(root, 'Tasks', index);

it('stands in the order of the schema', () => {
  expect(misplaced(root)).toEqual([]);
  const roadmap = writeMsProject({
    projects: [project, { ...project, id: elsewhere, code: 'ALM-2026-0009', milestones: [milestone(4, { id: 'x' })] }],
    roadmap: { code: 'transport', title: 'Транспорт' },
    calendar,
    today: '2026-11-23',
  });
  expect(misplaced(readXml(Buffer.from(roadmap)).root)).toEqual([]);
  // The test itself sees a wrong place.
  const swapped = { ...root, children: [at(root, 'Tasks'), at(root, 'Calendars')] };
  expect(misplaced(swapped)).toEqual(['Project/Calendars']);
});

it('is in tenge, in days of eight hours, in the namespace of MS Project', () => {
  expect(namespace).toBe(NAMESPACE);
  expect(values(root)).toMatchObject({
    SaveVersion: '14',
    Name: 'ALM-2026-0001.xml',
    Title: 'Дорога',
    Manager: 'Айгерим Сейтова',
    StartDate: '2026-01-05T09:00:00',
    CurrencyCode: 'KZT',
    MinutesPerDay: '480',
    MinutesPerWeek: '2400',
    StatusDate: '2026-11-23T18:00:00',
  });
  expect(values(task(0))).toMatchObject({ UID: '0', OutlineLevel: '0', Summary: '1', Cost: '500000000000' });
});

it('shows work, points in time and what is done', () => {
  expect(values(task(1))).toEqual({
    UID: '1',
    ID: '1',
    Name: `<Снос> & "вывоз" 👷 ]]> &amp;`,
    Type: '1',
    Contact: 'Управление дорог',
    WBS: 'ALM-2026-0001.1',
    OutlineNumber: '1',
    OutlineLevel: '1',
    Start: '2026-01-05T09:00:00',
    Finish: '2026-01-19T18:00:00',
    // Eleven days of the week, without Christmas, with the Saturday that is worked.
    Duration: 'PT88H0M0S',
    DurationFormat: '7',
    Milestone: '0',
    Summary: '0',
    PercentComplete: '100',
    ActualStart: '2026-01-05T09:00:00',
    ActualFinish: '2026-01-19T18:00:00',
    ConstraintType: '4',
    ConstraintDate: '2026-01-05T09:00:00',
    Deadline: '2026-01-20T18:00:00',
    Notes: 'Строка 1\r\nСтрока 2',
  });
  expect(values(task(3))).toMatchObject({
    UID: '8',
    Start: '2026-12-31T18:00:00',
    Finish: '2026-12-31T18:00:00',
    Duration: 'PT0H0M0S',
    Milestone: '1',
    PercentComplete: '0',
  });
});

it('holds baselines 1 to 11 as 0 to 10', () => {
  const baselines = task(1)
    .children.filter(({ name }) => name === 'Baseline')
    .map(values);
  expect(baselines.map(({ Number: number }) => number)).toEqual(
    Array.from({ length: 11 }, (_, index) => String(index)),
  );
  expect(baselines[0]).toMatchObject({ Start: '2026-01-09T18:00:00', Duration: 'PT0H0M0S' });
  expect(baselines[1]).toEqual({
    Number: '1',
    Start: '2026-01-05T09:00:00',
    Finish: '2026-01-09T18:00:00',
    Duration: 'PT32H0M0S',
    DurationFormat: '7',
  });
});

it('holds links with their lag in tenths of a minute, and those to other projects by their names', () => {
  const links = (index: number) =>
    task(index)
      .children.filter(({ name }) => name === 'PredecessorLink')
      .map(values);
  expect(links(2)).toEqual([
    { PredecessorUID: '1', Type: '1', CrossProject: '0', LinkLag: '48000', LagFormat: '7' },
    {
      PredecessorUID: '4',
      Type: '2',
      CrossProject: '1',
      CrossProjectName: 'ALM-2026-0009.xml\\4',
      LinkLag: String(linkLagOf(-3)),
      LagFormat: '7',
    },
  ]);
  expect(links(3).map(({ Type: type }) => type)).toEqual(['0', '3']);
});

it('holds the calendar with its exceptions', () => {
  const exceptions = at(root, 'Calendars', 'Calendar', 'Exceptions').children;
  expect(exceptions.map((exception) => [values(exception)['Name'], values(exception)['DayWorking']])).toEqual([
    ['Православное Рождество', '0'],
    ['Перенос рабочего дня', '1'],
    ['Выходной день', '0'],
  ]);
  expect(values(at(exceptions[1]!, 'TimePeriod'))).toEqual({
    FromDate: '2026-01-10T00:00:00',
    ToDate: '2026-01-10T23:59:00',
  });
  expect(at(exceptions[1]!, 'WorkingTimes').children).toHaveLength(2);
  const week = at(root, 'Calendars', 'Calendar', 'WeekDays').children.map(values);
  expect(week.map(({ DayWorking: working }) => working)).toEqual(['0', '1', '1', '1', '1', '1', '0']);
});

it('is read back as it was written', () => {
  const { tasks, links, warnings } = readMsProject(Buffer.from(xml));
  expect(tasks).toEqual([
    {
      uid: 1,
      id: first.id,
      name: first.title,
      start: '2026-01-05',
      finish: '2026-01-19',
      actualFinish: '2026-01-19',
      isPoint: false,
      notes: first.note,
    },
    {
      uid: 7,
      id: second.id,
      name: 'Веха 7',
      start: '2026-03-02',
      finish: '2026-03-31',
      actualFinish: null,
      isPoint: false,
      notes: null,
    },
    {
      uid: 8,
      id: third.id,
      name: 'Веха 8',
      start: '2026-12-31',
      finish: '2026-12-31',
      actualFinish: null,
      isPoint: true,
      notes: null,
    },
  ]);
  expect(links).toEqual([
    { predecessor: { uid: 1 }, successorUid: 7, type: 'FS', lagDays: 10 },
    { predecessor: { code: 'ALM-2026-0009', number: 4 }, successorUid: 7, type: 'SF', lagDays: -3 },
    { predecessor: { uid: 1 }, successorUid: 8, type: 'FF', lagDays: 0 },
    { predecessor: { uid: 7 }, successorUid: 8, type: 'SS', lagDays: 1 },
  ]);
  expect(warnings).toEqual([{ name: 'BASELINES_NOT_IMPORTED', uids: [1] }]);
});
