import type { Day } from '#libs/kernel';
import { MINUTES_PER_DAY, workingDaysOf } from './lag.js';
import { ID_FIELD, LINK_TYPES, NAMESPACE } from './plan.js';
import type { LinkType } from './plan.js';
import { readXml, unreadable } from './xml-read.js';
import type { XmlElement } from './xml-read.js';

export const MOST_TASKS = 5000;

/** What a file asks of a plan. */
export interface ReadPlan {
  readonly tasks: readonly ReadTask[];
  readonly links: readonly ReadLink[];
  readonly warnings: readonly ReadWarning[];
}

export interface ReadTask {
  readonly uid: number;
  readonly name: string | null;
  /** Our id, when the row has been here before. */
  readonly id: string | null;
  /** Null where the file has no day, undefined where it has something that is none. */
  readonly start: Day | null | undefined;
  readonly finish: Day | null | undefined;
  readonly actualFinish: Day | null | undefined;
  /** A point in time. */
  readonly isPoint: boolean;
  readonly notes: string | null;
}

export interface ReadLink {
  readonly predecessor: { readonly uid: number } | { readonly code: string; readonly number: number };
  readonly successorUid: number;
  readonly type: LinkType;
  readonly lagDays: number;
}

/** What is left out, and how many rows or links are concerned; the first of them are named. */
export interface ReadWarning {
  readonly name: WarningName;
  readonly uids: readonly number[];
}

export type WarningName =
  | 'BASELINES_NOT_IMPORTED'
  | 'CONSTRAINTS_NOT_IMPORTED'
  | 'EXTERNAL_LINK_UNKNOWN'
  | 'EXTERNAL_TASKS_SKIPPED'
  | 'INACTIVE_TASKS_SKIPPED'
  | 'LAG_FORMAT_UNKNOWN'
  | 'LAG_IN_ELAPSED_TIME'
  | 'LAG_IN_PERCENT'
  | 'LAG_NOT_WHOLE_DAYS'
  | 'LINK_TO_SKIPPED_TASK'
  | 'LINK_TYPE_UNKNOWN'
  | 'PROGRESS_NOT_IMPORTED'
  | 'RESOURCES_NOT_IMPORTED'
  | 'SUMMARY_TASKS_SKIPPED';

/** @throws DomainError unprocessable MS_PROJECT_UNREADABLE, naming the line or the element */
export function readMsProject(bytes: Buffer): ReadPlan {
  const { root, namespace } = readXml(bytes);
  if (root.name !== 'Project' || (namespace !== null && namespace !== NAMESPACE)) {
    throw unreadable(`/${root.name}`, 'XML_OTHER_ROOT', { root: root.name });
  }
  required(root, 'SaveVersion', '/Project');
  const list = required(root, 'Tasks', '/Project').children.filter(({ name }) => name === 'Task');
  const rowCount = list.filter((element) => textOf(element, 'UID') !== '0').length;
  if (rowCount > MOST_TASKS) throw unreadable('/Project/Tasks', 'TOO_MANY_TASKS', { max: MOST_TASKS });
  const found = new Findings();
  const minutesPerDay = integer(root, 'MinutesPerDay', '/Project') ?? MINUTES_PER_DAY;
  if (minutesPerDay <= 0) throw unreadable('/Project/MinutesPerDay', 'NOT_POSITIVE');
  const uids = uidsOf(list);
  const kept = list.flatMap((element, index) =>
    isRow(element, uids[index]!, found) ? [{ element, uid: uids[index]! }] : [],
  );
  const rows = new Set(kept.map(({ uid }) => uid));
  const tasks = kept.map(({ element, uid }) => taskOf(element, uid, found));
  const links = kept.flatMap(({ element, uid }) => linksOf(element, uid, rows, minutesPerDay, found));
  if (['Resources', 'Assignments'].some((name) => (child(root, name)?.children.length ?? 0) > 0)) {
    found.add('RESOURCES_NOT_IMPORTED');
  }
  return { tasks, links, warnings: found.list() };
}

class Findings {
  private readonly byName = new Map<WarningName, number[]>();

  add(name: WarningName, uid?: number): void {
    const uids = this.byName.get(name) ?? [];
    if (uid !== undefined && !uids.includes(uid)) uids.push(uid);
    this.byName.set(name, uids);
  }

