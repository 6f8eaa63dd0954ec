import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as milestoneId } from '#contracts/platform';
import { CLOCK, DomainError, directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { ProjectFilterSql, Values, asOfTables, managedSql, pastOf, sightOf } from '#libs/portfolio';
import type { ProjectFilters } from '#libs/portfolio';
import type { MilestoneStatus } from '../domain/milestone-status.js';
import { RIGHTS_COLUMNS, forecastStaleSql, milestoneJson, slipSql, withRights } from './milestone-json.js';
import type { MilestoneRow, Yardstick } from './milestone-json.js';
import { narrowing, narrowingTo, sourceSql } from './milestone-narrowing.js';
import { MILESTONE_TABLES, MilestoneRead } from './milestone-read.js';
import { milestoneSightSql } from './milestone-sight.js';
import { dueSql, milestoneStatusSql } from './milestone-status-sql.js';

/** Of the project, as in the list of projects. */
type OfProject = Omit<ProjectFilters, 'direction' | 'roadmap' | 'stage' | 'overdue'>;

export interface MilestoneFilters extends OfProject {
  /** Codes. */
  readonly direction?: readonly string[] | undefined;
  readonly roadmap?: readonly string[] | undefined;
  readonly owner?: readonly string[] | undefined;
  readonly project?: string | undefined;
  /** Stages of the project. */
  readonly stage?: readonly string[] | undefined;
  readonly status?: readonly MilestoneStatus[] | undefined;
  /** Of the reader’s directions, projects and organisations. */
  readonly mine?: boolean | undefined;
  readonly dueWithin?: number | undefined;
  readonly dueBefore?: Day | undefined;
  readonly overdue?: boolean | undefined;
  readonly forecastStale?: boolean | undefined;
  readonly acceptance?: readonly ('pending' | 'accepted' | 'returned')[] | undefined;
}

/** What is planned in vain is in nobody's way; a draft's plan is only being prepared. */
const LISTED_STAGES = ['approved', 'in_delivery', 'on_hold', 'completed'];

const slip = z.int32().nullable();
const SORTS = {
  dueOn: { column: dueSql('m'), type: 'date', value: day, nullable: false },
  forecastOn: { column: 'm.forecast_on', type: 'date', value: day, nullable: false },
  slip: { column: slipSql('m.baseline_on'), type: 'int', value: slip, nullable: true },
} as const;
export const MILESTONE_SORTS = ['dueOn', '-dueOn', 'forecastOn', '-forecastOn', 'slip', '-slip'] as const;
export type MilestoneSort = (typeof MILESTONE_SORTS)[number];

const OPEN = 'm.actual_on IS NULL';
const DONE = 'm.actual_on IS NOT NULL';
const DONE_STATUSES: readonly MilestoneStatus[] = ['done', 'done_late'];

type Row = MilestoneRow & { key: string | number | null; id: string };

/** Milestones across projects, read in the order of an index as far as the page needs. */
@Injectable()
export class MilestoneList {
  constructor(
    private readonly database: ReadDatabase,
    private readonly read: MilestoneRead,
    private readonly ofProjects: ProjectFilterSql,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One row more than the limit when there are more. */
  async page(
    actor: Actor,
    { asOf, ...filters }: MilestoneFilters & { asOf?: string | undefined },
    { sort, limit, after }: { sort: MilestoneSort; limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const past = asOf === undefined ? null : pastOf(asOf, this.config.city.timeZone, this.clock);
    const values = new Values();
    const ofProject = ofProjectAlone(filters);
    if (past) refuseInPast(ofProject);
    const project = filters.project === undefined ? undefined : values.add(filters.project);
    const tables = past ? asOfTables(MILESTONE_TABLES, values.add(past.at), project) : '';
    const yardstick = await this.read.yardstick(past?.day ?? this.clock.today(), values);
    const narrowed = past || project ? undefined : await this.narrowing(actor, filters, ofProject);
    const source = sourceSql(narrowed, values);
    const conditions = [
      'm.removed_at IS NULL',
      ...(filters.mine === true ? [mineSql(actor, values)] : []),
      // What the reader answers for is in sight, but what the reader answered for once need not be any more.
      ...(filters.mine !== true || past ? [seenSql(actor, past !== null, values)] : []),
      ...filterSql(filters, project, yardstick, values),
      ...(await this.ofProjects.conditions(ofProject, values)),
    ];
    const descending = sort.startsWith('-');
    const { column, type, value, nullable } = SORTS[sort.replace('-', '') as keyof typeof SORTS];
    if (after !== undefined) {
      const position: z.ZodType<readonly [string | number | null, string]> = z.tuple([value, milestoneId]);
      const [key, id] = decodeCursor(after, sort, position);
      conditions.push(behind({ column, type, nullable, descending }, key, id, values));
    }
    const order = (key: string, id: string) =>
      `${key} ${descending ? 'DESC' : 'ASC'}${nullable ? ' NULLS LAST' : ''}, ${id} ${descending ? 'DESC' : 'ASC'}`;
    const most = values.add(limit + 1);
    const part = (which: string) => `(SELECT m.id, ${column} AS key FROM ${source} JOIN project p ON p.id = m.project_id
      WHERE ${[which, ...conditions].join(' AND ')} ORDER BY ${order(column, 'm.id')} LIMIT ${most})`;
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `${tables} SELECT ${milestoneJson(yardstick)}::text AS json, to_json(k.key) #>> '{}' AS key, m.id, ${RIGHTS_COLUMNS}
       FROM (SELECT * FROM (${partsOf(sort, filters).map(part).join(' UNION ALL ')}) k ORDER BY ${order('k.key', 'k.id')} LIMIT ${most}) k
       JOIN milestone m ON m.id = k.id JOIN project p ON p.id = m.project_id ORDER BY ${order('k.key', 'k.id')}`,
      values.list,
    );
    const number = type === 'int';
    return rows.map((row) => ({
      json: withRights(row, actor, past !== null),
      cursor: [number && row.key !== null ? Number(row.key) : row.key, row.id],
    }));
  }

  private async narrowing(actor: Actor, filters: MilestoneFilters, ofProject: OfProject) {
    if (Object.keys(ofProject).length === 0) return narrowing(this.database, actor, filters);
    const { direction, roadmap, stage = LISTED_STAGES } = filters;
    const values = new Values();
    const conditions = await this.ofProjects.conditions({ ...ofProject, direction, roadmap, stage }, values);
    return narrowingTo(this.database, conditions, values);
  }
}

/** Those that are asked for, without the milestone's own. */
function ofProjectAlone(filters: MilestoneFilters): OfProject {
  const { oversight, district, organisation, manager, bundle, flagged, costOver, endsBefore, without, search } =
    filters;
  const { health, diverging, budgeted, unfunded, spent } = filters;
  const named = { oversight, district, organisation, manager, bundle, flagged, costOver, endsBefore, without, search };
  const all: OfProject = { ...named, health, diverging, budgeted, unfunded, spent };
  return Object.fromEntries(Object.entries(all).filter(([, wanted]) => wanted !== undefined));
}

/** What a project was on an earlier day is not kept in a form to be narrowed by. */
function refuseInPast(ofProject: OfProject): void {
  const errors = Object.keys(ofProject).map((name) => ({
    pointer: name === 'search' ? '?q' : `?${name}`,
    code: 'NO_FILTER_IN_PAST',
  }));
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
}

/** Who may see a milestone today sees its past. */
function seenSql(actor: Actor, past: boolean, values: Values): string {
  const seen = milestoneSightSql(sightOf(actor), values);
  return past && seen !== 'TRUE' ? `EXISTS (SELECT FROM public.project p WHERE p.id = m.project_id AND ${seen})` : seen;
}

/**
 * Conditions that split what is looked for. The open and the done lie in indexes of their own, and each gives its first rows in
 * order; by slip there is one index for both.
 */
function partsOf(sort: MilestoneSort, filters: MilestoneFilters): string[] {
  const { status, acceptance, dueWithin, overdue, forecastStale } = filters;
  const openOnly = dueWithin !== undefined || overdue === true || forecastStale === true;
  const doneOnly = acceptance !== undefined && !acceptance.includes('returned');
  const open = !doneOnly && (!status || status.some((wanted) => !DONE_STATUSES.includes(wanted)));
  const done = !openOnly && (!status || status.some((wanted) => DONE_STATUSES.includes(wanted)));
  if (open && done) return sort.endsWith('slip') ? ['TRUE'] : [OPEN, DONE];
  return [open ? OPEN : DONE];
}

function filterSql(
  filters: MilestoneFilters,
  project: string | undefined,
  yardstick: Yardstick,
  values: Values,
): string[] {
  const { direction, roadmap, owner, status, dueWithin, dueBefore, overdue, forecastStale, acceptance } = filters;
  const byCode = (table: string, codes: readonly string[]) =>
    codes.length === 1
      ? `(SELECT x.id FROM ${table} x WHERE x.code = ${values.add(codes[0])}::text)`
      : `ANY(ARRAY(SELECT x.id FROM ${table} x WHERE x.code = ANY(${values.add(codes)}::text[])))`;
  const due = dueSql('m');
  const today = `${yardstick.day}::date`;
  const conditions: string[] = [];
  const stage = filters.stage ?? (project === undefined ? LISTED_STAGES : undefined);
  if (stage) conditions.push(`p.stage = ANY(${values.add(stage)}::text[])`);
  if (project) conditions.push(`m.project_id = ${project}::uuid`);
  if (direction) conditions.push(`p.direction_id = ${byCode('direction', direction)}`);
  if (roadmap) {
    const wanted = byCode('roadmap', roadmap);
    conditions.push(`(p.roadmap_id = ${wanted} OR p.id IN (
      SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${wanted}))`);
  }
  if (owner) conditions.push(`m.owner_id = ${byCode('organisation', owner)}`);
  if (status) {
    conditions.push(
      `${milestoneStatusSql('m', yardstick.day, yardstick.dueSoonDays)} = ANY(${values.add(status)}::text[])`,
    );
    // The same said so that an index need not be read to its end.
    if (status.every((wanted) => wanted === 'overdue')) conditions.push(`${due} < ${today}`);
    if (status.every((wanted) => ['planned', 'due_soon', 'at_risk'].includes(wanted)))
      conditions.push(`${due} >= ${today}`);
  }
  if (dueWithin !== undefined)
    conditions.push(`${OPEN} AND ${due} BETWEEN ${today} AND ${today} + ${values.add(dueWithin)}::int`);
  if (dueBefore) conditions.push(`${due} < ${values.add(dueBefore)}::date`);
  if (overdue === true) conditions.push(`${OPEN} AND ${due} < ${today}`);
  if (overdue === false) conditions.push(`(${DONE} OR ${due} >= ${today})`);
  if (forecastStale !== undefined)
    conditions.push(`${forecastStaleSql(yardstick)} = ${values.add(forecastStale)}::boolean`);
  // Words of our own, written out so that PostgreSQL sees which index holds them.
  if (acceptance) conditions.push(`m.acceptance IN (${acceptance.map((word) => `'${word}'`).join(', ')})`);
  return conditions;
}

/** What the reader answers for: as head, as manager, as executor. All of it is in sight. */
function mineSql(actor: Actor, values: Values): string {
  const directions = directionsHeaded(actor);
  const organisations = organisationsOf(actor);
  const ways = [
    ...(directions.length > 0 ? [`p.direction_id ${anyOf(directions, values)}`] : []),
    ...(hasRole(actor, 'project_manager') ? [managedSql('p', actor, values)] : []),
    ...(organisations.length > 0 ? [`(m.owner_id ${anyOf(organisations, values)} AND p.stage <> 'draft')`] : []),
  ];
  return ways.length === 0 ? 'FALSE' : `(${ways.join(' OR ')})`;
}

/** One is asked for with `=`, which lets an index give the rows in order. */
const anyOf = (ids: readonly string[], values: Values): string =>
  ids.length === 1 ? `= ${values.add(ids[0])}::uuid` : `= ANY(${values.add(ids)}::uuid[])`;

interface SortColumn {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/** Rows behind the last one read, in an order whose unknown values come last. */
function behind(
  { column, type, nullable, descending }: SortColumn,
  key: string | number | null,
  id: string,
  values: Values,
): string {
  const beyond = descending ? '<' : '>';
  const lastId = `${values.add(id)}::uuid`;
  if (key === null) return `(${column} IS NULL AND m.id ${beyond} ${lastId})`;
  const rest = `(${column}, m.id) ${beyond} (${values.add(key)}::${type}, ${lastId})`;
  return nullable ? `(${rest} OR ${column} IS NULL)` : rest;
}
