import type { Day, Money } from '#libs/kernel';

export const MANDATE_ISSUERS = ['head_of_state', 'government', 'akim'] as const;
export type MandateIssuer = (typeof MANDATE_ISSUERS)[number];

export const ORGANISATION_KINDS = [
  'akimat',
  'subordinate',
  'central',
  'quasi_state',
  'private',
  'international',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const FUNDING_SOURCES = ['republican', 'local', 'private', 'ppp', 'international', 'participatory'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const COORDINATION_LEVELS = ['none', 'head', 'committee_members', 'akim'] as const;
export type CoordinationLevel = (typeof COORDINATION_LEVELS)[number];

/** The act by which the Head of State, the Government or the akim set the priority. */
export interface MandateFacts {
  readonly issuer?: MandateIssuer;
  readonly number?: string;
  readonly date?: Day;
}

export interface ParticipantFacts {
  /** Code of the organisation. */
  readonly organisation?: string;
  readonly kind?: OrganisationKind;
  /** Code of the direction whose head curates the organisation; null: it is known that none does. */
  readonly head?: string | null;
  /** What the organisation does in the project. */
  readonly part?: string;
}

export interface FundingFacts {
  readonly source?: FundingSource;
  readonly amount?: Money;
}

export interface CoordinationFacts {
  readonly level?: CoordinationLevel;
  /** Committee members whose coordination is needed; read at the level `committee_members` only. */
  readonly members?: number;
  readonly reason?: string;
}

export interface CostFacts {
  readonly total?: Money;
  readonly categories?: readonly { readonly category?: string; readonly amount?: Money }[];
}

export interface RiskFacts {
  readonly title?: string;
  /** 1 to 5. */
  readonly probability?: number;
  /** 1 to 5. */
  readonly impact?: number;
}

/** What the head of a direction attested; counts only if it is the project's own direction. */
export interface AttestationFacts {
  readonly direction?: string;
  readonly criteria?: readonly string[];
}

/**
 * All that a screening reads. A field that is absent is not known, which is neither zero nor no: where a criterion
 * needs it, the result is `evidence_missing`.
 */
export interface ScreeningFacts {
  /** Code of the project's direction. */
  readonly direction: string;
  readonly mandate?: MandateFacts;
  readonly participants?: readonly ParticipantFacts[];
  /** Participants of the other projects of the bundle. */
  readonly bundleParticipants?: readonly ParticipantFacts[];
  readonly funding?: readonly FundingFacts[];
  readonly coordination?: CoordinationFacts;
  readonly citizens?: { readonly affected?: number; readonly estimate?: string };
  readonly safety?: { readonly affected?: boolean; readonly estimate?: string };
  readonly innovation?: { readonly firstInCity?: boolean; readonly explanation?: string };
  readonly iconicSite?: { readonly name?: string; readonly explanation?: string };
  readonly cost?: CostFacts;
  readonly risks?: readonly RiskFacts[];
  /** What the committee is asked about the risks. */
  readonly riskQuestion?: string;
  readonly attestation?: AttestationFacts;
}
