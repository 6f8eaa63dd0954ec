import { comparePolicies, type PolicyDifference } from './compare-policies.js';
import { BASE_POLICY_PARAMETERS as base, type PolicyParameters } from './policy.js';

const changes: [Partial<PolicyParameters>, PolicyDifference[]][] = [
  [{}, []],
  [{ citizens: { ...base.citizens, min: 5_000 } }, [{ pointer: '/citizens/min', from: 10_000, to: 5_000 }]],
  [
    { centralKinds: ['central', 'quasi_state'] },
    [{ pointer: '/centralKinds', from: ['central'], to: ['central', 'quasi_state'] }],
  ],
  [{ crossSector: { ...base.crossSector, kinds: ['subordinate', 'akimat'] } }, []],
  [{ cost: { ...base.cost, over: '5000000000' } }, []],
  [
    { cost: { over: '5000000000.01', breakdownRequired: false }, crossSector: { ...base.crossSector, minHeads: 3 } },
    [
      { pointer: '/crossSector/minHeads', from: 2, to: 3 },
      { pointer: '/cost/over', from: '5000000000.00', to: '5000000000.01' },
      { pointer: '/cost/breakdownRequired', from: true, to: false },
    ],
  ],
];
it.each(changes)('%j', (change, differences) =>
  expect(comparePolicies(base, { ...base, ...change })).toEqual(differences),
);