  list(): ReadWarning[] {
    return [...this.byName].map(([name, uids]) => ({ name, uids })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((candidate) => candidate.name === name);
/** An empty element says as much as none. */
const textOf = (element: XmlElement, name: string): string | null => {
  const text = child(element, name)?.text ?? '';
  return text === '' ? null : text;
};

function required(element: XmlElement, name: string, path: string): XmlElement {
  const found = child(element, name);
  if (!found) throw unreadable(`${path}/${name}`, 'ELEMENT_MISSING', { element: name });
  return found;
}

function integer(element: XmlElement, name: string, path: string): number | null {
  const text = textOf(element, name);
  if (text === null) return null;
  if (!/^[-+]?\d{1,9}$/.test(text)) throw unreadable(`${path}/${name}`, 'NOT_AN_INTEGER', { value: text.slice(0, 60) });
  return Number(text);
}

function uidsOf(list: readonly XmlElement[]): number[] {
  const seen = new Set<number>();
  return list.map((element, index) => {
    const path = `/Project/Tasks/Task/${index}`;
    required(element, 'UID', path);
    const uid = integer(element, 'UID', path);
    if (uid === null) throw unreadable(`${path}/UID`, 'ELEMENT_MISSING', { element: 'UID' });
    if (seen.has(uid)) throw unreadable(`${path}/UID`, 'DUPLICATE', { value: uid });
    seen.add(uid);
    return uid;
  });
}

const isTrue = (element: XmlElement, name: string): boolean => /^(?:1|true)$/.test(textOf(element, name) ?? '');

/** A row of the plan: not the project's own line, an empty line, a heading, or something that lies elsewhere. */
function isRow(element: XmlElement, uid: number, found: Findings): boolean {
  if (uid === 0 || textOf(element, 'OutlineLevel') === '0' || isTrue(element, 'IsNull')) return false;
  const skipped =
    (isTrue(element, 'Summary') && 'SUMMARY_TASKS_SKIPPED') ||
    ((isTrue(element, 'ExternalTask') || isTrue(element, 'IsSubproject')) && 'EXTERNAL_TASKS_SKIPPED') ||
    (/^(?:0|false)$/.test(textOf(element, 'Active') ?? '') && 'INACTIVE_TASKS_SKIPPED');
  if (skipped) found.add(skipped, uid);
  return !skipped;
}

const AS_SOON_AS_POSSIBLE = 0;
const START_NO_EARLIER_THAN = 4;

function taskOf(element: XmlElement, uid: number, found: Findings): ReadTask {
  const path = `/Project/Tasks/Task[UID=${uid}]`;
  if (child(element, 'Baseline')) found.add('BASELINES_NOT_IMPORTED', uid);
  const constraint = integer(element, 'ConstraintType', path) ?? AS_SOON_AS_POSSIBLE;
  if (constraint !== AS_SOON_AS_POSSIBLE && constraint !== START_NO_EARLIER_THAN)
    found.add('CONSTRAINTS_NOT_IMPORTED', uid);
  const actualFinish = dayOf(element, 'ActualFinish');
  const percent = integer(element, 'PercentComplete', path) ?? 0;
  if (percent > 0 && actualFinish === null) found.add('PROGRESS_NOT_IMPORTED', uid);
  const lasts = !isNothing(textOf(element, 'Duration'));
  return {
    uid,
    name: textOf(element, 'Name'),
    id: idIn(element),
    start: dayOf(element, 'Start'),
    finish: dayOf(element, 'Finish'),
    actualFinish,
    isPoint: !lasts && (child(element, 'Milestone') === undefined || isTrue(element, 'Milestone')),
    notes: textOf(element, 'Notes'),
  };
}

const isNothing = (duration: string | null): boolean =>
  duration === null || /^P(?:0+D)?(?:T(?:0+H)?(?:0+M)?(?:0+(?:\.0+)?S)?)?$/.test(duration);

function idIn(element: XmlElement): string | null {
  const field = element.children.find(
    (candidate) => candidate.name === 'ExtendedAttribute' && textOf(candidate, 'FieldID') === ID_FIELD.id,
  );
  const value = field ? (textOf(field, 'Value')?.toLowerCase() ?? null) : null;
  return value !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? value : null;
}

/** The day of a local moment (`2026-09-30T18:00:00`); undefined for what is none. */
function dayOf(element: XmlElement, name: string): Day | null | undefined {
  const text = textOf(element, name);
  if (text === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.exec(text)?.[1];
  if (day === undefined || day.startsWith('0000')) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

function linksOf(
  element: XmlElement,
  successorUid: number,
  rows: ReadonlySet<number>,
  minutesPerDay: number,
  found: Findings,
): ReadLink[] {
  const path = `/Project/Tasks/Task[UID=${successorUid}]/PredecessorLink`;
  return element.children
    .filter(({ name }) => name === 'PredecessorLink')
    .flatMap((link) => {
      const type = LINK_TYPES[integer(link, 'Type', path) ?? LINK_TYPES.indexOf('FS')];
      const lag = workingDaysOf(integer(link, 'LinkLag', path) ?? 0, integer(link, 'LagFormat', path), minutesPerDay);
      const predecessor = predecessorOf(link, rows, path);
      const problem =
        type === undefined
          ? 'LINK_TYPE_UNKNOWN'
          : 'problem' in lag
            ? lag.problem
            : typeof predecessor === 'string'
              ? predecessor
              : null;
      if (problem !== null) found.add(problem, successorUid);
      if (type === undefined || 'problem' in lag || typeof predecessor === 'string') return [];
      return [{ predecessor, successorUid, type, lagDays: lag.days }];
    });
}

/** A row of this file, or the row of another project's file, which is called by the project's code: `…\ALM-2026-0001.xml\3`. */
function predecessorOf(
  link: XmlElement,
  rows: ReadonlySet<number>,
  path: string,
): ReadLink['predecessor'] | WarningName {
  if (isTrue(link, 'CrossProject')) {
    const [, code, number] =
      /^(?:.*[\\/])?([^\\/]{1,60})\.(?:xml|mpp)[\\/](\d{1,9})$/i.exec(textOf(link, 'CrossProjectName') ?? '') ?? [];
    return code === undefined || number === undefined ? 'EXTERNAL_LINK_UNKNOWN' : { code, number: Number(number) };
  }
  const uid = integer(required(link, 'PredecessorUID', path) && link, 'PredecessorUID', path);
  if (uid === null) throw unreadable(`${path}/PredecessorUID`, 'ELEMENT_MISSING', { element: 'PredecessorUID' });
  return rows.has(uid) ? { uid } : 'LINK_TO_SKIPPED_TASK';
}
