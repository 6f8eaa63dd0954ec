import {
  deliveryPolicyActivate,
  deliveryPolicyDiscard,
  deliveryPolicyDraft,
  deliveryPolicyEdit,
  deliveryPolicyList,
  deliveryPolicyOne,
} from '../../../../api';
import type { DeliveryPolicyParameters } from '../../../../api';
import type { Parameter } from '../parameter';
import { PoliciesScreen } from '../policies-screen';
import type { PolicyKind } from '../policy-kind';
import { PolicyScreen } from '../policy-screen';
import { DeliveryTrial } from '../trials/delivery-trial';

const throwOnError = true;

const PATHS = [
  'milestones.dueSoonDays',
  'milestones.staleForecastDays',
  'health.schedule.amberSlipDays',
  'health.schedule.redSlipDays',
  'health.schedule.amberOverduePercent',
  'health.schedule.redOverduePercent',
  'health.budget.amberVariancePercent',
  'health.budget.redVariancePercent',
  'health.budget.amberLagPercent',
  'health.budget.redLagPercent',
  'health.risks.amberScore',
  'health.risks.redScore',
  'ratings.divergencePoints',
  'ratings.staleDays',
  'budget.causeAbovePercent',
  'clocks.owner',
  'clocks.head',
  'clocks.office',
];

/** By which thresholds delivery is watched. */
const DELIVERY: PolicyKind<DeliveryPolicyParameters> = {
  word: 'delivery',
  path: '/administration/policies/delivery',
  manage: 'delivery.policy',
  parameters: PATHS.map((path): Parameter => ({ path, kind: 'number' })),
  list: () => deliveryPolicyList({ throwOnError }),
  one: (id) => deliveryPolicyOne({ path: { id }, throwOnError }),
  draft: (body) => deliveryPolicyDraft({ body, throwOnError }),
  edit: (id, body, headers) => deliveryPolicyEdit({ path: { id }, body, headers, throwOnError }),
  activate: (id, effectiveFrom, headers) =>
    deliveryPolicyActivate({ path: { id }, body: { effectiveFrom }, headers, throwOnError }),
  discard: (id) => deliveryPolicyDiscard({ path: { id }, throwOnError }),
  trial: { permission: 'policy.try', Trial: DeliveryTrial },
};

export const DeliveryPolicies = () => <PoliciesScreen kind={DELIVERY} />;
export const DeliveryPolicy = () => <PolicyScreen kind={DELIVERY} />;
