import { DomainError } from '#libs/kernel';
import type { Actor, Day, FieldError } from '#libs/kernel';
import { assertInDelivery, isInDelivery } from './delivery-rights.js';
import type { Mover } from './delivery-rights.js';

type Oversight = 'committee' | 'head' | 'standard' | null;
type Acceptance = 'pending' | 'accepted' | 'returned' | null;

/** A project as far as it matters for the completion of its milestones. */
export interface Overseen {
  readonly stage: string;
  readonly oversight: Oversight;
  readonly managerId: string | null;
}

/** What is watched from above is accepted by another person than the one who reported it. */
const isWatched = (oversight: Oversight): boolean => oversight === 'committee' || oversight === 'head';

/** Who accepts: the office for the committee, the head of the direction, else the manager; the office where there is none. */
export function acceptorOf({ oversight, managerId }: Overseen): 'office' | 'head' | 'manager' {
  if (oversight === 'committee') return 'office';
  if (oversight === 'head') return 'head';
  return managerId === null ? 'office' : 'manager';
}

interface Report {
  readonly actualOn: Day;
  /** Whether a document shows it. */
  readonly evidence: boolean;
}

/**
 * @throws DomainError conflict NOT_IN_DELIVERY: before approval nothing is carried out
 * @throws DomainError unprocessable MILESTONE_EVIDENCE_MISSING, ACTUAL_IN_FUTURE
 */
export function assertReport({ actualOn, evidence }: Report, project: Overseen, today: Day): void {
  const { stage, oversight } = project;
  assertInDelivery(stage);
  const future: FieldError[] = actualOn > today ? [{ pointer: '/actualOn', code: 'IN_THE_FUTURE' }] : [];
  if (isWatched(oversight) && !evidence) {
    throw new DomainError('unprocessable', 'MILESTONE_EVIDENCE_MISSING', {}, [
      { pointer: '/evidenceDocumentId', code: 'EVIDENCE_MISSING' },
      ...future,
    ]);
  }
  if (future.length > 0) throw new DomainError('unprocessable', 'ACTUAL_IN_FUTURE', { actualOn, today }, future);
}

/** Under standard oversight a report of the acceptor's own needs no second look. */
export const acceptanceOfReport = (project: Overseen, movers: readonly Mover[]): 'pending' | 'accepted' =>
  !isWatched(project.oversight) && movers.includes(acceptorOf(project)) ? 'accepted' : 'pending';

interface Reported {
  readonly acceptance: Acceptance;
  readonly reportedBy: string | null;
}

/** Whether the actor may accept or return what is reported now. */
export const mayAccept = (actor: Actor, project: Overseen, movers: readonly Mover[], reported: Reported): boolean =>
  isInDelivery(project.stage) &&
  reported.acceptance === 'pending' &&
  movers.includes(acceptorOf(project)) &&
  !isOwnReport(actor, project, reported);

/**
 * @throws DomainError forbidden ACCEPTANCE_NOT_YOURS, OWN_REPORT
 * @throws DomainError conflict NOTHING_TO_ACCEPT; what has been accepted can still be returned
 */
export function assertMayAnswer(
  actor: Actor,
  project: Overseen,
  movers: readonly Mover[],
  reported: Reported,
  accepted: boolean,
): void {
  const acceptor = acceptorOf(project);
  if (!movers.includes(acceptor)) throw new DomainError('forbidden', 'ACCEPTANCE_NOT_YOURS', { acceptor });
  const { acceptance } = reported;
  if (acceptance !== 'pending' && (accepted || acceptance !== 'accepted'))
    throw new DomainError('conflict', 'NOTHING_TO_ACCEPT', { acceptance: acceptance ?? 'none' });
  if (isOwnReport(actor, project, reported)) throw new DomainError('forbidden', 'OWN_REPORT');
}

const isOwnReport = (actor: Actor, { oversight }: Overseen, { reportedBy }: Reported): boolean =>
  isWatched(oversight) && reportedBy === actor.userId;
