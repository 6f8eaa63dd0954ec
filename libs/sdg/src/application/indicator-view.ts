import { Inject, Injectable } from '@nestjs/common';
import { may } from '#libs/identity';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { currentLanguage, translate } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { forecastInputs, growthInputs, judgeOf, planPathInputs } from '../domain/doubts.js';
import type { Doubt } from '../domain/doubts.js';
import { dueYear } from '../domain/due-year.js';
import { mayEnter } from '../domain/indicator-rights.js';
import { lenses, planPathIn } from '../domain/lenses/index.js';
import type { Colour, LensReason, Lenses, PlanPath } from '../domain/lenses/index.js';
import { IndicatorList } from '../persistence/indicator-list.js';
import type { IndicatorFilters, IndicatorRow } from '../persistence/indicator-list.js';
import { IndicatorRead } from '../persistence/indicator-read.js';
import type { IndicatorPage } from '../persistence/indicator-read.js';

export interface LensFilters {
  readonly planPath?: readonly Colour[] | undefined;
  readonly withTarget?: readonly Colour[] | undefined;
  readonly withoutTarget?: readonly Colour[] | undefined;
  readonly disagreement?: readonly Lenses['disagreement'][] | undefined;
}

/** So many are read at once when the lenses decide what belongs to a page. */
const AT_ONCE = 500;

/** Indicators with what the three lenses say of them. */
@Injectable()
export class IndicatorView {
  constructor(
    private readonly list: IndicatorList,
    private readonly read: IndicatorRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One more than `limit` when there are more. */
  async page(
    actor: Actor,
    filters: IndicatorFilters,
    looked: LensFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const today = this.clock.today();
    const narrowed = Object.values(looked).some((wanted) => wanted !== undefined);
    const chunk = narrowed ? AT_ONCE : limit + 1;
    const page: PageRow[] = [];
    for (let from = IndicatorList.positionOf(after); ;) {
      const rows = await this.list.rows(actor, filters, from, chunk);
      for (const row of rows) {
        const seen = lenses(row.series, dueYear(today, row.dueMonth));
        if (!fits(seen, looked)) continue;
        page.push({ json: withColours(row, seen), cursor: [row.code] });
        if (page.length > limit) return page;
      }
      const last = rows.at(-1);
      if (rows.length < chunk || !last) return page;
      from = last.code;
    }
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(actor: Actor, reference: string): Promise<{ body: object; version: number; id: string }> {
    const page = await this.read.page(actor, reference);
    const due = dueYear(this.clock.today(), page.dueMonth);
    const seen = lenses(page.series, due);
    const doubtsOf = judgeOf(page.doubts, page.series.breaks);
    const growth = (lens: Lenses['withTarget' | 'withoutTarget']) => ({
      ...worded(lens),
      doubtful: doubtsOf(growthInputs(lens)),
    });
    const body = {
      ...page.fields,
      findings: page.findings,
      series: seriesOf(page, due),
      methodBreaks: page.methodBreaks,
      lenses: {
        planPath: planPathBody(seen.planPath, doubtsOf(planPathInputs(seen.planPath))),
        withTarget: { ratio: null, score: null, wrongSide: null, ...growth(seen.withTarget) },
        withoutTarget: { growth: null, nearness: null, score: null, ...growth(seen.withoutTarget) },
      },
      disagreement: seen.disagreement,
      forecast: { ...forecastBody(seen.forecast), doubtful: doubtsOf(forecastInputs(seen.forecast)) },
      projects: page.projects,
      projectsCost: page.projectsCost,
      mayManage: may(actor, 'indicator.manage'),
      mayEnter: page.fields.archivedAt === null && mayEnter(actor, page),
      mayApprove: may(actor, 'indicator.approve'),
    };
    return { body, version: page.version, id: String(page.fields.id) };
  }
}

const fits = (seen: Lenses, { disagreement, ...colours }: LensFilters): boolean =>
  (disagreement?.includes(seen.disagreement) ?? true) &&
  (['planPath', 'withTarget', 'withoutTarget'] as const).every(
    (lens) => colours[lens]?.includes(seen[lens].colour) ?? true,
  );

const brief = (lens: Lenses['planPath' | 'withTarget' | 'withoutTarget'], doubts: readonly Doubt[]) => ({
  colour: lens.colour,
  progress: lens.progress,
  reason: lens.available ? null : lens.reason,
  doubtful: doubts.length > 0,
});

function withColours({ json, series, doubts }: IndicatorRow, seen: Lenses): string {
  const doubtsOf = judgeOf(doubts, series.breaks);
  const colours = {
    planPath: brief(seen.planPath, doubtsOf(planPathInputs(seen.planPath))),
    withTarget: brief(seen.withTarget, doubtsOf(growthInputs(seen.withTarget))),
    withoutTarget: brief(seen.withoutTarget, doubtsOf(growthInputs(seen.withoutTarget))),
  };
  return `${json.slice(0, -1)},"lenses":${JSON.stringify(colours)},"disagreement":"${seen.disagreement}"}`;
}

function seriesOf({ values, series, doubts }: IndicatorPage, due: number): object[] {
  const doubtsOf = judgeOf(doubts, series.breaks);
  const years = [...new Set(values.map(({ year }) => year))];
  return years.map((year) => {
    const of = (measure: string) => values.find((value) => value.year === year && value.measure === measure) ?? null;
    const lens = planPathIn(series, year, due);
    const planPath = planPathBody(lens, doubtsOf(planPathInputs(lens)));
    return { year, plan: of('plan'), fact: of('fact'), planPath };
  });
}

const planPathBody = (lens: PlanPath, doubtful: readonly Doubt[]) => ({
  met: null,
  method: null,
  degree: null,
  ...worded(lens),
  doubtful,
});

const forecastBody = (forecast: Lenses['forecast']) => ({
  method: null,
  base: null,
  current: null,
  expected: null,
  target: null,
  reachesTarget: null,
  ...worded(forecast),
});

/** With the reason in words; numbers are shortened here, when every colour has been decided. */
function worded({ reason, ...result }: { readonly available: boolean; readonly reason?: LensReason }) {
  const language = currentLanguage();
  return {
    ...shortened(result),
    reason: reason ?? null,
    reasonText: reason ? translate(language, `lens.reason.${reason}`) : null,
  };
}

const PLACES = 1e6;
const shortened = (result: object): object =>
  Object.fromEntries(
    Object.entries(result)
      // Whether there is anything is told by the reason.
      .filter(([name]) => name !== 'available')
      .map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'number' ? Math.round(value * PLACES) / PLACES : value,
      ]),
  );
