import { DomainError } from '#libs/kernel';
import type { Day, FieldError } from '#libs/kernel';
import { mayPlan } from './delivery-rights.js';
import type { Mover } from './delivery-rights.js';

export const CHANGE_REQUEST_STATES = ['draft', 'submitted', 'approved', 'rejected', 'withdrawn'] as const;
export type ChangeRequestState = (typeof CHANGE_REQUEST_STATES)[number];

export const CHANGE_ROUTES = ['manager', 'head', 'committee'] as const;
export type ChangeRoute = (typeof CHANGE_ROUTES)[number];

/** States in which each step is possible; a decision of the committee answers as well. */
const STEPS = {
  change: ['draft'],
  submit: ['draft'],
  withdraw: ['draft', 'submitted'],
  answer: ['submitted'],
} as const satisfies Record<string, readonly ChangeRequestState[]>;
export type ChangeRequestStep = keyof typeof STEPS;
const STEP_NAMES = ['change', 'submit', 'withdraw', 'answer'] as const satisfies readonly ChangeRequestStep[];

const isPossible = (step: ChangeRequestStep, state: ChangeRequestState): boolean =>
  STEPS[step].some((from) => from === state);

/** @throws DomainError conflict CHANGE_REQUEST_STEP_NOT_POSSIBLE naming what is */
export function assertStep(step: ChangeRequestStep, state: ChangeRequestState): void {
  if (isPossible(step, state)) return;
  const possible = STEP_NAMES.filter((name) => isPossible(name, state));
  throw new DomainError('conflict', 'CHANGE_REQUEST_STEP_NOT_POSSIBLE', { step, state, possible });
}

/** Who answers a request, by the oversight of its project. */
export function routeOf(oversight: 'committee' | 'head' | 'standard' | null): ChangeRoute {
  return oversight === 'committee' || oversight === 'head' ? oversight : 'manager';
}

/** A head answers for what a head watches. A standard project is its planners’ own. The committee answers by a decision. */
export function mayAnswer(route: ChangeRoute, stage: string, movers: readonly Mover[]): boolean {
  if (route === 'committee') return false;
  return mayPlan(stage, movers) && (route === 'manager' || movers.includes('head'));
}

/** What the reader may do with a request now; what lies on an agenda is the committee’s, and not withdrawn. */
export function possibleSteps(
  request: { readonly state: ChangeRequestState; readonly route: ChangeRoute | null; readonly onAgenda: boolean },
  stage: string,
  movers: readonly Mover[],
): ChangeRequestStep[] {
  const plans = mayPlan(stage, movers);
  return STEP_NAMES.filter(
    (step) =>
      isPossible(step, request.state) &&
      !(step === 'withdraw' && request.onAgenda) &&
      (step === 'answer' ? request.route !== null && mayAnswer(request.route, stage, movers) : plans),
  );
}

/** A milestone as a request finds it. */
export interface RequestedMilestone {
  readonly id: string;
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  readonly baselineStartOn: Day | null;
  readonly baselineOn: Day | null;
}

/** What is asked for a milestone. A start that is not given stays, null takes it away. */
export interface AskedDays {
  readonly milestoneId: string;
  readonly toOn: Day;
  readonly toStartOn?: Day | null | undefined;
}

/** Days from and to; `fromOn` is null for what was not promised yet. */
export interface MovedDays {
  readonly milestoneId: string;
  readonly fromStartOn: Day | null;
  readonly fromOn: Day | null;
  readonly toStartOn: Day | null;
  readonly toOn: Day;
}

/** Lays what is asked beside what is promised, and tells everything that is wrong with it, each by its place. */
export function movedDays(
  asked: readonly AskedDays[],
  milestones: ReadonlyMap<string, RequestedMilestone>,
): { readonly moved: readonly MovedDays[]; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  const moved = asked.flatMap(({ milestoneId: given, toOn, toStartOn }, index): MovedDays[] => {
    // A UUID may be written in capitals; the database gives it in small letters.
    const milestoneId = given.toLowerCase();
    const at = (field: string, code: string, params: FieldError['params'] = {}) =>
      errors.push({ pointer: `/milestones/${index}/${field}`, code, params });
    const milestone = milestones.get(milestoneId);
    if (!milestone) {
      at('milestoneId', 'UNKNOWN_REFERENCE', { value: milestoneId });
      return [];
    }
    if (seen.has(milestoneId)) at('milestoneId', 'NAMED_TWICE');
    seen.add(milestoneId);
    if (milestone.actualOn !== null) at('milestoneId', 'REACHED_ALREADY', { actualOn: milestone.actualOn });
    const fromOn = milestone.baselineOn;
    const fromStartOn = fromOn === null ? milestone.startOn : milestone.baselineStartOn;
    const days = {
      milestoneId,
      fromStartOn,
      fromOn,
      toStartOn: toStartOn === undefined ? fromStartOn : toStartOn,
      toOn,
    };
    if (days.toStartOn !== null && days.toStartOn > toOn) at('toOn', 'END_BEFORE_START');
    if (toOn === fromOn && days.toStartOn === fromStartOn) at('toOn', 'SAME_AS_PROMISED', { day: toOn });
    return [days];
  });
  return { moved, errors };
}
