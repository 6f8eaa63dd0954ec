import { z } from 'zod';
import { day, id, trilingualView } from '#contracts/platform';
import { CAPACITIES } from '../domain/membership.js';

const capacity = z.enum(CAPACITIES);
const period = {
  startsOn: day,
  endsOn: day.nullish().meta({ description: 'The last day; without it the period goes on', example: '2027-12-31' }),
};

export const membershipInput = z
  .strictObject({
    personId: id,
    capacity,
    voting: z.boolean().meta({ description: 'A secretary never votes; a member may sit in advisory capacity' }),
    ...period,
  })
  .meta({ id: 'CommitteeMembershipInput' });

export const deputyInput = z
  .strictObject({ memberId: id, deputyId: id, ...period })
  .meta({ id: 'CommitteeDeputyInput' });

/** The last day of a membership or of a deputy; null lets it go on. */
export const periodPatch = z
  .strictObject({ endsOn: day.nullable() })
  .meta({ id: 'CommitteePeriodPatch', example: { endsOn: '2026-12-31' } });

const person = z.object({ id, name: trilingualView });
const periodView = { startsOn: day, endsOn: day.nullable(), version: z.int() };

export const membershipView = z
  .object({ id, person, capacity, voting: z.boolean(), ...periodView })
  .meta({ id: 'CommitteeMembership' });
export const membershipList = z.object({ items: z.array(membershipView) }).meta({ id: 'CommitteeMembershipList' });
export const deputyView = z
  .object({ id, member: person, deputy: person, ...periodView })
  .meta({ id: 'CommitteeDeputy' });
export const deputyList = z.object({ items: z.array(deputyView) }).meta({ id: 'CommitteeDeputyList' });

export type MembershipInput = z.infer<typeof membershipInput>;
export type DeputyInput = z.infer<typeof deputyInput>;
export type PeriodPatch = z.infer<typeof periodPatch>;
