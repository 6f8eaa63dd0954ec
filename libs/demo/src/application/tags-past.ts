import type { Day } from '#libs/kernel';
import { addDays, earlier } from '../domain/days.js';
import type { DemoProject } from '../domain/demo-city.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import type { RowLife, Write } from '../persistence/row-life.js';
import { writtenOnce } from '../persistence/row-life.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

const RATIONALE = 'Задача названа для этой меры в Добровольном местном обзоре Алматы 2023 года';
const BEFORE_APPROVAL: readonly string[] = ['draft', 'submitted', 'on_agenda', 'rejected'];

/** The targets that the review names: proposed with the draft, confirmed by the office for what was approved, with all of its money. */
export function tagsPast(
  projects: readonly { readonly id: string; readonly project: DemoProject; readonly openedOn: Day }[],
  { people }: References,
  today: Day,
): (readonly [DemoTable, readonly RowLife[]])[] {
  const office = idOf(people, 'office');
  const tags: RowLife[] = [];
  const shares: RowLife[] = [];
  for (const [number, { id, project, openedOn }] of projects.entries()) {
    const manager = idOf(people, project.manager);
    const minutes = 9 * 60 + 30 + (number % 45);
    const proposedAt = momentOf(earlier(addDays(openedOn, 1), addDays(today, -1)), minutes);
    const approved = project.life.steps.find(({ to }) => to === 'approved');
    const confirmed = approved !== undefined && !BEFORE_APPROVAL.includes(project.life.stage);
    const answeredAt = confirmed ? momentOf(earlier(addDays(approved.on, 2), addDays(today, -1)), minutes + 60) : null;
    for (const target of project.sdgTargets) {
      const proposed: Write = {
        at: proposedAt,
        by: manager,
        columns: {
          project_id: id,
          target_code: target,
          contribution: 'direct',
          effect: 'positive',
          rationale: RATIONALE,
          state: 'proposed',
          answer: null,
          proposed_by: manager.id,
          proposed_at: proposedAt,
          answered_by: null,
          answered_at: null,
          version: 1,
        },
      };
      const answered: Write[] =
        answeredAt === null
          ? []
          : [
              {
                at: answeredAt,
                by: office,
                columns: { state: 'confirmed', answered_by: office.id, answered_at: answeredAt, version: 2 },
              },
            ];
      tags.push({ id: datedId(proposedAt), writes: [proposed, ...answered] });
      if (answeredAt !== null && project.sdgTargets.length === 1)
        shares.push(
          writtenOnce(datedId(answeredAt), answeredAt, office, {
            project_id: id,
            target_code: target,
            percent: '100.0000',
          }),
        );
    }
  }
  return [
    ['sdg_tag', tags],
    ['sdg_share', shares],
  ];
}
