import { DataSource } from 'typeorm';
import { closedMeeting } from '../../committee/testing/closed-meeting.js';
import { as, plainProposal } from '../../../test/support/small-city.js';
import type { SmallCity } from '../../../test/support/small-city.js';
import type { TestApp } from '../../../test/support/app.js';

export interface DeliveredProject {
  readonly id: string;
  readonly code: string;
  /** The decision by which it stands, when it is the committee's or a head's. */
  readonly decisionId: string | null;
}

interface Wanted {
  readonly oversight?: 'committee' | 'head' | 'standard';
  readonly manager?: keyof SmallCity['people'];
  readonly stage?: 'approved' | 'in_delivery' | 'on_hold';
  /** Fields of the passport that differ from a plain proposal in direction II. */
  readonly passport?: Readonly<Record<string, unknown>>;
}

/** A project in delivery under that oversight; decided by a committee of the chair and the member where it needs to be. */
export async function deliveredProject(
  app: TestApp,
  city: SmallCity,
  { oversight = 'standard', manager = 'manager', stage = 'in_delivery', passport = {} }: Wanted = {},
): Promise<DeliveredProject> {
  const database = app.app.get(DataSource);
  const body = {
    ...plainProposal,
    managerId: city.ids[manager],
    startsOn: '2026-01-12',
    endsOn: '2027-12-30',
    ...passport,
  };
  const created = await as(app, city.people.office)('POST', '/projects', body);
  if (created.status !== 201) throw new Error(`no project: ${JSON.stringify(created.body)}`);
  const { id, code } = created.body as { id: string; code: string };
  let decisionId: string | null = null;
  if (oversight !== 'standard') {
    const outcome = oversight === 'committee' ? ('direct_control' as const) : ('monitor_via_head' as const);
    const { decisionIds } = await closedMeeting(database, {
      startsAt: '2026-02-02T05:00:00Z',
      members: [city.ids.chair, city.ids.member],
      items: [{ title: code, projectId: id, outcome, votes: { [city.ids.chair]: 'for', [city.ids.member]: 'for' } }],
    });
    decisionId = decisionIds[0] ?? null;
  }
  await database.query(
    `UPDATE project SET stage = $2, oversight = $3, stage_decision_id = $4, oversight_decision_id = $4, stage_since = now(), version = version + 1
     WHERE id = $1`,
    [id, stage, oversight, decisionId],
  );
  return { id, code, decisionId };
}
