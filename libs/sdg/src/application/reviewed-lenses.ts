import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import { forecastInputs, growthInputs, judgeOf, planPathInputs } from '../domain/doubts.js';
import type { Doubt, KnownDoubts } from '../domain/doubts.js';
import { lenses } from '../domain/lenses/index.js';
import type { Colour, LensReason, Lenses, PlanPath, Point, Progress, Series } from '../domain/lenses/index.js';

interface Verdict {
  readonly colour: Colour;
  readonly progress: Progress | null;
  /** Why the lens is silent, worded as it is today; null where it speaks. */
  readonly reason: SpokenReason | null;
  /** Which of the inputs are not to be relied on. */
  readonly doubtful: readonly Doubt[];
}

export interface SpokenReason {
  readonly code: LensReason;
  readonly words: Readonly<Record<Language, string>>;
}

/** What the lenses say of one indicator, with what they looked at. Numbers are shortened to six places once all is decided. */
export interface ReviewedLenses {
  readonly planPath: Verdict & { readonly inputs: PlanPath['inputs']; readonly degree: number | null };
  readonly withTarget: Verdict & {
    readonly inputs: Lenses['withTarget']['inputs'];
    readonly ratio: number | null;
    readonly wrongSide: boolean | null;
  };
  readonly withoutTarget: Verdict & {
    readonly inputs: Lenses['withoutTarget']['inputs'];
    readonly growth: number | null;
  };
  readonly disagreement: Lenses['disagreement'];
  readonly forecast: {
    readonly reason: SpokenReason | null;
    readonly method: 'constant_growth' | 'straight_line' | null;
    readonly expected: Point | null;
    readonly target: number | null;
    readonly reachesTarget: boolean | null;
    readonly doubtful: readonly Doubt[];
  };
}

export function reviewedLenses(series: Series, doubts: KnownDoubts, due: number): ReviewedLenses {
  const { planPath, withTarget, withoutTarget, disagreement, forecast } = lenses(series, due);
  const doubtsOf = judgeOf(doubts, series.breaks);
  return {
    planPath: {
      ...verdict(planPath),
      inputs: planPath.inputs,
      degree: planPath.available ? short(planPath.degree) : null,
      doubtful: doubtsOf(planPathInputs(planPath)),
    },
    withTarget: {
      ...verdict(withTarget),
      inputs: withTarget.inputs,
      ratio: withTarget.available ? short(withTarget.ratio) : null,
      wrongSide: withTarget.available ? withTarget.wrongSide : null,
      doubtful: doubtsOf(growthInputs(withTarget)),
    },
    withoutTarget: {
      ...verdict(withoutTarget),
      inputs: withoutTarget.inputs,
      growth: withoutTarget.available ? short(withoutTarget.growth) : null,
      doubtful: doubtsOf(growthInputs(withoutTarget)),
    },
    disagreement,
    forecast: {
      reason: forecast.available ? null : spoken(forecast.reason),
      method: forecast.available ? forecast.method : null,
      expected: forecast.available ? { year: forecast.expected.year, value: short(forecast.expected.value) } : null,
      target: forecast.available ? forecast.target : null,
      reachesTarget: forecast.available ? forecast.reachesTarget : null,
      doubtful: doubtsOf(forecastInputs(forecast)),
    },
  };
}

const verdict = (lens: Lenses['planPath' | 'withTarget' | 'withoutTarget']) => ({
  colour: lens.colour,
  progress: lens.progress,
  reason: lens.available ? null : spoken(lens.reason),
});

const spoken = (code: LensReason): SpokenReason => {
  const said = (language: Language) => translate(language, `lens.reason.${code}`);
  return { code, words: { kk: said('kk'), ru: said('ru'), en: said('en') } };
};

function short(value: number): number;
function short(value: number | null): number | null;
function short(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
