import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dueSql } from '#libs/delivery';
import { dayIn } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { APPROVED, nameJson } from '#libs/portfolio';
import type { OverdueMilestone, OverdueMilestonesSnapshot } from '../documents/overdue-milestones-snapshot.js';
import type { Named } from '../documents/portfolio-snapshot.js';
import { CityHead } from './city-head.js';
import { DirectionSight } from './direction-sight.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

const DUE = dueSql('m');

const named = (alias: string): string => `json_build_object('code', ${alias}.code, 'name', ${nameJson(alias)})`;

const WORKING_DAYS = `(SELECT count(*)::int FROM generate_series(${DUE} + 1, $1::date, interval '1 day') AS g (moment)
  LEFT JOIN calendar_day c ON c.day = g.moment::date WHERE coalesce(c.working, extract(isodow FROM g.moment) < 6))`;

/** Those of approved projects on the day `$1`, in the stages `$2`, of the direction `$3` and the roadmap `$4` where they are given. */
const OVERDUE = `SELECT ${named('d')} AS direction, json_build_object('code', p.code, 'title', ${nameJson('p', 'title')}) AS project,
    m.number, ${nameJson('m', 'title')} AS title, (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = m.owner_id) AS owner,
    m.baseline_on::text AS "baselineOn", m.forecast_on::text AS "forecastOn", $1::date - ${DUE} AS days,
    ${WORKING_DAYS} AS "workingDays", m.forecast_note AS cause
  FROM milestone m JOIN project p ON p.id = m.project_id JOIN direction d ON d.id = p.direction_id
  WHERE m.removed_at IS NULL AND m.actual_on IS NULL AND ${DUE} < $1::date AND p.stage = ANY($2::text[])
    AND ($3::text IS NULL OR d.code = $3) AND ($4::text IS NULL OR EXISTS (SELECT FROM roadmap r WHERE r.code = $4
      AND (r.id = p.roadmap_id OR EXISTS (SELECT FROM project_roadmap f WHERE f.project_id = p.id AND f.roadmap_id = r.id))))
  ORDER BY d.position, p.code, ${DUE}, m.number`;

/** By direction, project and due day. */
export const overdueMilestones = (
  tx: EntityManager,
  day: Day,
  { direction, roadmap }: { readonly direction?: string | undefined; readonly roadmap?: string | undefined },
): Promise<OverdueMilestone[]> => tx.query(OVERDUE, [day, APPROVED, direction ?? null, roadmap ?? null]);

/** What is not done though its day is over: of the city, a direction or a roadmap. */
@Injectable()
export class OverdueMilestones implements ReportMaker {
  constructor(
    private readonly head: CityHead,
    private readonly sight: DirectionSight,
  ) {}

  async verdict(actor: Actor, { params }: ReportSubject): Promise<ReportVerdict> {
    const { direction, roadmap } = asked(params);
    const verdict = await this.sight.verdict(actor, direction);
    if (verdict !== 'allowed' || roadmap === undefined) return verdict;
    return (await this.sight.hasRoadmap(roadmap)) ? 'allowed' : { unknown: '/roadmap' };
  }

  async freeze(tx: EntityManager, { params }: ReportSubject, at: Date): Promise<OverdueMilestonesSnapshot> {
    const { direction, roadmap } = asked(params);
    const { city } = this.head;
    const day = dayIn(city.timeZone, at);
    const one = async (table: 'direction' | 'roadmap', code: string | undefined): Promise<Named | null> => {
      if (code === undefined) return null;
      const [row] = await tx.query<Named[]>(
        `SELECT t.code, ${nameJson('t')} AS name FROM ${table} t WHERE t.code = $1`,
        [code],
      );
      return row ?? null;
    };
    return {
      takenAt: at.toISOString(),
      city,
      day,
      direction: await one('direction', direction),
      roadmap: await one('roadmap', roadmap),
      milestones: await overdueMilestones(tx, day, { direction, roadmap }),
    };
  }
}

function asked({ direction, roadmap }: ReportSubject['params']): { direction?: string; roadmap?: string } {
  return {
    ...(typeof direction === 'string' && { direction }),
    ...(typeof roadmap === 'string' && { roadmap }),
  };
}
