import { DomainError } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import type { Mover } from './delivery-rights.js';
import { acceptanceOfReport, assertReport } from './milestone-completion.js';
import type { Overseen } from './milestone-completion.js';
import { assertForecastAhead, daysDiffer, movedForecast } from './milestone-forecast.js';
import type { Forecast } from './milestone-forecast.js';

/** Columns of a milestone that people change. */
export interface ChangeableMilestone extends Forecast {
  readonly titleKk: string | null;
  readonly titleRu: string | null;
  readonly titleEn: string | null;
  readonly weight: string;
  readonly ownerId: string | null;
  readonly evidenceId: string | null;
  readonly acceptance: 'pending' | 'accepted' | 'returned' | null;
}

/** What somebody writes; what is not given stays, and so does a language that is not given. */
export interface MilestoneChange {
  readonly title?:
    { readonly kk?: string | null; readonly ru?: string | null; readonly en?: string | null } | undefined;
  readonly weight?: string | undefined;
  readonly ownerId?: string | null | undefined;
  readonly startOn?: Day | null | undefined;
  readonly forecastOn?: Day | undefined;
  readonly forecastNote?: string | null | undefined;
  readonly actualOn?: Day | null | undefined;
  readonly evidenceId?: string | null | undefined;
}

/** Columns that get another value. */
export interface MilestoneChanges {
  titleKk?: string | null;
  titleRu?: string | null;
  titleEn?: string | null;
  weight?: string;
  ownerId?: string | null;
  startOn?: Day | null;
  forecastOn?: Day;
  forecastNote?: string | null;
  forecastAt?: Date;
  actualOn?: Day | null;
  evidenceId?: string | null;
  reportedBy?: string | null;
  acceptance?: 'pending' | 'accepted' | null;
  acceptanceNote?: null;
  acceptedBy?: string | null;
  acceptedAt?: Date | null;
}

interface Context {
  readonly project: Overseen;
  readonly actor: Actor;
  /** What the actor is to the project. */
  readonly movers: readonly Mover[];
  readonly today: Day;
  readonly now: Date;
}

const PLANNING = ['title', 'weight', 'owner'] as const;

/** Whether a change is more than a report of what happens. */
export const isPlanning = (patch: { readonly [field in (typeof PLANNING)[number]]?: unknown }): boolean =>
  PLANNING.some((field) => patch[field] !== undefined);

/** Whether changes are such that others who count on the milestone want to know. */
export const movesPlan = ({ startOn, forecastOn, actualOn, weight, ownerId }: MilestoneChanges): boolean =>
  [startOn, forecastOn, actualOn, weight, ownerId].some((value) => value !== undefined);

/**
 * The columns that a change gives other values; none when it changes nothing.
 * @throws DomainError conflict MILESTONE_DONE, MILESTONE_ACCEPTED, NOT_IN_DELIVERY
 * @throws DomainError invalid VALIDATION_FAILED
 * @throws DomainError unprocessable MILESTONE_EVIDENCE_MISSING, ACTUAL_IN_FUTURE
 */
export function changedMilestone(
  milestone: ChangeableMilestone,
  change: MilestoneChange,
  context: Context,
): MilestoneChanges {
  return { ...plan(milestone, change), ...forecast(milestone, change, context), ...report(milestone, change, context) };
}

function plan(milestone: ChangeableMilestone, { title, weight, ownerId }: MilestoneChange): MilestoneChanges {
  const titles = {
    titleKk: title?.kk === undefined ? milestone.titleKk : title.kk,
    titleRu: title?.ru === undefined ? milestone.titleRu : title.ru,
    titleEn: title?.en === undefined ? milestone.titleEn : title.en,
  };
  if (Object.values(titles).every((text) => text === null))
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/title', code: 'NO_LANGUAGE' }]);
  return {
    ...(titles.titleKk !== milestone.titleKk && { titleKk: titles.titleKk }),
    ...(titles.titleRu !== milestone.titleRu && { titleRu: titles.titleRu }),
    ...(titles.titleEn !== milestone.titleEn && { titleEn: titles.titleEn }),
    ...(weight !== undefined && Number(weight) !== Number(milestone.weight) && { weight }),
    ...(ownerId !== undefined && ownerId !== milestone.ownerId && { ownerId }),
  };
}

/** The same days in a form that is sent back whole confirm nothing: that is said on purpose. */
function forecast(
  milestone: ChangeableMilestone,
  { startOn, forecastOn, forecastNote: note, actualOn }: MilestoneChange,
  { now, today }: Context,
): MilestoneChanges {
  const { forecastNote } = milestone;
  const after = {
    startOn: startOn === undefined ? milestone.startOn : startOn,
    forecastOn: forecastOn ?? milestone.forecastOn,
  };
  if (!daysDiffer(milestone, after) && (note === undefined || note === forecastNote)) return {};
  const moved = movedForecast(milestone, { startOn, forecastOn, note });
  if (!actualOn && forecastOn !== milestone.forecastOn) assertForecastAhead(forecastOn, today);
  return { ...moved, forecastAt: now };
}

/** A report, its correction while it waits, or its withdrawal. What is accepted has to be returned first. */
function report(milestone: ChangeableMilestone, change: MilestoneChange, context: Context): MilestoneChanges {
  const { project, actor, movers, today, now } = context;
  const actualOn = change.actualOn === undefined ? milestone.actualOn : change.actualOn;
  const evidenceId = change.evidenceId === undefined ? milestone.evidenceId : change.evidenceId;
  const evidence = evidenceId === milestone.evidenceId ? {} : { evidenceId };
  const differs = actualOn !== milestone.actualOn || evidenceId !== milestone.evidenceId;
  if (!differs && (change.actualOn === undefined || change.actualOn === null)) return {};
  if (milestone.acceptance === 'accepted') {
    if (!differs) return {};
    throw new DomainError('conflict', 'MILESTONE_ACCEPTED');
  }
  if (actualOn === null)
    return milestone.actualOn === null ? evidence : { ...evidence, actualOn, reportedBy: null, acceptance: null };
  assertReport({ actualOn, evidence: evidenceId !== null }, project, today);
  const acceptance = acceptanceOfReport(project, movers);
  return {
    ...evidence,
    ...(actualOn !== milestone.actualOn && { actualOn }),
    reportedBy: actor.userId,
    acceptance,
    acceptanceNote: null,
    ...(acceptance === 'accepted' && { acceptedBy: actor.userId, acceptedAt: now }),
  };
}
