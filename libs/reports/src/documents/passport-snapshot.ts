import type { Day, Language, Money, Trilingual } from '#libs/kernel';

/** A text that people translate; `stale` names the translations that are older than the original. */
export interface TranslatedText extends Trilingual {
  readonly stale: readonly Language[];
}

export type PassportStage =
  'draft' | 'submitted' | 'on_agenda' | 'approved' | 'in_delivery' | 'on_hold' | 'completed' | 'rejected' | 'cancelled';

export type PassportOversight = 'committee' | 'head' | 'standard';

export type PassportOrganisationKind =
  'akimat' | 'subordinate' | 'central' | 'quasi_state' | 'private' | 'international';

export type PassportFundingSource = 'republican' | 'local' | 'private' | 'ppp' | 'international' | 'participatory';

export type PassportMandateIssuer = 'head_of_state' | 'government' | 'akim';

export type PassportCoordinationLevel = 'none' | 'head' | 'committee_members' | 'akim';

export type PassportCriterionCode = '1' | '2' | '3' | '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6';

export type PassportCriterionResult = 'met' | 'candidate' | 'evidence_missing' | 'not_met';

import type { PaperCity } from './paper-head.js';

/**
 * Everything that a project passport shows, frozen at `takenAt`: the one source of the paper in every language and
 * format. Plain JSON. Days are `YYYY-MM-DD`, moments RFC 3339, money is a decimal string in tenge, other quantities are
 * decimal strings. What nobody has entered is null or an empty list, never zero. Texts without translations
 * (`purpose`, names of results, reasons) are in the language their author wrote.
 */
export interface PassportSnapshot {
  readonly takenAt: string;
  /** `timeZone` is an IANA name; moments are shown in it. */
  readonly city: PaperCity;
  readonly project: { readonly id: string; readonly code: string };
  readonly stage: PassportStage;
  readonly oversight: PassportOversight | null;
  readonly originalLanguage: Language;
  /** Some of its values are invented for a demonstration. */
  readonly illustrative: boolean;
  readonly title: TranslatedText;
  readonly description: TranslatedText;
  readonly purpose: string | null;
  readonly relevance: string | null;
  readonly expectedResults: readonly PassportExpectedResult[];
  readonly direction: { readonly code: string; readonly name: Trilingual };
  readonly headOfDirection: Trilingual | null;
  readonly roadmap: Trilingual | null;
  readonly districts: readonly Trilingual[];
  readonly initiator: Trilingual | null;
  readonly manager: Trilingual | null;
  readonly participants: readonly PassportParticipant[];
  readonly citizens: { readonly affected: number | null; readonly estimate: string | null } | null;
  readonly cost: PassportCost | null;
  readonly funding: readonly PassportFundingLine[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly mandate: PassportMandate | null;
  readonly coordination: PassportCoordination | null;
  readonly risks: readonly PassportRisk[];
  readonly bundle: PassportBundle | null;
  readonly documents: readonly PassportDocument[];
  readonly screening: PassportScreening | null;
  readonly attestations: readonly PassportAttestation[];
  readonly transitions: readonly PassportTransition[];
}

export interface PassportExpectedResult {
  readonly year: number | null;
  readonly name: string;
  readonly value: string | null;
  readonly unit: string | null;
}

export interface PassportParticipant {
  readonly organisation: Trilingual;
  readonly kind: PassportOrganisationKind;
  /** Code of the direction whose head curates the organisation. */
  readonly curatedBy: string | null;
  /** What the organisation does in the project. */
  readonly part: string | null;
}

export interface PassportCost {
  readonly total: Money | null;
  readonly categories: readonly {
    /** A code that the catalogue words (`construction`), or the author's own words. */
    readonly category: string;
    readonly amount: Money;
  }[];
}

export interface PassportFundingLine {
  readonly source: PassportFundingSource;
  readonly year: number | null;
  readonly amount: Money;
}

export interface PassportMandate {
  readonly issuer: PassportMandateIssuer;
  readonly number: string | null;
  readonly date: Day | null;
}

export interface PassportCoordination {
  readonly level: PassportCoordinationLevel;
  /** How many committee members it takes. */
  readonly members: number | null;
  readonly reason: string | null;
}

/** `probability` and `impact` run from 1 to 5. */
export interface PassportRisk {
  readonly title: string;
  readonly probability: number;
  readonly impact: number;
}

export interface PassportBundle {
  readonly name: Trilingual;
  readonly projects: readonly { readonly code: string; readonly title: Trilingual }[];
}

export interface PassportDocument {
  readonly title: string;
  /** A code that the catalogue words (`estimate`), or the author's own words. */
  readonly kind: string;
  readonly sha256: string | null;
}

export interface PassportScreening {
  readonly flagged: boolean;
  readonly policyVersion: number;
  readonly at: string;
  readonly criteria: readonly {
    readonly code: PassportCriterionCode;
    readonly result: PassportCriterionResult;
    /** The explanation, already worded. */
    readonly reason: Trilingual;
  }[];
  /** What the project office decided against the screening, while its decision is in force. */
  readonly override: { readonly flagged: boolean; readonly reason: string } | null;
}

export interface PassportAttestation {
  readonly by: Trilingual | null;
  readonly direction: string;
  readonly criteria: readonly PassportCriterionCode[];
  readonly at: string;
}

export interface PassportTransition {
  /** A code that the catalogue words (`submit`), or the author's own words. */
  readonly name: string;
  readonly from: PassportStage;
  readonly to: PassportStage;
  readonly by: Trilingual | null;
  readonly at: string;
  readonly reason: string | null;
}
