import { Injectable } from '@nestjs/common';
import { DomainError, inLanguage } from '#libs/kernel';
import type { Actor, Day, Language, Trilingual } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { CalendarDay, PlanMilestone, PlanProject } from '../ms-project/plan.js';

/** A file larger than that nobody opens. */
export const MOST_EXPORTED = 20_000;

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly manager: Trilingual | null;
  readonly costTotal: string | null;
  readonly milestones: readonly (Omit<PlanMilestone, 'title' | 'owner' | 'baselines' | 'links'> & {
    readonly title: Trilingual;
    readonly owner: Trilingual | null;
  })[];
  readonly baselines: readonly (PlanMilestone['baselines'][number] & { readonly milestoneId: string })[];
  readonly links: readonly (PlanMilestone['links'][number] & { readonly successorId: string })[];
}

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

/** The plan of project `p`, each kind of row by one way through the project: a milestone at a time would cost the square. Whoever sees one end of a link is told what the other is, unless that is somebody's draft. */
function projectSql(actor: Actor, values: Values): string {
  const baselines = list(
    `json_build_object('milestoneId', s.milestone_id, 'number', b.number, 'startOn', s.start_on, 'finishOn', s.finish_on)`,
    'baseline_milestone s JOIN baseline b ON b.id = s.baseline_id WHERE s.project_id = p.id',
    'b.number',
  );
  const seen = sightSql(sightOf(actor), values).replaceAll(/\bp\./g, 'pp.');
  const links = list(
    `json_build_object('successorId', d.successor_id, 'predecessorId', d.predecessor_id, 'code', pp.code, 'number', pm.number, 'type', d.type, 'lagDays', d.lag_days)`,
    `dependency d JOIN milestone pm ON pm.id = d.predecessor_id JOIN project pp ON pp.id = pm.project_id
     WHERE d.project_id = p.id AND pm.removed_at IS NULL AND (pp.stage <> 'draft' OR pp.id = p.id OR ${seen})`,
    'pp.code, pm.number',
  );
  const owner = `(SELECT ${nameJson('o')} FROM organisation o WHERE o.id = m.owner_id)`;
  const milestones = list(
    `json_build_object('id', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')}, 'owner', ${owner}, 'startOn', m.start_on,
      'forecastOn', m.forecast_on, 'actualOn', m.actual_on, 'note', m.forecast_note, 'baselineOn', m.baseline_on)`,
    'milestone m WHERE m.project_id = p.id AND m.removed_at IS NULL',
    'm.number',
  );
  return `SELECT p.id, p.code, ${nameJson('p', 'title')} AS title, p.cost_total::text AS "costTotal",
    (SELECT ${nameJson('u')} FROM app_user u WHERE u.id = p.manager_id) AS manager, ${milestones} AS milestones,
    ${baselines} AS baselines, ${links} AS links FROM project p`;
}

/** What a file of MS Project is made of, in one language. */
@Injectable()
export class MsProjectSource {
  constructor(private readonly database: ReadDatabase) {}

  /** Throws 404. */
  async project(actor: Actor, id: string, language: Language): Promise<PlanProject> {
    const values = new Values();
    const row = await this.database.first<Row>(
      `${projectSql(actor, values)} WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return planOf(row, language);
  }

  /**
   * A roadmap with the projects of it that the actor sees, by code; those that came to nothing are left out.
   * @throws DomainError not-found; unprocessable PLAN_TOO_LARGE
   */
  async roadmap(actor: Actor, code: string, language: Language): Promise<{ title: string; projects: PlanProject[] }> {
    const roadmap = await this.database.first<{ id: string; name: Trilingual }>(
      `SELECT r.id, ${nameJson('r')} AS name FROM roadmap r WHERE r.code = $1`,
      [code],
    );
    if (!roadmap) throw new DomainError('not-found', 'NOT_FOUND');
    const values = new Values();
    const members = (sight: Values) => {
      const id = sight.add(roadmap.id);
      return `p.stage NOT IN ('cancelled', 'rejected') AND ${sightSql(sightOf(actor), sight)}
        AND (p.roadmap_id = ${id} OR EXISTS (SELECT FROM project_roadmap f WHERE f.project_id = p.id AND f.roadmap_id = ${id}))`;
    };
    const counted = new Values();
    const size = await this.database.first<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM project p JOIN milestone m ON m.project_id = p.id AND m.removed_at IS NULL
         WHERE ${members(counted)} LIMIT ${counted.add(MOST_EXPORTED + 1)}) few`,
      counted.list,
    );
    if (size!.count > MOST_EXPORTED) throw new DomainError('unprocessable', 'PLAN_TOO_LARGE', { max: MOST_EXPORTED });
    const rows = await this.database.rows<Row>(
      `${projectSql(actor, values)} WHERE ${members(values)} ORDER BY p.code`,
      values.list,
    );
    return { title: inLanguage(roadmap.name, language), projects: rows.map((row) => planOf(row, language)) };
  }

  /** The exceptions of all years that the days lie in. */
  async calendar(days: readonly Day[], language: Language): Promise<CalendarDay[]> {
    const years = days.map((day) => Number(day.slice(0, 4)));
    if (years.length === 0) return [];
    const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [9999, 1]);
    const rows = await this.database.rows<{ day: Day; working: boolean; name: Trilingual }>(
      `SELECT c.day::text AS day, c.working, ${nameJson('c')} AS name FROM calendar_day c
       WHERE c.day BETWEEN make_date($1, 1, 1) AND make_date($2, 12, 31) ORDER BY c.day`,
      [first, last],
    );
    return rows.map(({ day, working, name }) => ({ day, working, name: inLanguage(name, language) }));
  }
}

const planOf = (row: Row, language: Language): PlanProject => {
  const baselines = byId(row.baselines, ({ milestoneId }) => milestoneId);
  const links = byId(row.links, ({ successorId }) => successorId);
  return {
    id: row.id,
    code: row.code,
    title: inLanguage(row.title, language),
    manager: row.manager && inLanguage(row.manager, language),
    costTotal: row.costTotal,
    milestones: row.milestones.map((milestone) => ({
      ...milestone,
      title: inLanguage(milestone.title, language),
      owner: milestone.owner && inLanguage(milestone.owner, language),
      baselines: baselines.get(milestone.id) ?? [],
      links: links.get(milestone.id) ?? [],
    })),
  };
};

function byId<Item>(items: readonly Item[], idOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const known = found.get(idOf(item));
    if (known) known.push(item);
    else found.set(idOf(item), [item]);
  }
  return found;
}
