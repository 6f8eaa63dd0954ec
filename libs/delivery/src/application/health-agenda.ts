import { Injectable } from '@nestjs/common';
import { AgendaSubjects } from '#libs/committee';
import type { CandidateReason, CandidateWords, WaitingRows } from '#libs/committee';

/** After so many days the committee is told again of what has not become better. */
const TOLD_AGAIN_DAYS = 30;

/** Lets red projects and diverging ratings propose themselves for a report to the committee. */
@Injectable()
export class HealthAgenda {
  constructor(subjects: AgendaSubjects) {
    subjects.candidates('red_project', (words) => report('red_project', 'h.overall_since', `h.overall = 'red'`, words));
    // One report on a project is enough.
    subjects.candidates('diverging_project', (words) =>
      report('diverging_project', 'h.diverging_since', `h.diverging AND h.overall <> 'red'`, words),
    );
  }
}

/** What has been heard since it began waits again only after a while. */
function report(
  reason: CandidateReason,
  since: string,
  condition: string,
  { today, dayOf }: CandidateWords,
): WaitingRows {
  return {
    kind: 'control_report',
    reason: `'${reason}'`,
    sourceId: 'h.id',
    projectId: 'h.project_id',
    since,
    facts: `json_build_object('day', ${dayOf(since)})`,
    from: 'project_health h JOIN project watched ON watched.id = h.project_id',
    where: `${condition} AND watched.stage IN ('approved', 'in_delivery', 'on_hold') AND NOT EXISTS (
      SELECT FROM decision d WHERE d.project_id = h.project_id AND d.kind = 'control_report'
        AND d.decided_at >= greatest(${since}, ${today}::date - ${TOLD_AGAIN_DAYS}))`,
  };
}
