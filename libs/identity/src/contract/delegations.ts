import { z } from 'zod';
import { day, id, moment, prose } from '#contracts/platform';
import { checkScope, role, roleWithScope } from './grant.js';

const EXAMPLE = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
  fromUserId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  toUserId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
  role: 'head_of_direction' as const,
  directionId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6e',
  organisationId: null,
  startsOn: '2026-12-01',
  endsOn: '2026-12-14',
  reason: 'Еңбек демалысы',
  revokedAt: null,
  createdBy: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6f',
  createdAt: '2026-11-23T09:00:00.000Z',
};

export const delegation = z
  .object({
    id,
    fromUserId: id,
    toUserId: id,
    role,
    directionId: id.nullable(),
    organisationId: id.nullable(),
    startsOn: day,
    endsOn: day.meta({ description: 'Last day, included' }),
    reason: z.string(),
    revokedAt: moment.nullable(),
    createdBy: id,
    createdAt: moment,
  })
  .meta({ id: 'Delegation', example: EXAMPLE });

export const delegationList = z
  .object({ items: z.array(delegation) })
  .meta({ id: 'Delegations', example: { items: [EXAMPLE] } });

const { id: _id, revokedAt: _revokedAt, createdBy: _createdBy, createdAt: _createdAt, ...newExample } = EXAMPLE;

export const createDelegation = roleWithScope
  .extend({ fromUserId: id, toUserId: id, startsOn: day, endsOn: day, reason: prose(1000) })
  .superRefine((given, context) => {
    checkScope(given, context);
    const refuse = (field: string, code: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { code } });
    if (given.endsOn < given.startsOn) refuse('endsOn', 'ENDS_BEFORE_START');
    if (given.toUserId === given.fromUserId) refuse('toUserId', 'DELEGATED_TO_SELF');
  })
  .meta({ id: 'CreateDelegation', example: newExample });
export type CreateDelegation = z.infer<typeof createDelegation>;

export const delegationQuery = {
  active: z.stringbool().optional().meta({ description: '`true`: in force today; `false`: the others' }),
  userId: id.optional().meta({ description: 'Given by or to this person' }),
};
