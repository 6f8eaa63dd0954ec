import { HEALTH_TABLES, keptHealth, lookedAtSql } from '#libs/delivery';
import type { KeptHealth, LookedAt } from '#libs/delivery';
import type { Day } from '#libs/kernel';
import { addDays } from '../../domain/days.js';
import { datedId } from '../../persistence/dated-id.js';
import type { PastWriter } from '../../persistence/past-writer.js';
import type { RowLife, Write } from '../../persistence/row-life.js';
import { momentOf } from '../moments.js';

/** So many days ago the signals are told to have been looked at, besides the days after meetings. */
const LOOKED_AT = [90, 30, 7, 1];

/** The product looks at the signals when a day has begun. */
const AFTER_MIDNIGHT = 5;

const STATEMENT = `${lookedAtSql('$1::date')} WHERE p.stage IN ('approved', 'in_delivery', 'on_hold')`;

interface Kept {
  readonly id: string;
  readonly health: KeptHealth;
  readonly writes: Write[];
}

/** The signals of the projects as the product would have kept them, from what the past has told so far. */
export async function healthPast(past: PastWriter, meetings: readonly Day[], today: Day): Promise<RowLife[]> {
  const days = [...LOOKED_AT.map((ago) => addDays(today, -ago)), ...meetings].filter(
    (day) => day < today && day >= addDays(today, -Math.max(...LOOKED_AT)),
  );
  const kept = new Map<string, Kept>();
  for (const day of [...new Set(days)].toSorted()) {
    const at = momentOf(day, AFTER_MIDNIGHT);
    const looked = await past.readAsOf<LookedAt & { projectId: string }>(HEALTH_TABLES.filter(isTold), at, STATEMENT, [
      day,
    ]);
    for (const project of looked) {
      const before = kept.get(project.projectId);
      const health = keptHealth(project, before?.health ?? null, day, at);
      const write: Write = { at, by: null, columns: columnsOf(project.projectId, health, day) };
      if (before === undefined) kept.set(project.projectId, { id: datedId(at), health, writes: [write] });
      else if (JSON.stringify(before.health) !== JSON.stringify(health))
        kept.set(project.projectId, { id: before.id, health, writes: [...before.writes, write] });
    }
  }
  return [...kept.values()].map(({ id, writes: [first, ...later] }) => ({ id, writes: [first!, ...later] }));
}

/** The product's own keeping is what is being told here. */
const isTold = (table: string): boolean => table !== 'project_health';

const columnsOf = (projectId: string, health: KeptHealth, day: Day): Write['columns'] => ({
  project_id: projectId,
  day,
  changes_on: health.changesOn,
  schedule: health.schedule,
  budget: health.budget,
  risks: health.risks,
  overall: health.overall,
  overall_since: health.overallSince,
  signals: health.signals,
  divergence: health.divergence,
  diverging: health.diverging,
  diverging_since: health.divergingSince,
  policy_version: health.policyVersion,
});
