import type { Day, FieldError } from '#libs/kernel';

export const CAPACITIES = ['chair', 'member', 'secretary'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** A period of days, both included; without an end it goes on. */
export interface Period {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export interface Membership extends Period {
  readonly personId: string;
  readonly capacity: Capacity;
  /** Members in an advisory capacity sit in the committee without a vote; a secretary never has one. */
  readonly voting: boolean;
}

/** A person who stands in for a voting member. */
export interface DeputyAppointment extends Period {
  readonly memberId: string;
  readonly deputyId: string;
}

/** One vote in the committee: of the member, or of the deputy while the member is away. Both are ids of persons. */
export interface Seat {
  readonly member: string;
  readonly deputy: string | null;
}

export const within = ({ startsOn, endsOn }: Period, day: Day): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn);

/**
 * Who votes on a day, one seat per voting member. A deputy who votes as a member, too, stands in for nobody: one person
 * has one vote.
 */
export function seatsOn(
  memberships: readonly Membership[],
  appointments: readonly DeputyAppointment[],
  day: Day,
): Seat[] {
  const members = new Set(
    memberships
      .filter((membership) => membership.voting && membership.capacity !== 'secretary' && within(membership, day))
      .map(({ personId }) => personId),
  );
  const deputyOf = new Map(
    appointments
      .filter((appointment) => within(appointment, day) && !members.has(appointment.deputyId))
      .map(({ memberId, deputyId }) => [memberId, deputyId]),
  );
  return [...members].map((member) => ({ member, deputy: deputyOf.get(member) ?? null }));
}

/** Who chairs the committee on a day; null while the chair is vacant. */
export const chairOn = (memberships: readonly Membership[], day: Day): string | null =>
  memberships.find((membership) => membership.capacity === 'chair' && within(membership, day))?.personId ?? null;

/** What is wrong with a membership to be entered, seen beside those there are (without itself). */
export function membershipErrors(membership: Membership, others: readonly Membership[]): FieldError[] {
  const errors = periodErrors(membership);
  const meanwhile = others.filter((other) => overlap(other, membership));
  if (meanwhile.some(({ personId }) => personId === membership.personId))
    errors.push({ pointer: '/personId', code: 'MEMBER_ALREADY' });
  if (membership.capacity === 'chair' && meanwhile.some(({ capacity }) => capacity === 'chair'))
    errors.push({ pointer: '/capacity', code: 'CHAIR_ALREADY' });
  if (membership.capacity === 'secretary' && membership.voting)
    errors.push({ pointer: '/voting', code: 'SECRETARY_NEVER_VOTES' });
  return errors;
}

/** What is wrong with a deputy to be appointed, seen beside the appointments there are (without itself). */
export function deputyErrors(appointment: DeputyAppointment, others: readonly DeputyAppointment[]): FieldError[] {
  const errors = periodErrors(appointment);
  const { memberId, deputyId } = appointment;
  if (memberId === deputyId) errors.push({ pointer: '/deputyId', code: 'DEPUTY_OF_SELF' });
  const meanwhile = others.filter((other) => overlap(other, appointment));
  if (meanwhile.some((other) => other.memberId === memberId))
    errors.push({ pointer: '/memberId', code: 'HAS_DEPUTY_ALREADY' });
  if (meanwhile.some((other) => other.deputyId === deputyId && other.memberId !== memberId))
    errors.push({ pointer: '/deputyId', code: 'DEPUTY_OF_ANOTHER' });
  return errors;
}

const periodErrors = ({ startsOn, endsOn }: Period): FieldError[] =>
  endsOn !== null && endsOn < startsOn ? [{ pointer: '/endsOn', code: 'END_BEFORE_START' }] : [];

const overlap = (a: Period, b: Period): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn);
