import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { newId } from '#libs/platform';
import { addWorkingDays } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';
import { FINDING_POLICY, GAP_KINDS, comparedFindings, ownFindings } from '../../domain/findings/index.js';
import type { FindingKind, Found } from '../../domain/findings/index.js';
import { holdFindings, keepFound, loseOthers } from '../../persistence/finding-rows.js';
import { studiedSeries } from '../../persistence/finding-study.js';

export interface Circumstances {
  readonly today: Day;
  readonly at: Date;
  readonly exceptions: CalendarExceptions;
}

/** How many findings stand, were written (new, open again or worded anew) and are gone. */
export interface FoundAgain {
  readonly standing: number;
  readonly written: number;
  readonly gone: number;
}

/**
 * Looks for contradictions and gaps in all indicators, or in some that have changed and what they say against others. Looking twice
 * gives the same: only differences are written.
 */
export async function findAgain(
  tx: EntityManager,
  changed: readonly string[] | null,
  { today, at, exceptions }: Circumstances,
): Promise<FoundAgain> {
  await holdFindings(tx);
  const all = await studiedSeries(tx, changed, today);
  const wanted = changed && new Set(changed);
  const own = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const found = [...own.flatMap((series) => ownFindings(series)), ...comparedFindings(all)];
  const owners = new Map(all.map(({ id, responsibleId }) => [id, responsibleId]));
  const rows = found.map((each: Found) => ({
    ...each,
    id: newId(),
    ownerId: owners.get(each.indicatorId) ?? null,
    dueOn: dueOnOf(each.kind, today, exceptions),
  }));
  const written = await keepFound(tx, rows, at);
  const gone = await loseOthers(tx, rows, { changed, compared: all.map(({ id }) => id) }, at);
  return { standing: rows.length, written, gone };
}

/** Until when whoever owns a finding of today answers. */
export const dueOnOf = (kind: FindingKind, today: Day, exceptions: CalendarExceptions): Day =>
  addWorkingDays(today, GAP_KINDS.includes(kind) ? FINDING_POLICY.gapDays : FINDING_POLICY.answerDays, exceptions);
