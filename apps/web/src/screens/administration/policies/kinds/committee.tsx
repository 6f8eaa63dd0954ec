import { rulesActivate, rulesDiscard, rulesDraft, rulesEdit, rulesList, rulesOne } from '../../../../api';
import type { CommitteeRules } from '../../../../api';
import { PoliciesScreen } from '../policies-screen';
import type { PolicyKind } from '../policy-kind';
import { PolicyScreen } from '../policy-screen';

const throwOnError = true;

/** How the committee convenes and decides. */
const COMMITTEE: PolicyKind<CommitteeRules> = {
  word: 'committee',
  path: '/administration/policies/committee',
  manage: 'committee.rules',
  parameters: [
    { path: 'quorum', kind: 'threshold', bases: ['all_voting', 'not_recused'] },
    { path: 'majority', kind: 'threshold', bases: ['votes_cast', 'present', 'all_voting'] },
    { path: 'castingVote', kind: 'yes' },
    { path: 'secretBallotAllowed', kind: 'yes' },
    { path: 'inAbsentia.minHours', kind: 'number' },
    { path: 'notice.days', kind: 'number' },
    { path: 'notice.whenShort', kind: 'choice', options: ['warn', 'refuse'] },
  ],
  list: () => rulesList({ throwOnError }),
  one: (id) => rulesOne({ path: { id }, throwOnError }),
  draft: (body) => rulesDraft({ body, throwOnError }),
  edit: (id, body, headers) => rulesEdit({ path: { id }, body, headers, throwOnError }),
  activate: (id, effectiveFrom, headers) =>
    rulesActivate({ path: { id }, body: { effectiveFrom }, headers, throwOnError }),
  discard: (id) => rulesDiscard({ path: { id }, throwOnError }),
};

export const CommitteeRulesVersions = () => <PoliciesScreen kind={COMMITTEE} />;
export const CommitteeRulesVersion = () => <PolicyScreen kind={COMMITTEE} />;
