import { Inject, Injectable } from '@nestjs/common';
import { PlanImportService } from '#libs/delivery';
import type { ImportAction, ImportedLink, ImportedRow } from '#libs/delivery';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day, FieldError, Language } from '#libs/kernel';
import { readMsProject } from '../ms-project/read-plan.js';
import type { ReadTask, ReadWarning } from '../ms-project/read-plan.js';
import { writeMsProject } from '../ms-project/write-plan.js';
import type { PlanProject } from '../ms-project/plan.js';
import { MsProjectSource } from '../persistence/ms-project-source.js';

export interface MsProjectResults {
  readonly tasks: readonly {
    readonly uid: number;
    readonly name: string | null;
    readonly action: ImportAction;
    readonly milestoneId: string | null;
    readonly number: number | null;
    readonly refusal?: DomainError;
  }[];
  readonly links: readonly {
    readonly link: ImportedLink;
    readonly action: ImportAction;
    readonly refusal?: DomainError;
  }[];
  readonly warnings: readonly ReadWarning[];
  readonly unnamed: readonly number[];
  readonly unnamedLinks: number;
}

const LONGEST_NAME = 300;
const LONGEST_NOTE = 2000;

/** Plans as files of MS Project, both ways. */
@Injectable()
export class MsProjectService {
  constructor(
    private readonly source: MsProjectSource,
    private readonly plans: PlanImportService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The file of a project. Throws 404. */
  async ofProject(actor: Actor, projectId: string, language: Language): Promise<{ name: string; xml: string }> {
    const project = await this.source.project(actor, projectId, language);
    const calendar = await this.source.calendar(daysOf([project]), language);
    const xml = writeMsProject({ projects: [project], calendar, today: this.clock.today() });
    return { name: `${project.code}.xml`, xml };
  }

  /** The file of a roadmap, with a summary row for each project. Throws 404, and 422 when it is too large. */
  async ofRoadmap(actor: Actor, code: string, language: Language): Promise<{ name: string; xml: string }> {
    const { title, projects } = await this.source.roadmap(actor, code, language);
    const calendar = await this.source.calendar(daysOf(projects), language);
    const xml = writeMsProject({ projects, roadmap: { code, title }, calendar, today: this.clock.today() });
    return { name: `${code}.xml`, xml };
  }

  /**
   * Enters the milestones and links of a file into a project; names are in `language`.
   * @throws DomainError not-found; forbidden PLAN_NOT_YOURS; conflict PROJECT_ENDED; unprocessable MS_PROJECT_UNREADABLE
   */
  async import(
    actor: Actor,
    projectId: string,
    file: Buffer,
    { dryRun, language }: { dryRun: boolean; language: Language },
  ): Promise<MsProjectResults> {
    const read = readMsProject(file);
    const rows = new Map(read.tasks.map((task) => [task.uid, rowOf(task)]));
    const good = [...rows.values()].flatMap((row) => ('errors' in row ? [] : [row]));
    const entered = await this.plans.enter(actor, projectId, { language, rows: good, links: read.links }, { dryRun });
    const byUid = new Map(entered.rows.map((result) => [result.uid, result]));
    return { ...entered, tasks: read.tasks.map((task) => resultOf(task, rows, byUid)), warnings: read.warnings };
  }
}

type Row = ImportedRow | { readonly errors: FieldError[] };

function resultOf(
  { uid, name }: ReadTask,
  rows: ReadonlyMap<number, Row>,
  entered: ReadonlyMap<number, Omit<MsProjectResults['tasks'][number], 'name'>>,
): MsProjectResults['tasks'][number] {
  const result = entered.get(uid);
  if (result) return { ...result, name };
  const row = rows.get(uid);
  const errors = row && 'errors' in row ? row.errors : [];
  const refusal = new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  return { uid, name, action: 'refused', milestoneId: null, number: null, refusal };
}

/** A row of the file as a milestone, or everything that keeps it from being one. */
function rowOf({ uid, id, name, start, finish, actualFinish, isPoint, notes }: ReadTask): Row {
  const title = name?.replaceAll(/\s+/g, ' ') ?? null;
  const errors: FieldError[] = [];
  const refuse = (element: string, code: string, params = {}) => errors.push({ pointer: `/${element}`, code, params });
  if (title === null) refuse('Name', 'REQUIRED');
  else if (title.length > LONGEST_NAME) refuse('Name', 'TOO_LONG', { max: LONGEST_NAME });
  if (notes !== null && notes.length > LONGEST_NOTE) refuse('Notes', 'TOO_LONG', { max: LONGEST_NOTE });
  if (start === undefined) refuse('Start', 'NOT_A_DAY');
  if (start === null && !isPoint) refuse('Start', 'REQUIRED');
  if (finish === undefined) refuse('Finish', 'NOT_A_DAY');
  if (finish === null) refuse('Finish', 'REQUIRED');
  if (actualFinish === undefined) refuse('ActualFinish', 'NOT_A_DAY');
  if (start && finish && start > finish) refuse('Finish', 'END_BEFORE_START');
  if (errors.length > 0 || title === null || !finish || start === undefined || actualFinish === undefined)
    return { errors };
  return {
    uid,
    milestoneId: id,
    title,
    startOn: isPoint ? null : start,
    forecastOn: finish,
    actualOn: actualFinish,
    note: notes,
  };
}

const daysOf = (projects: readonly PlanProject[]): Day[] =>
  projects.flatMap(({ milestones }) =>
    milestones.flatMap(({ startOn, forecastOn, actualOn, baselines }) => [
      forecastOn,
      ...(startOn === null ? [] : [startOn]),
      ...(actualOn === null ? [] : [actualOn]),
      ...baselines.flatMap(({ startOn: start, finishOn }) => (start === null ? [finishOn] : [start, finishOn])),
    ]),
  );
