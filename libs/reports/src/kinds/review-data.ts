import type { EntityManager } from 'typeorm';
import { nameJson } from '#libs/portfolio';
import { SERVING } from '#libs/sdg';
import type { ReviewLeftOut, ReviewedMeasure } from '../documents/review-snapshot.js';

const SERVING_STAGES = SERVING.map((stage) => `'${stage}'`).join(', ');
const MINE = 'JOIN sdg_target t ON t.code = x.target_code AND t.goal_number = ANY($1::integer[])';

/** The money of a target is what the roll-up counts for it, so that both say the same to the tiyn. */
const MEASURES = `SELECT json_build_object('target', x.target_code, 'code', p.code, 'title', ${nameJson('p', 'title')}, 'stage', p.stage,
    'contribution', x.contribution, 'effect', x.effect, 'share', trim_scale(h.percent)::text,
    'money', CASE WHEN f.funded > 0 THEN f.money::text END, 'cost', p.cost_total::text,
    'startsOn', p.starts_on, 'endsOn', p.ends_on, 'illustrative', p.illustrative_fields <> '{}') AS measure
  FROM sdg_tag x ${MINE} JOIN project p ON p.id = x.project_id
  LEFT JOIN sdg_share h ON h.project_id = p.id AND h.target_code = x.target_code
  LEFT JOIN sdg_figures f ON f.project_id = p.id AND f.dimension = 'target' AND f.key = x.target_code
  WHERE x.state = 'confirmed' AND p.stage IN (${SERVING_STAGES}) ORDER BY p.code, x.target_code`;

const LEFT_OUT = `SELECT
  (SELECT count(DISTINCT p.id)::integer FROM sdg_tag x ${MINE} JOIN project p ON p.id = x.project_id
    WHERE x.state <> 'declined' AND p.stage NOT IN (${SERVING_STAGES})) AS "projectsNotApproved",
  (SELECT count(*)::integer FROM sdg_tag x ${MINE} JOIN project p ON p.id = x.project_id
    WHERE x.state = 'proposed' AND p.stage IN (${SERVING_STAGES})) AS "tagsNotConfirmed",
  (SELECT count(*)::integer FROM indicator i WHERE i.archived_at IS NOT NULL AND (i.goal_number = ANY($1::integer[])
    OR EXISTS (SELECT FROM indicator_target x ${MINE} WHERE x.indicator_id = i.id))) AS "indicatorsArchived",
  (SELECT count(*)::integer FROM sdg_channel_record r WHERE r.archived_at IS NOT NULL AND (r.goal_number = ANY($1::integer[])
    OR EXISTS (SELECT FROM sdg_channel_target x ${MINE} WHERE x.record_id = r.id))) AS "recordsArchived"`;

/** What approved projects do for the targets of these goals, as far as the office has confirmed it; by project. */
export async function measuresOf(tx: EntityManager, goals: readonly number[]): Promise<ReviewedMeasure[]> {
  const rows = await tx.query<{ measure: ReviewedMeasure }[]>(MEASURES, [goals]);
  return rows.map(({ measure }) => measure);
}

export async function leftOutOf(tx: EntityManager, goals: readonly number[]): Promise<ReviewLeftOut> {
  const [row] = await tx.query<[ReviewLeftOut]>(LEFT_OUT, [goals]);
  return row;
}
