import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as organisationId } from '#contracts/platform';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { linkedMilestoneJson } from './schedule-json.js';
import { toldOfSql } from './told-of.js';

export const BLOCKER_ORDER = '-projectDays';
const position = z.tuple([z.int32(), organisationId.nullable()]);

/** So many causes of an organisation are listed: those that cost most. */
const CAUSES = 20;

export interface BlockerFilters {
  /** Code of the direction of the projects that wait. */
  readonly direction?: string | undefined;
  /** Code of the organisation that they wait for. */
  readonly organisation?: string | undefined;
}

/**
 * Who keeps projects waiting, in project-days (working days):
 * - counted are open and accepted proposals to milestones that are neither done nor removed, of projects that are approved, in
 *   delivery or on hold and that the reader sees; a declined or withdrawn one is not waited for;
 * - a milestone waits for an organisation the sum of the working days of its proposals whose causes are milestones of that
 *   organisation (a cause that moves twice is accepted twice, and each proposal holds only the days it added);
 * - a project waits as long as the milestone of it that waits longest; an organisation's days are the sum over the
 *   projects that wait for it;
 * - the days of one cause are computed in the same way from its proposals alone, so that causes add up to at least their
 *   organisation's days: a project that waits for two of them waits once.
 * The organisation is the owner of the cause; null where a cause has none.
 */
@Injectable()
export class BlockerRead {
  constructor(private readonly database: ReadDatabase) {}

  /** The longest waited for first; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    { direction, organisation }: BlockerFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [sightSql(sightOf(actor), values)];
    const toldOf = toldOfSql(actor, values);
    if (direction)
      conditions.push(`p.direction_id = (SELECT x.id FROM direction x WHERE x.code = ${values.add(direction)}::text)`);
    if (organisation)
      conditions.push(
        `c.owner_id = (SELECT x.id FROM organisation x WHERE x.code = ${values.add(organisation)}::text)`,
      );
    let behind = 'TRUE';
    if (after !== undefined) {
      const [days, id] = decodeCursor(after, BLOCKER_ORDER, position);
      const lastDays = `${values.add(days)}::int`;
      // Causes without an organisation come last among equals.
      behind =
        id === null
          ? `s.days < ${lastDays}`
          : `(s.days < ${lastDays} OR s.days = ${lastDays} AND (s.owner_id > ${values.add(id)}::uuid OR s.owner_id IS NULL))`;
    }
    const rows = await this.database.rows<{ json: string; days: number; ownerId: string | null }>(
      `WITH waiting AS (
         SELECT c.owner_id, f.cause_id, f.project_id, f.milestone_id, sum(f.working_days)::int AS days
         FROM forecast_proposal f
         JOIN milestone m ON m.id = f.milestone_id AND m.actual_on IS NULL AND m.removed_at IS NULL
         JOIN milestone c ON c.id = f.cause_id
         JOIN project p ON p.id = f.project_id AND p.stage IN ('approved', 'in_delivery', 'on_hold')
         WHERE f.state IN ('open', 'accepted') AND ${conditions.join(' AND ')}
         GROUP BY c.owner_id, f.cause_id, f.project_id, f.milestone_id
       ), project_waits AS (
         SELECT owner_id, project_id, max(days) AS days
         FROM (SELECT owner_id, project_id, milestone_id, sum(days)::int AS days FROM waiting GROUP BY 1, 2, 3) w GROUP BY 1, 2
       ), cause_waits AS (
         SELECT owner_id, cause_id, sum(days)::int AS days, count(*)::int AS projects
         FROM (SELECT owner_id, cause_id, project_id, max(days) AS days FROM waiting GROUP BY 1, 2, 3) w GROUP BY 1, 2
       ), s AS (
         SELECT owner_id, sum(days)::int AS days, count(*)::int AS projects FROM project_waits GROUP BY 1
       )
       SELECT json_build_object(
           'organisation', (SELECT json_build_object('code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = s.owner_id),
           'projectDays', s.days, 'projects', s.projects,
           'causesCount', (SELECT count(*) FROM cause_waits k WHERE k.owner_id IS NOT DISTINCT FROM s.owner_id),
           'causes', (SELECT json_agg(json_build_object('milestone', CASE WHEN ${toldOf('cp')} THEN ${linkedMilestoneJson('cm', 'cp')} END,
               'projectDays', k.days, 'projects', k.projects) ORDER BY k.days DESC, k.cause_id)
             FROM (SELECT * FROM cause_waits k WHERE k.owner_id IS NOT DISTINCT FROM s.owner_id
               ORDER BY k.days DESC, k.cause_id LIMIT ${CAUSES}) k
             JOIN milestone cm ON cm.id = k.cause_id JOIN project cp ON cp.id = cm.project_id)
         )::text AS json, s.days, s.owner_id AS "ownerId"
       FROM s WHERE ${behind} ORDER BY s.days DESC, s.owner_id NULLS LAST LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, days, ownerId }) => ({ json, cursor: [days, ownerId] }));
  }
}
