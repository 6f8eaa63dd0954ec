import { z } from 'zod';
import { day, id, trilingualView } from '#contracts/platform';
import { isIin } from '../domain/iin.js';
import { CAPACITIES } from '../domain/membership.js';

const capacity = z.enum(CAPACITIES);
const iin = z
  .string()
  .refine(isIin, { params: { code: 'NOT_AN_IIN' } })
  .meta({
    description:
      'Individual identification number, by which an electronic signature is known to be the member’s; never shown',
    example: '800101300016',
  });
const period = {
  startsOn: day,
  endsOn: day.nullish().meta({ description: 'The last day; without it the period goes on', example: '2027-12-31' }),
};

export const membershipInput = z
  .strictObject({
    personId: id,
    capacity,
    voting: z.boolean().meta({ description: 'A secretary never votes; a member may sit in advisory capacity' }),
    iin: iin.nullish(),
    ...period,
  })
  .meta({ id: 'CommitteeMembershipInput' });

export const deputyInput = z
  .strictObject({ memberId: id, deputyId: id, ...period })
  .meta({ id: 'CommitteeDeputyInput' });

/** The last day of a deputy; null lets it go on. */
export const periodPatch = z
  .strictObject({ endsOn: day.nullable() })
  .meta({ id: 'CommitteePeriodPatch', example: { endsOn: '2026-12-31' } });

export const membershipPatch = z
  .strictObject({ endsOn: day.nullable().optional(), iin: iin.nullable().optional() })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'CommitteeMembershipPatch', example: { endsOn: '2026-12-31' } });

const person = z.object({ id, name: trilingualView });
const periodView = { startsOn: day, endsOn: day.nullable(), version: z.int() };

export const membershipView = z
  .object({ id, person, capacity, voting: z.boolean(), hasIin: z.boolean(), ...periodView })
  .meta({ id: 'CommitteeMembership' });
export const membershipList = z.object({ items: z.array(membershipView) }).meta({ id: 'CommitteeMembershipList' });
export const deputyView = z
  .object({ id, member: person, deputy: person, ...periodView })
  .meta({ id: 'CommitteeDeputy' });
export const deputyList = z.object({ items: z.array(deputyView) }).meta({ id: 'CommitteeDeputyList' });

export type MembershipInput = z.infer<typeof membershipInput>;
export type DeputyInput = z.infer<typeof deputyInput>;
export type PeriodPatch = z.infer<typeof periodPatch>;
export type MembershipPatch = z.infer<typeof membershipPatch>;
