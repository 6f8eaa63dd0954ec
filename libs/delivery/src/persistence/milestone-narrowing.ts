import { directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import type { ReadDatabase } from '#libs/platform';
import { Values, managedSql } from '#libs/portfolio';

/** So many projects are quicker gone through one by one than all milestones of the city in their order. */
const FEW = 1000;

/** Where milestones of a page can lie at all; no more than a hint, what is found is still judged by every condition. */
export interface Narrowing {
  readonly projectIds: readonly string[];
  readonly ownerIds: readonly string[];
}

interface Asked {
  /** Codes. */
  readonly roadmap?: readonly string[] | undefined;
  readonly mine?: boolean | undefined;
}

/** Undefined when there may be milestones of many projects. */
export async function narrowing(database: ReadDatabase, actor: Actor, asked: Asked): Promise<Narrowing | undefined> {
  const values = new Values();
  const text = asked.roadmap ? ofRoadmaps(asked.roadmap, values) : ofReader(actor, asked.mine === true, values);
  if (text === undefined) return undefined;
  const projectIds = await few(database, text, values);
  return projectIds && { projectIds, ownerIds: asked.roadmap ? [] : organisationsOf(actor) };
}

/** To the projects `p` of these conditions; undefined when there are many. */
export async function narrowingTo(
  database: ReadDatabase,
  conditions: readonly string[],
  values: Values,
): Promise<Narrowing | undefined> {
  const projectIds = await few(database, `SELECT p.id FROM project p WHERE ${conditions.join(' AND ')}`, values);
  return projectIds && { projectIds, ownerIds: [] };
}

async function few(database: ReadDatabase, text: string, values: Values): Promise<string[] | undefined> {
  const rows = await database.rows<{ id: string }>(`SELECT id FROM (${text}) few LIMIT ${FEW + 1}`, values.list);
  return rows.length > FEW ? undefined : rows.map(({ id }) => id);
}

function ofRoadmaps(codes: readonly string[], values: Values): string {
  const roadmaps = `ANY(ARRAY(SELECT r.id FROM roadmap r WHERE r.code = ANY(${values.add(codes)}::text[])))`;
  return `SELECT p.id FROM project p WHERE p.roadmap_id = ${roadmaps}
    UNION ALL SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${roadmaps}`;
}

/** Managers, executors and authors have few projects; the others see a direction or the city. */
function ofReader(actor: Actor, mine: boolean, values: Values): string | undefined {
  if (directionsHeaded(actor).length > 0) return undefined;
  const seesCity = hasRole(actor, 'admin', 'project_office', 'auditor', 'committee_chair', 'committee_member');
  // An organisation's milestones lie in an index of their own, in order.
  if (mine ? !hasRole(actor, 'project_manager') : seesCity) return undefined;
  const managed = `SELECT p.id FROM project p WHERE ${managedSql('p', actor, values)}`;
  if (mine) return managed;
  const user = `${values.add(actor.userId)}::uuid`;
  const organisations = `ANY(${values.add(organisationsOf(actor))}::uuid[])`;
  return `${managed} UNION ALL SELECT p.id FROM project p WHERE p.created_by = ${user}
    UNION ALL SELECT p.id FROM project p WHERE p.initiator_id = ${organisations}
    UNION ALL SELECT t.project_id FROM project_participant t WHERE t.organisation_id = ${organisations}`;
}

/** `milestone m`, or only those of few projects and owners; the offset keeps PostgreSQL from looking through all in order. */
export function sourceSql(narrowed: Narrowing | undefined, values: Values): string {
  if (!narrowed) return 'milestone m';
  const { projectIds, ownerIds } = narrowed;
  const ofOwners = ownerIds.length === 0 ? '' : ` OR n.owner_id = ANY(${values.add(ownerIds)}::uuid[])`;
  return `(SELECT n.* FROM milestone n WHERE n.project_id = ANY(${values.add(projectIds)}::uuid[])${ofOwners} OFFSET 0) m`;
}
