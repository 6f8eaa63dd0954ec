import type { Day, FieldError } from '#libs/kernel';

/** Thresholds by which delivery is watched, each reached by the figure itself (15 days are amber at 15). Days are calendar days, clocks are working days, shares are percent. */
export interface DeliveryPolicy {
  readonly milestones: {
    /** A milestone is due soon from so many days before. */
    readonly dueSoonDays: number;
    /** A forecast is stale when nobody has confirmed it for so long. */
    readonly staleForecastDays: number;
  };
  readonly health: {
    /** Slip of the project's end against the promise in force, in days; share of overdue milestones by weight. */
    readonly schedule: {
      readonly amberSlipDays: number;
      readonly redSlipDays: number;
      readonly amberOverduePercent: number;
      readonly redOverduePercent: number;
    };
    /** Change of the adjusted plan against the first, and how far absorption lies behind the year's course. */
    readonly budget: {
      readonly amberVariancePercent: number;
      readonly redVariancePercent: number;
      readonly amberLagPercent: number;
      readonly redLagPercent: number;
    };
    /** Probability × impact of the worst open risk. */
    readonly risks: { readonly amberScore: number; readonly redScore: number };
  };
  /** From how many points of difference ratings diverge, and after how many days one is stale. */
  readonly ratings: { readonly divergencePoints: number; readonly staleDays: number };
  /** A variance beyond this needs a cause in words. */
  readonly budget: { readonly causeAbovePercent: number };
  /** Working days in which an issue is answered at each level before it goes on to the next. */
  readonly clocks: { readonly owner: number; readonly head: number; readonly office: number };
}

/**
 * What the shape of parameters alone cannot say: a signal that is red before it is amber would never be amber. Pointers lead into
 * the parameters.
 */
export function policyErrors({ health: { schedule, budget, risks } }: DeliveryPolicy): FieldError[] {
  const pairs: [string, number, number][] = [
    ['/health/schedule/amberSlipDays', schedule.amberSlipDays, schedule.redSlipDays],
    ['/health/schedule/amberOverduePercent', schedule.amberOverduePercent, schedule.redOverduePercent],
    ['/health/budget/amberVariancePercent', budget.amberVariancePercent, budget.redVariancePercent],
    ['/health/budget/amberLagPercent', budget.amberLagPercent, budget.redLagPercent],
    ['/health/risks/amberScore', risks.amberScore, risks.redScore],
  ];
  return pairs
    .filter(([, amber, red]) => amber >= red)
    .map(([pointer, , red]) => ({ pointer, code: 'AMBER_NOT_BELOW_RED', params: { red } }));
}

/** The policy a city starts with. */
export const BASE_DELIVERY_POLICY: DeliveryPolicy = {
  milestones: { dueSoonDays: 14, staleForecastDays: 30 },
  health: {
    schedule: { amberSlipDays: 15, redSlipDays: 60, amberOverduePercent: 5, redOverduePercent: 25 },
    budget: { amberVariancePercent: 5, redVariancePercent: 15, amberLagPercent: 15, redLagPercent: 35 },
    risks: { amberScore: 8, redScore: 15 },
  },
  ratings: { divergencePoints: 2, staleDays: 31 },
  budget: { causeAbovePercent: 5 },
  clocks: { owner: 5, head: 10, office: 5 },
};

export interface DeliveryPolicyInForce {
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly parameters: DeliveryPolicy;
}
