import { DomainError } from '#libs/kernel';

export const ISSUE_STATES = ['open', 'answered', 'resolved'] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** The ladder, from its foot to its top. */
export const ISSUE_LEVELS = ['owner', 'head', 'office', 'committee'] as const;
export type IssueLevel = (typeof ISSUE_LEVELS)[number];

export const ISSUE_SEVERITIES = ['low', 'medium', 'high'] as const;

/** Who a person is to an issue; `head`: of its project's direction. */
export type IssueMover = 'raiser' | 'owner' | 'head' | 'office';

/** What a step leaves behind in the issue's record. */
export type IssueStepRecord = 'answered' | 'asked_again' | 'escalated' | 'resolved' | 'reopened';

interface IssueStep {
  readonly name: string;
  readonly from: readonly IssueState[];
  readonly to: IssueState;
  readonly recordedAs: IssueStepRecord;
  /** At the committee's level nobody moves it: the committee decides. */
  readonly by: Readonly<Record<Exclude<IssueLevel, 'committee'>, readonly IssueMover[]>>;
}

const HOLDER = { owner: ['owner'], head: ['head'], office: ['office'] } as const;
const ASKING = { owner: ['raiser', 'office'], head: ['raiser', 'office'], office: ['raiser', 'office'] } as const;
const RESOLVING: readonly IssueMover[] = ['owner', 'head', 'office'];
const REOPENING: readonly IssueMover[] = ['raiser', 'head', 'office'];

/** Every way of an issue; up the ladder it also goes by itself, when its clock has run out. */
export const ISSUE_STEPS = [
  { name: 'answer', from: ['open'], to: 'answered', recordedAs: 'answered', by: HOLDER },
  { name: 'ask_again', from: ['answered'], to: 'open', recordedAs: 'asked_again', by: ASKING },
  {
    name: 'escalate',
    from: ['open', 'answered'],
    to: 'open',
    recordedAs: 'escalated',
    by: { owner: ['owner', 'head'], head: ['head'], office: ['head', 'office'] },
  },
  {
    name: 'resolve',
    from: ['open', 'answered'],
    to: 'resolved',
    recordedAs: 'resolved',
    by: { owner: RESOLVING, head: RESOLVING, office: RESOLVING },
  },
  {
    name: 'reopen',
    from: ['resolved'],
    to: 'open',
    recordedAs: 'reopened',
    by: { owner: REOPENING, head: REOPENING, office: REOPENING },
  },
] as const satisfies readonly IssueStep[];

export type IssueStepName = (typeof ISSUE_STEPS)[number]['name'];
export const ISSUE_STEP_NAMES: readonly IssueStepName[] = ISSUE_STEPS.map(({ name }) => name);

export interface IssueStanding {
  readonly state: IssueState;
  readonly level: IssueLevel;
}

/** What is possible for somebody who is all of `movers`. */
export const possibleIssueSteps = ({ state, level }: IssueStanding, movers: readonly IssueMover[]): IssueStepName[] =>
  level === 'committee'
    ? []
    : (ISSUE_STEPS as readonly (IssueStep & { name: IssueStepName })[])
        .filter(({ from, by }) => from.includes(state) && by[level].some((mover) => movers.includes(mover)))
        .map(({ name }) => name);

/**
 * The step of that name.
 *
 * @throws DomainError conflict ISSUE_WAITS_FOR_COMMITTEE, ISSUE_STEP_NOT_POSSIBLE (naming what is possible)
 * @throws DomainError forbidden ISSUE_STEP_NOT_YOURS
 */
export function chooseIssueStep(
  name: IssueStepName,
  standing: IssueStanding,
  movers: readonly IssueMover[],
): IssueStep {
  const { state, level } = standing;
  if (level === 'committee' && state !== 'resolved') throw new DomainError('conflict', 'ISSUE_WAITS_FOR_COMMITTEE');
  const step = (ISSUE_STEPS as readonly IssueStep[]).find((known) => known.name === name && known.from.includes(state));
  if (!step || level === 'committee') {
    const possible = possibleIssueSteps(standing, movers);
    throw new DomainError('conflict', 'ISSUE_STEP_NOT_POSSIBLE', { step: name, state, level, possible });
  }
  if (!step.by[level].some((mover) => movers.includes(mover)))
    throw new DomainError('forbidden', 'ISSUE_STEP_NOT_YOURS', { step: name, level });
  return step;
}

/** Above the committee there is nobody. */
export function levelAbove(level: IssueLevel): IssueLevel {
  const above = ISSUE_LEVELS[ISSUE_LEVELS.indexOf(level) + 1];
  if (above === undefined) throw new Error(`an issue at the level ${level} goes no higher`);
  return above;
}

/** What nobody owns is the head's at once. */
export const firstLevel = (ownerId: string | null): IssueLevel => (ownerId === null ? 'head' : 'owner');
