import { BASE_DELIVERY_POLICY, policyErrors } from './policy.js';
import type { DeliveryPolicy } from './policy.js';

const { health } = BASE_DELIVERY_POLICY;
const pointers = (changes: Partial<DeliveryPolicy['health']>) =>
  policyErrors({ ...BASE_DELIVERY_POLICY, health: { ...health, ...changes } }).map(({ pointer }) => pointer);

it('finds nothing wrong with the policy a city starts with', () => {
  expect(policyErrors(BASE_DELIVERY_POLICY)).toEqual([]);
});

it.each([
  [{ risks: { amberScore: 14, redScore: 15 } }, []],
  [{ risks: { amberScore: 15, redScore: 15 } }, ['/health/risks/amberScore']],
  [
    { schedule: { ...health.schedule, amberSlipDays: 61, amberOverduePercent: 26 } },
    ['/health/schedule/amberSlipDays', '/health/schedule/amberOverduePercent'],
  ],
  [
    { budget: { amberVariancePercent: 15, redVariancePercent: 15, amberLagPercent: 36, redLagPercent: 35 } },
    ['/health/budget/amberVariancePercent', '/health/budget/amberLagPercent'],
  ],
])('of %j refuses each threshold that is red before it is amber', (changes, expected) => {
  expect(pointers(changes)).toEqual(expected);
});
