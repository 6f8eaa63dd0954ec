import type { Money } from '#libs/kernel';
import type { OrganisationKind } from './facts.js';

/** Thresholds and evidence rules of one policy version. A `…Required` that is false lets the criterion hold without that evidence. */
export interface PolicyParameters {
  /** Criterion 2. Kinds of organisation that count, and how many of them under how many different heads. */
  readonly crossSector: {
    readonly minOrganisations: number;
    readonly minHeads: number;
    readonly kinds: readonly OrganisationKind[];
    readonly partRequired: boolean;
  };
  /** Criterion 3. Kinds of organisation that are central state bodies. */
  readonly centralKinds: readonly OrganisationKind[];
  readonly coordination: { readonly minMembers: number; readonly reasonRequired: boolean };
  /** Criterion 4.1: at least so many citizens. */
  readonly citizens: { readonly min: number; readonly estimateRequired: boolean };
  readonly safety: { readonly estimateRequired: boolean };
  readonly innovation: { readonly explanationRequired: boolean };
  readonly iconicSite: { readonly explanationRequired: boolean };
  /** Criterion 4.5: more than this, the amount itself is not enough. */
  readonly cost: { readonly over: Money; readonly breakdownRequired: boolean };
  /** Criterion 4.6: probability × impact from which a risk is high. */
  readonly highRisk: { readonly minScore: number; readonly questionRequired: boolean };
  /** Calendar days after which a head who has not answered is reminded. */
  readonly attestation: { readonly remindAfterDays: number };
}

/** The policy a city starts with: the intake criteria of the Development Programme. */
export const BASE_POLICY_PARAMETERS: PolicyParameters = {
  crossSector: { minOrganisations: 3, minHeads: 2, kinds: ['akimat', 'subordinate'], partRequired: true },
  centralKinds: ['central'],
  coordination: { minMembers: 2, reasonRequired: true },
  citizens: { min: 10_000, estimateRequired: true },
  safety: { estimateRequired: true },
  innovation: { explanationRequired: true },
  iconicSite: { explanationRequired: true },
  cost: { over: '5000000000.00', breakdownRequired: true },
  highRisk: { minScore: 15, questionRequired: true },
  attestation: { remindAfterDays: 3 },
};

/** What a screening needs to know of a policy. */
export interface PolicyInForce {
  readonly version: number;
  readonly parameters: PolicyParameters;
}
