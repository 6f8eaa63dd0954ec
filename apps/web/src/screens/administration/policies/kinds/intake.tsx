import {
  policiesActivate,
  policiesDiscard,
  policiesDraft,
  policiesEdit,
  policiesList,
  policiesOne,
} from '../../../../api';
import type { PolicyParameters } from '../../../../api';
import { PoliciesScreen } from '../policies-screen';
import type { PolicyKind } from '../policy-kind';
import { PolicyScreen } from '../policy-screen';
import { IntakeTrial } from '../trials/intake-trial';

const throwOnError = true;

/** By which criteria projects go to the committee, in the order of the criteria. */
const INTAKE: PolicyKind<PolicyParameters> = {
  word: 'intake',
  path: '/administration/policies',
  manage: 'policy.manage',
  parameters: [
    { path: 'crossSector.minOrganisations', kind: 'number' },
    { path: 'crossSector.minHeads', kind: 'number' },
    { path: 'crossSector.kinds', kind: 'organisations' },
    { path: 'crossSector.partRequired', kind: 'yes' },
    { path: 'centralKinds', kind: 'organisations' },
    { path: 'coordination.minMembers', kind: 'number' },
    { path: 'coordination.reasonRequired', kind: 'yes' },
    { path: 'citizens.min', kind: 'number' },
    { path: 'citizens.estimateRequired', kind: 'yes' },
    { path: 'safety.estimateRequired', kind: 'yes' },
    { path: 'innovation.explanationRequired', kind: 'yes' },
    { path: 'iconicSite.explanationRequired', kind: 'yes' },
    { path: 'cost.over', kind: 'money' },
    { path: 'cost.breakdownRequired', kind: 'yes' },
    { path: 'highRisk.minScore', kind: 'number' },
    { path: 'highRisk.questionRequired', kind: 'yes' },
    { path: 'attestation.remindAfterDays', kind: 'number' },
  ],
  list: () => policiesList({ throwOnError }),
  one: (id) => policiesOne({ path: { id }, throwOnError }),
  draft: (body) => policiesDraft({ body, throwOnError }),
  edit: (id, body, headers) => policiesEdit({ path: { id }, body, headers, throwOnError }),
  activate: (id, effectiveFrom, headers) =>
    policiesActivate({ path: { id }, body: { effectiveFrom }, headers, throwOnError }),
  discard: (id) => policiesDiscard({ path: { id }, throwOnError }),
  trial: { permission: 'policy.try', Trial: IntakeTrial },
};

export const IntakePolicies = () => <PoliciesScreen kind={INTAKE} />;
export const IntakePolicy = () => <PolicyScreen kind={INTAKE} />;
