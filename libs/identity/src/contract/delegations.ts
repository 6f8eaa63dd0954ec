import { z } from 'zod';
import { day, id, moment, prose, trilingualView } from '#contracts/platform';
import { checkScope, role, roleWithScope } from './grant.js';

const EXAMPLE = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
  fromUserId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  toUserId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
  from: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', name: { kk: 'Ерлан Сапаров', ru: 'Ерлан Сапаров', en: null } },
  to: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d', name: { kk: 'Алия Сейітқызы', ru: 'Алия Сейткызы', en: null } },
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

const person = z.object({ id, name: trilingualView });

export const delegation = z
  .object({
    id,
    fromUserId: id,
    toUserId: id,
    from: person,
    to: person,
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

const { toUserId, role: exampleRole, directionId, startsOn, endsOn, reason } = EXAMPLE;
const newExample = { toUserId, role: exampleRole, directionId, startsOn, endsOn, reason };

const ofMyRole = roleWithScope.extend({ toUserId: id, startsOn: day, endsOn: day, reason: prose(1000) });

function checkDays(given: z.infer<typeof ofMyRole>, context: z.RefinementCtx): void {
  checkScope(given, context);
  if (given.endsOn < given.startsOn) refuse(context, 'endsOn', 'ENDS_BEFORE_START');
}

const refuse = (context: z.RefinementCtx, field: string, code: string): void =>
  context.addIssue({ code: 'custom', path: [field], params: { code } });

/** One hands over a role of one's own. */
export const createMyDelegation = ofMyRole
  .superRefine(checkDays)
  .meta({ id: 'CreateMyDelegation', example: newExample });
export type CreateMyDelegation = z.infer<typeof createMyDelegation>;

export const createDelegation = ofMyRole
  .extend({ fromUserId: id })
  .superRefine((given, context) => {
    checkDays(given, context);
    if (given.toUserId === given.fromUserId) refuse(context, 'toUserId', 'DELEGATED_TO_SELF');
  })
  .meta({ id: 'CreateDelegation', example: { fromUserId: EXAMPLE.fromUserId, ...newExample } });
export type CreateDelegation = z.infer<typeof createDelegation>;

export const delegationQuery = {
  active: z.stringbool().optional().meta({ description: '`true`: in force today; `false`: the others' }),
  userId: id.optional().meta({ description: 'Given by or to this person' }),
};
