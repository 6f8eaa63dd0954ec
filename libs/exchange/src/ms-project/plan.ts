import type { Day } from '#libs/kernel';

export const NAMESPACE = 'http://schemas.microsoft.com/project';

/** The custom field (Text1) that carries our id through MS Project and back. */
export const ID_FIELD = { id: '188743731', name: 'Text1', alias: 'Zhoba ID' } as const;

export const LINK_TYPES = ['FF', 'FS', 'SF', 'SS'] as const;
/** The number of a type in a file is its place in LINK_TYPES. */
export type LinkType = (typeof LINK_TYPES)[number];

/** Milestones of a project as a plan of MS Project shows them. */
export interface PlanMilestone {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Name of the organisation that carries it out. */
  readonly owner: string | null;
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  readonly note: string | null;
  /** The promise in force. */
  readonly baselineOn: Day | null;
  readonly baselines: readonly { readonly number: number; readonly startOn: Day | null; readonly finishOn: Day }[];
  readonly links: readonly PlanLink[];
}

export interface PlanLink {
  readonly predecessorId: string;
  readonly code: string;
  readonly number: number;
  readonly type: LinkType;
  readonly lagDays: number;
}

export interface PlanProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly manager: string | null;
  readonly costTotal: string | null;
  readonly milestones: readonly PlanMilestone[];
}

/** A day that differs from the week. */
export interface CalendarDay {
  readonly day: Day;
  readonly working: boolean;
  readonly name: string;
}
