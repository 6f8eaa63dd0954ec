import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { InTransaction, Outbox, namedQuery, newId } from '#libs/platform';
import { ENDED, projectMoved } from '#libs/portfolio';
import { wantedProposals } from '../domain/schedule/index.js';
import type { WantedProposal } from '../domain/schedule/index.js';
import { FOLLOWERS_GRAPH, LOCK_SCHEDULE, planOf } from '../persistence/schedule-graph.js';
import type { ScheduleGraph } from '../persistence/schedule-graph.js';
import { milestonesChanged } from './moments.js';
import { forecastsProposedEvent } from './plan-events.js';

interface Followers extends Record<string, unknown> {
  readonly graph: ScheduleGraph;
  readonly followerIds: readonly string[];
  readonly asked: boolean;
}

/** What of them may have to be asked anew; who has been asked may have lost the link because of which that was. */
const LOCK_WHERE_LINKED = `${LOCK_SCHEDULE} WHERE EXISTS (SELECT FROM dependency WHERE predecessor_id = ANY($1::uuid[]) OR successor_id = ANY($1::uuid[]))
  OR EXISTS (SELECT FROM forecast_proposal WHERE milestone_id = ANY($1::uuid[]) AND state = 'open')`;

/**
 * `$1` proposals as they ought to be, `$2` everybody who was looked at, `$3` whose forecasts were moved, `$4` by whom, `$5` now.
 * One that is open is brought up to date; it keeps its mover unless its cause was moved again. Gives what is asked now and was not before.
 */
const BRING_TO = `WITH wanted AS (
    SELECT * FROM json_to_recordset($1) AS w (id uuid, project_id uuid, milestone_id uuid, cause_id uuid,
      from_start_on date, from_on date, to_start_on date, to_on date, working_days integer)
  ), withdrawn AS (
    UPDATE forecast_proposal SET state = 'withdrawn', answered_at = $5, version = version + 1
    WHERE state = 'open' AND milestone_id = ANY($2::uuid[]) AND milestone_id NOT IN (SELECT milestone_id FROM wanted)
  )
  INSERT INTO forecast_proposal AS o (id, project_id, milestone_id, cause_id, caused_by, from_start_on, from_on, to_start_on, to_on,
    working_days, state, created_at)
  SELECT id, project_id, milestone_id, cause_id, $4::uuid, from_start_on, from_on, to_start_on, to_on, working_days, 'open', $5 FROM wanted
  ON CONFLICT (milestone_id) WHERE state = 'open' DO UPDATE SET
    cause_id = excluded.cause_id,
    caused_by = CASE WHEN o.cause_id = excluded.cause_id AND o.cause_id <> ALL($3::uuid[]) THEN o.caused_by ELSE excluded.caused_by END,
    from_start_on = excluded.from_start_on, from_on = excluded.from_on, to_start_on = excluded.to_start_on, to_on = excluded.to_on,
    working_days = excluded.working_days, version = o.version + 1
  WHERE (o.cause_id, o.from_start_on, o.from_on, o.to_start_on, o.to_on)
    IS DISTINCT FROM (excluded.cause_id, excluded.from_start_on, excluded.from_on, excluded.to_start_on, excluded.to_on)
  RETURNING o.id`;

/**
 * Asks the owners of milestones that wait whether they move with what they wait for. A moved forecast moves nobody else's: each
 * follower that is pushed beyond its own forecast has one open proposal, which goes when it is no longer needed.
 */
@Injectable()
export class ProposalPropagation {
  constructor(
    inTransaction: InTransaction,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    inTransaction.on(milestonesChanged, (tx, { milestoneIds, actorId }) => this.follow(tx, milestoneIds, actorId));
    inTransaction.on(projectMoved, async (tx, { projectId, to }) => {
      if (ENDED.includes(to)) await this.follow(tx, await milestonesOf(tx, projectId), null);
    });
  }

  /** Locks the schedule for the rest of the transaction: whoever writes links or answers proposals does so one after another. */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query(LOCK_SCHEDULE);
  }

  /**
   * Under the schedule's lock: brings the proposals of these milestones, and of all that wait for them, up to date. Whoever is
   * pushed by one of `moved` is pushed by the actor.
   */
  async bringUpToDate(
    tx: EntityManager,
    milestoneIds: readonly string[],
    actorId: string | null,
    moved: readonly string[] = milestoneIds,
  ): Promise<void> {
    const [found] = await namedQuery<Followers>(tx, FOLLOWERS_GRAPH, [milestoneIds]);
    const { graph, followerIds, asked: askedBefore } = found!;
    const wanted = wantedProposals(planOf(graph), followerIds);
    if (wanted.length === 0 && !askedBefore) return;
    const rows = JSON.stringify(wanted.map((proposal) => rowOf({ id: newId(), ...proposal })));
    const asked = await namedQuery<{ id: string }>(tx, BRING_TO, [rows, followerIds, moved, actorId, this.clock.now()]);
    const proposalIds = asked.map(({ id }) => id);
    if (proposalIds.length > 0) await this.outbox.add(tx, forecastsProposedEvent, { proposalIds });
  }

  /** Milestones that nobody waits for, and that wait for nobody, cost one look. */
  private async follow(tx: EntityManager, milestoneIds: readonly string[], actorId: string | null): Promise<void> {
    const locked = await namedQuery(tx, LOCK_WHERE_LINKED, [milestoneIds]);
    if (locked.length > 0) await this.bringUpToDate(tx, milestoneIds, actorId);
  }
}

/** Named like its columns. */
const rowOf = ({
  id,
  projectId,
  milestoneId,
  causeId,
  from,
  to,
  workingDays,
}: WantedProposal & { id: string }): object => ({
  id,
  project_id: projectId,
  milestone_id: milestoneId,
  cause_id: causeId,
  from_start_on: from.startOn,
  from_on: from.finishOn,
  to_start_on: to.startOn,
  to_on: to.finishOn,
  working_days: workingDays,
});

async function milestonesOf(tx: EntityManager, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM milestone WHERE project_id = $1', [projectId]);
  return rows.map(({ id }) => id);
}
