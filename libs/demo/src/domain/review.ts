/** The parts of the city's voluntary local review that the demo city is built from, as its files hold them. */

export type MeasureStatus = 'done' | 'ongoing' | 'planned' | 'need';

export interface ReviewMeasure {
  readonly id: string;
  readonly title_ru: string;
  /** SDG target such as `11.2`; null where the review names none. */
  readonly target: string | null;
  readonly goal: number | null;
  readonly status: MeasureStatus;
  readonly quantity?: number | undefined;
  readonly unit_ru?: string | undefined;
  readonly capacity?: number | undefined;
  readonly capacity_unit_ru?: string | undefined;
  readonly start_year?: number | undefined;
  readonly end_year?: number | undefined;
  readonly year_note_ru?: string | undefined;
  readonly amount_kzt?: number | undefined;
  readonly amount_usd?: number | undefined;
  readonly amount_per_unit_kzt?: number | undefined;
  readonly financing?: 'private' | 'local' | 'ppp' | 'mixed' | undefined;
  readonly district_ru?: string | undefined;
  readonly districts_ru?: readonly string[] | undefined;
  readonly executor_ru?: string | undefined;
  /** Id of the measure that this one is a tranche of: its money is counted there. */
  readonly part_of?: string | undefined;
  readonly note?: string | undefined;
}

/** What the other channels' lists have of a strategy, an international project or a digital resource. */
export interface ReviewRecord {
  readonly id: string;
  readonly title_ru: string;
  readonly target: string | null;
  readonly goal: number | null;
  readonly url: string | null;
  readonly purpose_ru?: string | undefined;
  readonly partner_ru?: string | undefined;
  readonly level?: 'national' | 'municipal' | undefined;
  /** When a strategy was adopted. */
  readonly year?: number | undefined;
  readonly start_year?: number | undefined;
  readonly end_year?: number | undefined;
  readonly amount_usd?: number | undefined;
  readonly note?: string | undefined;
}

export interface ReviewSource {
  readonly number: number;
  readonly title_ru: string;
  readonly url: string;
  readonly url2?: string | undefined;
  readonly note?: string | undefined;
}

export interface ReviewInternationalProject {
  readonly id: string;
  readonly title_ru: string;
  readonly partner_ru: string;
  readonly url: string | null;
  readonly target: string | null;
  readonly goal: number | null;
  readonly start_year?: number | undefined;
  readonly end_year?: number | undefined;
  readonly amount_usd?: number | undefined;
  readonly note?: string | undefined;
}

/** A series by year; `plan` and `fact` are left out where the review has none. */
export interface ReviewIndicator {
  readonly id: string;
  readonly name_ru: string;
  readonly unit_ru: string;
  readonly kind: 'target' | 'statistic';
  readonly goal: number;
  readonly target: string | null;
  readonly indicator_code: string | null;
  readonly territory: string;
  readonly series: readonly {
    readonly year: number;
    readonly plan?: number | undefined;
    readonly fact?: number | undefined;
  }[];
  /** Which way is better; null where the review does not say. */
  readonly direction: 'higher' | 'lower' | null;
  readonly source_ru?: string | undefined;
  readonly note?: string | undefined;
  readonly report_note_ru?: string | undefined;
  readonly breakdown?: Readonly<Record<string, string>> | undefined;
  readonly suspect?: boolean | undefined;
}

export interface ReviewTarget {
  readonly code: string;
  readonly goal: number;
  readonly title_ru: string;
  /** The target's row in the review's matrix. */
  readonly channels: Readonly<Record<string, boolean>>;
  readonly note?: string | undefined;
}

export interface ReviewDirection {
  readonly code: string;
  readonly name_ru: string;
}

export interface ReviewDistrict {
  readonly name_ru: string;
  readonly area_km2: number;
}

export interface ReviewPolycentre {
  readonly name_ru: string;
  readonly specialisation_ru: string;
}

export interface Review {
  readonly directions: readonly ReviewDirection[];
  readonly districts: readonly ReviewDistrict[];
  readonly polycentres: readonly ReviewPolycentre[];
  readonly targets: readonly ReviewTarget[];
  readonly indicators: readonly ReviewIndicator[];
  readonly measures: readonly ReviewMeasure[];
  readonly internationalProjects: readonly ReviewInternationalProject[];
  readonly strategies: readonly ReviewRecord[];
  readonly digitalResources: readonly ReviewRecord[];
  readonly sources: readonly ReviewSource[];
}
