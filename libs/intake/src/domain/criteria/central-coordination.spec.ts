import { basePolicy, body, factsWith, findingOn } from '../../../testing/screening-facts.js';
import type { CoordinationFacts, FundingFacts, ScreeningFacts } from '../facts.js';
import type { FindingParams, FindingResult, Reason } from '../finding.js';

const money: FundingFacts[] = [{ source: 'republican', amount: '1200000000.00' }];
const central = [body('ministry', null, { kind: 'central' })];
const akim: CoordinationFacts = { level: 'akim', reason: 'Land of three owners' };
const members = (count?: number): CoordinationFacts => ({
  level: 'committee_members',
  members: count,
  reason: 'Two directions share the junction',
});

type Case = [why: string, facts: Partial<ScreeningFacts>, result: FindingResult, reason: Reason, params: FindingParams];
const missing = (...paths: string[]): [FindingResult, Reason, FindingParams] => [
  'evidence_missing',
  'COORDINATION_EVIDENCE_MISSING',
  { missing: paths },
];
const neither: [FindingResult, Reason, FindingParams] = ['not_met', 'NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY', {}];
const notNeeded: [FindingResult, Reason, FindingParams] = ['not_met', 'COORDINATION_NOT_NEEDED', {}];

const cases: Case[] = [
  [
    'money and the akim',
    { funding: money, coordination: akim },
    'met',
    'REPUBLICAN_MONEY_AND_AKIM',
    { amount: '1200000000.00' },
  ],
  [
    'money and two members',
    { funding: money, coordination: members(2) },
    'met',
    'REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS',
    { amount: '1200000000.00', members: 2 },
  ],
  ['a central body and the akim', { participants: central, coordination: akim }, 'met', 'CENTRAL_BODY_AND_AKIM', {}],
  [
    'a central body and three members',
    { participants: central, coordination: members(3) },
    'met',
    'CENTRAL_BODY_AND_COMMITTEE_MEMBERS',
    { members: 3 },
  ],
  [
    'one tiyn, in lines that are summed',
    {
      funding: [
        { source: 'republican', amount: '0' },
        { source: 'republican', amount: '0.01' },
        { source: 'local', amount: '5' },
      ],
      coordination: akim,
    },
    'met',
    'REPUBLICAN_MONEY_AND_AKIM',
    { amount: '0.01' },
  ],
  ['nothing', {}, ...neither],
  ['coordination alone', { coordination: akim }, ...neither],
  ['no republican tenge', { funding: [{ source: 'republican', amount: '0.00' }], coordination: akim }, ...neither],
  ['local money', { funding: [{ source: 'local', amount: '9' }], coordination: akim }, ...neither],
  ['money whose source is not known', { funding: [{ amount: '9' }], coordination: akim }, ...neither],
  ['bodies of the akimat', { participants: [body('roads', 'I')], coordination: akim }, ...neither],
  ['a central body of the bundle only', { bundleParticipants: central, coordination: akim }, ...neither],
  ['money without coordination', { funding: money }, ...notNeeded],
  ['an empty coordination', { funding: money, coordination: {} }, ...notNeeded],
  ['the level none', { funding: money, coordination: { level: 'none', reason: 'routine' } }, ...notNeeded],
  [
    'the head of direction',
    { participants: central, coordination: { level: 'head', reason: 'routine' } },
    ...notNeeded,
  ],
  [
    'one member',
    { funding: money, coordination: members(1) },
    'not_met',
    'TOO_FEW_COMMITTEE_MEMBERS',
    { members: 1, requiredMembers: 2 },
  ],
  [
    'no member and no reason',
    { funding: money, coordination: { level: 'committee_members', members: 0 } },
    'not_met',
    'TOO_FEW_COMMITTEE_MEMBERS',
    { members: 0, requiredMembers: 2 },
  ],
  ['members not counted', { funding: money, coordination: members() }, ...missing('coordination.members')],
  ['the akim, but why', { funding: money, coordination: { level: 'akim' } }, ...missing('coordination.reason')],
  [
    'a blank reason',
    { funding: money, coordination: { level: 'akim', reason: ' ' } },
    ...missing('coordination.reason'),
  ],
  [
    'members, but neither how many nor why',
    { participants: central, coordination: { level: 'committee_members' } },
    ...missing('coordination.members', 'coordination.reason'),
  ],
  [
    'a reason without the level',
    { funding: money, coordination: { reason: 'shared land' } },
    ...missing('coordination.level'),
  ],
  [
    'a republican line without its amount',
    { funding: [{ source: 'republican' }], coordination: akim },
    ...missing('funding.amount'),
  ],
  [
    'an unknown line does not matter beside a known one',
    { funding: [{ source: 'republican' }, ...money], coordination: akim },
    'met',
    'REPUBLICAN_MONEY_AND_AKIM',
    { amount: '1200000000.00' },
  ],
  [
    'nor beside a central body',
    { funding: [{ source: 'republican' }], participants: central, coordination: akim },
    'met',
    'CENTRAL_BODY_AND_AKIM',
    {},
  ],
  ['an unknown line without coordination', { funding: [{ source: 'republican' }] }, ...notNeeded],
];

it.each(cases)('%s', (_why, facts, result, reason, params) =>
  expect(findingOn('3', factsWith(facts))).toEqual({ code: '3', result, reason, params }),
);

it('follows the policy', () => {
  const parameters = { ...basePolicy.parameters, coordination: { minMembers: 3, reasonRequired: false } };
  const policy = { version: 2, parameters };
  expect(findingOn('3', factsWith({ funding: money, coordination: members(2) }), policy).result).toBe('not_met');
  expect(findingOn('3', factsWith({ funding: money, coordination: { level: 'akim' } }), policy).result).toBe('met');
});
