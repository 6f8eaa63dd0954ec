import { BASE_POLICY_PARAMETERS, policyInForceOn } from './policy.js';

const version = (number: number, effectiveFrom: string) => ({
  version: number,
  effectiveFrom,
  parameters: BASE_POLICY_PARAMETERS,
});
const first = version(1, '2024-01-01');
const second = version(2, '2026-07-01');

it.each([
  { day: '2023-12-31', policies: [first, second], inForce: undefined },
  { day: '2024-01-01', policies: [first, second], inForce: 1 },
  { day: '2026-06-30', policies: [first, second], inForce: 1 },
  { day: '2026-07-01', policies: [first, second], inForce: 2 },
  { day: '2030-01-01', policies: [second, first], inForce: 2 },
  // Version 3 was drafted later and put in force for an earlier date.
  { day: '2030-01-01', policies: [first, second, version(3, '2025-01-01')], inForce: 2 },
  { day: '2026-07-01', policies: [version(4, '2026-07-01'), second, version(3, '2026-07-01')], inForce: 4 },
  { day: '2026-07-01', policies: [], inForce: undefined },
])('on $day version $inForce is in force', ({ day, policies, inForce }) =>
  expect(policyInForceOn(policies, day)?.version).toBe(inForce),
);
