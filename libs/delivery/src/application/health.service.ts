import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { InTransaction, Outbox, UnitOfWork, namedQuery, newId } from '#libs/platform';
import { projectChanged, projectMoved } from '#libs/portfolio';
import { isInDelivery } from '../domain/delivery-rights.js';
import { keptHealth } from '../domain/kept-health.js';
import type { KeptHealth, LookedAt } from '../domain/kept-health.js';
import { lookedAtSql, policyOn } from '../persistence/health-facts-sql.js';
import { divergedEvent, turnedRedEvent } from './health-events.js';
import { factsChanged } from './moments.js';

/** A row of `project_health`. */
type Kept = KeptHealth & { readonly id: string };

interface Known extends LookedAt {
  readonly projectId: string;
  readonly stage: string;
  readonly kept: Kept | null;
}

const KEPT = `(SELECT json_build_object('id', h.id, 'changesOn', h.changes_on, 'schedule', h.schedule, 'budget', h.budget, 'risks', h.risks,
    'overall', h.overall, 'overallSince', h.overall_since, 'signals', h.signals, 'divergence', h.divergence, 'diverging', h.diverging,
    'divergingSince', h.diverging_since, 'policyVersion', h.policy_version) FROM project_health h WHERE h.project_id = p.id)`;

const KNOWN = `${lookedAtSql('$2::date', KEPT)} WHERE p.id = ANY($1::uuid[])
    AND (p.stage IN ('approved', 'in_delivery', 'on_hold') OR EXISTS (SELECT FROM project_health h WHERE h.project_id = p.id))`;

const KEEP = `INSERT INTO project_health (project_id, id, day, changes_on, schedule, budget, risks, overall, overall_since, signals, divergence,
    diverging, diverging_since, policy_version)
  SELECT n."projectId", n.id, $2, n."changesOn", n.schedule, n.budget, n.risks, n.overall, n."overallSince", n.signals, n.divergence,
    n.diverging, n."divergingSince", n."policyVersion"
  FROM json_to_recordset($1) AS n ("projectId" uuid, id uuid, "changesOn" date, schedule text, budget text, risks text, overall text,
    "overallSince" timestamptz, signals jsonb, divergence int, diverging boolean, "divergingSince" timestamptz, "policyVersion" int)
  ON CONFLICT (project_id) DO UPDATE SET day = EXCLUDED.day, changes_on = EXCLUDED.changes_on, schedule = EXCLUDED.schedule,
    budget = EXCLUDED.budget, risks = EXCLUDED.risks, overall = EXCLUDED.overall, overall_since = EXCLUDED.overall_since,
    signals = EXCLUDED.signals, divergence = EXCLUDED.divergence, diverging = EXCLUDED.diverging,
    diverging_since = EXCLUDED.diverging_since, policy_version = EXCLUDED.policy_version`;

/** An ended project keeps its last signals, which no day changes any more; one that is a proposal again has none. */
const LEAVE = `WITH gone AS (
    DELETE FROM project_health h USING project p
    WHERE p.id = h.project_id AND p.id = ANY($1::uuid[]) AND p.stage IN ('draft', 'submitted', 'on_agenda'))
  UPDATE project_health h SET changes_on = NULL FROM project p
  WHERE p.id = h.project_id AND p.id = ANY($1::uuid[]) AND p.stage NOT IN ('draft', 'submitted', 'on_agenda')`;

/**
 * Each part by an index, for this is asked before the first answers of a day; but what has never been looked at, which is searched
 * for among all projects when `$4` says so. Locked, so that no change of their facts comes in between.
 */
const DUE = `SELECT p.id FROM project p JOIN (
    SELECT h.project_id, TRUE AS by_day FROM project_health h WHERE h.changes_on <= $2::date
    UNION ALL
    SELECT h.project_id, FALSE FROM (${policyOn('$2::date')}) y JOIN project_health h
      ON h.policy_version < y.version OR h.policy_version > y.version
    UNION ALL
    SELECT n.id, FALSE FROM project n WHERE $4::boolean AND NOT EXISTS (SELECT FROM project_health h WHERE h.project_id = n.id)
  ) due ON due.project_id = p.id
  WHERE p.id > $1::uuid AND (due.by_day OR p.stage IN ('approved', 'in_delivery', 'on_hold'))
  ORDER BY p.id LIMIT $3 FOR NO KEY UPDATE OF p`;

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Keeps each project's signals: after every change of their facts, and on each day on which time alone changes them. */
@Injectable()
export class HealthService {
  private turnedOn: Day | null = null;
  private turning: Promise<number> | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    inTransaction: InTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    inTransaction.on(factsChanged, (tx, { projectIds }) => this.refresh(tx, projectIds));
    inTransaction.on(projectMoved, (tx, { projectId }) => this.refresh(tx, [projectId]));
    inTransaction.on(projectChanged, async (tx, { projectId, fields }) => {
      if (fields.includes('risks')) await this.refresh(tx, [projectId]);
    });
  }

  /** Computes the signals of projects that the transaction has locked; writes those that differ, and announces what has got worse. */
  async refresh(tx: EntityManager, projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    const today = this.clock.today();
    const known = await namedQuery<Known & Record<string, unknown>>(tx, KNOWN, [projectIds, today]);
    const left = known.filter(({ stage }) => !isInDelivery(stage));
    if (left.length > 0) await tx.query(LEAVE, [left.map(({ projectId }) => projectId)]);

    const now = this.clock.now();
    const changed = known
      .filter(({ stage }) => isInDelivery(stage))
      .map((each) => ({
        projectId: each.projectId,
        before: each.kept,
        after: { ...keptHealth(each, each.kept, today, now), id: each.kept?.id ?? newId() },
      }))
      .filter(({ before, after }) => !isDeepStrictEqual(before, after));
    if (changed.length === 0) return;
    const rows = changed.map(({ projectId, after }) => ({ projectId, ...after }));
    await namedQuery(tx, KEEP, [JSON.stringify(rows), today]);
    for (const { projectId, before, after } of changed) {
      if (after.overall === 'red' && before?.overall !== 'red')
        await this.outbox.add(tx, turnedRedEvent, { projectId });
      if (after.diverging && !before?.diverging) await this.outbox.add(tx, divergedEvent, { projectId });
    }
  }

  /**
   * Brings the signals of all projects to a day that has begun; the number of projects looked at. In one process it does so once
   * a day and may be asked before every answer; several processes at once do each project's work once. The first time it finds
   * projects that nobody has told of as well, such as those that were there before their signals were kept.
   */
  async turnDay(today: Day): Promise<number> {
    if (this.turnedOn === today) return 0;
    this.turning ??= this.bringTo(today, this.turnedOn === null).finally(() => (this.turning = null));
    return this.turning;
  }

  /** The same, though it has been done today: another policy may be in force since. Always finds what nobody has told of. */
  turn(today: Day): Promise<number> {
    return this.bringTo(today, true);
  }

  private async bringTo(today: Day, unseenToo: boolean): Promise<number> {
    let looked = 0;
    let ids: string[] = [];
    do {
      const last = ids.at(-1) ?? FIRST;
      ids = await this.unitOfWork.run((tx) => this.turnBatch(tx, last, today, unseenToo));
      looked += ids.length;
    } while (ids.length > 0);
    this.turnedOn = today;
    return looked;
  }

  private async turnBatch(tx: EntityManager, after: string, today: Day, unseenToo: boolean): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(DUE, [after, today, BATCH, unseenToo]);
    const ids = [...new Set(rows.map(({ id }) => id))];
    await this.refresh(tx, ids);
    return ids;
  }
}
