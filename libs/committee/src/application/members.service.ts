import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError, Role } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { DeputyInput, MembershipInput, MembershipPatch, PeriodPatch } from '../contract/members.js';
import { deputyErrors, membershipErrors, within } from '../domain/index.js';
import type { DeputyAppointment, Membership } from '../domain/index.js';
import { DeputyEntity, MembershipEntity } from '../persistence/rules-and-members.entities.js';

/** Who belongs to the committee and who stands in for whom; ended by a day, never removed. */
@Injectable()
export class MembersService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws 422 MEMBERSHIP_NOT_POSSIBLE, MEMBER_WITHOUT_ROLE. */
  enter(input: MembershipInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await lockCommittee(tx);
      await assertPeople(tx, { '/personId': input.personId });
      const row = { id: newId(), ...input, endsOn: input.endsOn ?? null, iin: input.iin ?? null };
      await assertFits(tx, row);
      await assertHoldsRole(tx, row);
      await tx.insert(MembershipEntity, row);
      return row.id;
    });
  }

  /** Ends a membership or lets it go on; enters or removes the member’s identification number. */
  async changeMembership(id: string, expected: ExpectedVersion, { endsOn, iin }: MembershipPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockCommittee(tx);
      const membership = await tx.findOneBy(MembershipEntity, { id });
      if (!membership) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, membership.version);
      if (endsOn !== undefined) membership.endsOn = endsOn;
      if (iin !== undefined) membership.iin = iin;
      await assertFits(tx, membership);
      await tx.save(membership);
    });
  }

  /** Throws 422 DEPUTY_NOT_POSSIBLE. */
  appoint(input: DeputyInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await lockCommittee(tx);
      await assertPeople(tx, { '/memberId': input.memberId, '/deputyId': input.deputyId });
      const row = { id: newId(), ...input, endsOn: input.endsOn ?? null };
      await assertVotingMember(tx, row);
      await assertOnlyDeputy(tx, row);
      await tx.insert(DeputyEntity, row);
      return row.id;
    });
  }

  async changeAppointment(id: string, expected: ExpectedVersion, { endsOn }: PeriodPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockCommittee(tx);
      const appointment = await tx.findOneBy(DeputyEntity, { id });
      if (!appointment) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, appointment.version);
      appointment.endsOn = endsOn;
      await assertOnlyDeputy(tx, appointment);
      await tx.save(appointment);
    });
  }
}

/** Periods are compared with each other: two entered at once must not overlap, so they wait in line. */
async function lockCommittee(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('committee membership'))`);
}

async function assertPeople(tx: EntityManager, people: Record<string, string>): Promise<void> {
  const known = await tx.query<{ id: string }[]>('SELECT id FROM app_user WHERE active AND id = ANY($1)', [
    Object.values(people),
  ]);
  const errors = Object.entries(people)
    .filter(([, person]) => !known.some(({ id }) => id === person))
    .map(([pointer, value]) => ({ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }));
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
}

async function assertFits(tx: EntityManager, membership: Membership & { id: string }): Promise<void> {
  const others = (await tx.find(MembershipEntity)).filter(({ id }) => id !== membership.id);
  refuse('MEMBERSHIP_NOT_POSSIBLE', membershipErrors(membership, others));
}

async function assertHoldsRole(tx: EntityManager, membership: Membership): Promise<void> {
  const roles = rolesFor(membership);
  if (roles.length === 0) return;
  const [held] = await tx.query<object[]>('SELECT FROM role_grant WHERE user_id = $1 AND role = ANY($2) LIMIT 1', [
    membership.personId,
    roles,
  ]);
  if (held) return;
  throw new DomainError('unprocessable', 'MEMBER_WITHOUT_ROLE', { roles }, [
    { pointer: '/personId', code: 'MEMBER_WITHOUT_ROLE', params: { roles } },
  ]);
}

/** One of these lets a person do in the product what the seat asks for; a seat without a vote asks for none. */
function rolesFor({ capacity, voting }: Membership): readonly Role[] {
  if (capacity === 'chair') return ['committee_chair'];
  return voting ? ['committee_chair', 'committee_member'] : [];
}

async function assertOnlyDeputy(tx: EntityManager, appointment: DeputyAppointment & { id: string }): Promise<void> {
  const others = (await tx.find(DeputyEntity)).filter(({ id }) => id !== appointment.id);
  refuse('DEPUTY_NOT_POSSIBLE', deputyErrors(appointment, others));
}

async function assertVotingMember(tx: EntityManager, { memberId, startsOn }: DeputyAppointment): Promise<void> {
  const memberships = await tx.findBy(MembershipEntity, { personId: memberId, voting: true });
  if (memberships.some((membership) => within(membership, startsOn))) return;
  refuse('DEPUTY_NOT_POSSIBLE', [{ pointer: '/memberId', code: 'NOT_A_VOTING_MEMBER' }]);
}

function refuse(code: string, errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('unprocessable', code, {}, errors);
}
