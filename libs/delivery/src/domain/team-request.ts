import { DomainError } from '#libs/kernel';
import type { Actor, Day, FieldError } from '#libs/kernel';
import type { Mover } from './delivery-rights.js';

export const TEAM_STATES = ['requested', 'confirmed', 'declined', 'released'] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** The two managers whose word a request needs: the project's and the person's own. */
export type TeamSide = 'project' | 'line';

export interface TeamRequest {
  readonly personId: string;
  readonly lineManagerId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A person may be asked for at most for so long at once; longer needs are asked for again. */
export const LONGEST_TEAM_DAYS = 3 * 366;

/** What a request must not say. */
export function requestErrors({ personId, lineManagerId, startsOn, endsOn }: TeamRequest): FieldError[] {
  const errors: FieldError[] = [];
  if (personId === lineManagerId) errors.push({ pointer: '/lineManagerId', code: 'OWN_LINE_MANAGER' });
  if (endsOn < startsOn) errors.push({ pointer: '/endsOn', code: 'END_BEFORE_START' });
  else if (Date.parse(endsOn) - Date.parse(startsOn) >= LONGEST_TEAM_DAYS * 86_400_000) {
    errors.push({ pointer: '/endsOn', code: 'PERIOD_TOO_LONG', params: { years: 3 } });
  }
  return errors;
}

/** For which of the two the actor speaks. The office and a head plan for a project, but do not agree for its manager. */
export function sidesOf(actor: Actor, movers: readonly Mover[], lineManagerId: string): TeamSide[] {
  return [
    ...(movers.includes('manager') ? (['project'] as const) : []),
    ...(actor.userId === lineManagerId ? (['line'] as const) : []),
  ];
}

/** What may still be done with a member of a team, by whoever has the right to. */
const POSSIBLE: Readonly<Record<TeamState, readonly TeamStep[]>> = {
  requested: ['answer', 'change'],
  confirmed: ['change', 'release'],
  declined: [],
  released: [],
};
export const TEAM_STEPS = ['answer', 'change', 'release'] as const;
export type TeamStep = (typeof TEAM_STEPS)[number];

/** The steps open to somebody who speaks for `sides`; who plans may change and release without being one of the two. */
export const possibleTeamSteps = (state: TeamState, sides: readonly TeamSide[], plans: boolean): TeamStep[] =>
  POSSIBLE[state].filter((step) => sides.length > 0 || (plans && step !== 'answer'));

/**
 * @throws DomainError conflict TEAM_STEP_NOT_POSSIBLE
 * @throws DomainError forbidden TEAM_STEP_NOT_YOURS
 */
export function assertTeamStep(step: TeamStep, state: TeamState, sides: readonly TeamSide[], plans: boolean): void {
  const possible = POSSIBLE[state];
  if (!possible.includes(step)) {
    throw new DomainError('conflict', 'TEAM_STEP_NOT_POSSIBLE', { step, state, possible });
  }
  if (!possibleTeamSteps(state, sides, plans).includes(step)) {
    throw new DomainError('forbidden', 'TEAM_STEP_NOT_YOURS', { step });
  }
}

/** Confirmed once both managers have agreed. */
export const stateAfterAcceptance = (projectAccepted: boolean, lineAccepted: boolean): TeamState =>
  projectAccepted && lineAccepted ? 'confirmed' : 'requested';
