import type { Day, Language, Money, Role } from '#libs/kernel';

/** A name written in all three languages. */
export interface Named {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

export type DirectionCode = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII';

export interface DemoDirection {
  readonly code: DirectionCode;
  readonly name: Named;
  /** Account of its head. */
  readonly head: string;
}

export interface DemoDistrict {
  readonly code: string;
  readonly name: Named;
  readonly areaKm2: number;
}

export interface DemoPolycentre {
  readonly code: string;
  readonly name: Named;
  readonly specialisation: string;
}

export type OrganisationKind = 'akimat' | 'subordinate' | 'central' | 'quasi_state' | 'private' | 'international';

export interface DemoOrganisation {
  readonly code: string;
  readonly kind: OrganisationKind;
  readonly name: Named;
  /** Direction whose head curates it; set for bodies of the akimat and its subordinates only. */
  readonly direction: DirectionCode | null;
}

export interface DemoRoadmap {
  readonly code: string;
  readonly name: Named;
  readonly direction: DirectionCode;
  /** True when the name is ours: only three of the nine names are known. */
  readonly illustrative: boolean;
}

/** A target as the city's review calls it. */
export interface DemoSdgTarget {
  readonly code: string;
  readonly nameRu: string;
}

/** A series of the review. */
export interface DemoIndicator {
  readonly code: string;
  readonly nameRu: string;
  readonly unitRu: string;
  readonly kind: 'target' | 'statistic';
  readonly better: 'higher' | 'lower' | null;
  readonly goal: number;
  readonly target: string | null;
  readonly listedNumber: string | null;
  readonly territory: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly source: string | null;
  /** Numbers of the documents among the review's sources. */
  readonly sources: readonly number[];
  readonly note: string | null;
  readonly suspect: boolean;
  /** Of the city's own series; the demo's assignment. */
  readonly direction: DirectionCode | null;
  readonly responsible: string | null;
  /** What is to be reached, and when. */
  readonly promise: { readonly year: number; readonly value: number } | null;
  readonly values: readonly { readonly year: number; readonly measure: 'plan' | 'fact'; readonly value: number }[];
}

export interface DemoSource {
  readonly number: number;
  readonly titleRu: string;
  readonly url: string;
  readonly secondUrl: string | null;
  readonly note: string | null;
}

export interface DemoChannelRecord {
  readonly kind: 'strategy' | 'international_project' | 'digital_resource';
  readonly code: string;
  readonly titleRu: string;
  readonly description: string | null;
  readonly partner: string | null;
  readonly url: string | null;
  readonly level: 'national' | 'municipal' | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly amountUsd: number | null;
  /** Of what serves a goal as a whole. */
  readonly goal: number | null;
  readonly targets: readonly string[];
  readonly sources: readonly number[];
  readonly note: string | null;
  /** Key of the project that it is, where the city has it. */
  readonly project: string | null;
}

/** A cell of the review's own matrix. */
export interface DemoChannelClaim {
  readonly target: string;
  readonly channel: string;
  readonly claimed: boolean;
  readonly note: string | null;
}

/** A challenge that the review names. */
export interface DemoTargetNote {
  readonly goal: number;
  readonly target: string | null;
  readonly textRu: string;
  readonly year: number | null;
}

export interface DemoIndicatorLink {
  readonly indicator: string;
  readonly project: string;
  readonly rationale: string;
  readonly effects: readonly { readonly year: number; readonly value: number }[];
}

/** A demo account; its person is known by office only. */
export interface DemoPerson {
  /** `head.ii` of `head.ii@demo.zhoba`: how projects and steps name the person. */
  readonly account: string;
  readonly email: string;
  readonly name: Named;
  readonly language: Language;
  readonly role: Role;
  readonly direction: DirectionCode | null;
  readonly organisation: string | null;
}

export interface DemoBundle {
  readonly code: string;
  readonly name: Named;
}

export type Stage =
  'draft' | 'submitted' | 'on_agenda' | 'approved' | 'in_delivery' | 'on_hold' | 'completed' | 'cancelled' | 'rejected';

/** Who watches an approved project. */
export type Oversight = 'committee' | 'head' | 'standard';

export type FundingSource = 'republican' | 'local' | 'private' | 'ppp' | 'international' | 'participatory';

export type CostCategory = 'design' | 'land' | 'construction' | 'equipment' | 'software' | 'services' | 'training';

export interface DemoCost {
  readonly total: Money;
  /** Adds up to the total exactly; empty when no breakdown exists. */
  readonly categories: readonly { readonly category: CostCategory; readonly amount: Money }[];
}

export interface DemoFunding {
  readonly source: FundingSource;
  readonly year: number | null;
  readonly amount: Money;
}

/** What the criteria read beside direction, cost, funding and participants; null where the project says nothing. */
export interface DemoEvidence {
  readonly mandate: {
    readonly issuer: 'head_of_state' | 'government' | 'akim';
    readonly number: string | null;
    readonly date: Day | null;
  } | null;
  readonly coordination: {
    readonly level: 'none' | 'head' | 'committee_members' | 'akim';
    readonly members: number | null;
    readonly reason: string | null;
  } | null;
  readonly citizens: { readonly affected: number; readonly estimate: string | null } | null;
  readonly safety: { readonly affected: boolean; readonly estimate: string | null } | null;
  readonly innovation: { readonly firstInCity: boolean; readonly explanation: string | null } | null;
  readonly iconicSite: { readonly name: string; readonly explanation: string | null } | null;
  readonly risks: readonly { readonly title: string; readonly probability: number; readonly impact: number }[];
  readonly riskQuestion: string | null;
}

export type AttestedCriterion = '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6';

/** The word of the project's head of direction on significance. */
export interface DemoAttestation {
  readonly by: string;
  readonly on: Day;
  readonly criteria: readonly AttestedCriterion[];
}

/** A decision of the steering committee taken before the system: only its name and day are known to it. */
export interface DemoDecision {
  readonly name: Named;
  readonly on: Day;
}

/** One change of stage in the project's past. */
export interface DemoStep {
  /** Null for the first step, which opens the draft. */
  readonly from: Stage | null;
  readonly to: Stage;
  readonly on: Day;
  /** Account of the person who made it. */
  readonly by: string;
  readonly reason: string | null;
  readonly decision: DemoDecision | null;
  /** Until when a returned project has to be corrected. */
  readonly deadline: Day | null;
}

export interface DemoLife {
  /** The stage the last step leads to. */
  readonly stage: Stage;
  /** Set from approval on. */
  readonly oversight: Oversight | null;
  readonly steps: readonly DemoStep[];
}

export interface DemoProject extends DemoEvidence {
  /** The review's id of the measure or, with the prefix `intl-`, of the international project. */
  readonly key: string;
  readonly originalLanguage: 'ru';
  readonly title: { readonly kk: string | null; readonly ru: string; readonly en: string | null };
  readonly description: string;
  readonly purpose: string;
  readonly relevance: string;
  readonly expectedResults: readonly {
    readonly year: number;
    readonly name: string;
    readonly value: number;
    readonly unit: string;
  }[];
  /** Key of the project whose cost holds this one's money. */
  readonly partOf: string | null;
  readonly direction: DirectionCode;
  readonly roadmap: string | null;
  readonly districts: readonly string[];
  readonly sdgTargets: readonly string[];
  readonly initiator: string;
  readonly manager: string;
  readonly participants: readonly { readonly organisation: string; readonly part: string | null }[];
  readonly cost: DemoCost | null;
  readonly funding: readonly DemoFunding[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly bundle: string | null;
  readonly attestation: DemoAttestation | null;
  readonly life: DemoLife;
  /** Names of the fields above whose values are invented for the demo and are not the city's. */
  readonly illustrative: readonly string[];
}

export interface DemoCity {
  readonly today: Day;
  readonly directions: readonly DemoDirection[];
  readonly districts: readonly DemoDistrict[];
  readonly polycentres: readonly DemoPolycentre[];
  readonly organisations: readonly DemoOrganisation[];
  readonly roadmaps: readonly DemoRoadmap[];
  readonly sdgTargets: readonly DemoSdgTarget[];
  readonly indicators: readonly DemoIndicator[];
  readonly sources: readonly DemoSource[];
  readonly channelRecords: readonly DemoChannelRecord[];
  readonly channelClaims: readonly DemoChannelClaim[];
  readonly targetNotes: readonly DemoTargetNote[];
  /** Invented. */
  readonly indicatorLinks: readonly DemoIndicatorLink[];
  readonly people: readonly DemoPerson[];
  readonly bundles: readonly DemoBundle[];
  readonly projects: readonly DemoProject[];
  /** Records of the review that are no projects of their own, and why. */
  readonly leftOut: readonly { readonly key: string; readonly reason: string }[];
}
