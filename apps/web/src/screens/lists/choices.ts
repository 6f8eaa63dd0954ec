/** The words of the API that filters offer, in the order of a project's life or of how bad it is. */
export const STAGES = [
  'draft',
  'submitted',
  'on_agenda',
  'approved',
  'in_delivery',
  'on_hold',
  'completed',
  'cancelled',
  'rejected',
] as const;
export const OVERSIGHTS = ['committee', 'head', 'standard'] as const;
export const HEALTHS = ['red', 'amber', 'green', 'unknown'] as const;
export const UNSAID = ['roadmap', 'district', 'oversight', 'cost', 'citizens'] as const;

/** Those of the known words that stand in the address; what nobody knows is left out. */
export const among = <Word extends string>(known: readonly Word[], wanted: readonly string[]): Word[] =>
  known.filter((word) => wanted.includes(word));

export const PROJECT_SORTS = [
  'createdAt',
  '-createdAt',
  'updatedAt',
  '-updatedAt',
  'stageSince',
  '-stageSince',
  'code',
  '-code',
  'startsOn',
  '-startsOn',
  'endsOn',
  '-endsOn',
  'cost',
  '-cost',
] as const;

export const MILESTONE_STATUSES = ['overdue', 'at_risk', 'due_soon', 'planned', 'done', 'done_late'] as const;
export const ACCEPTANCES = ['pending', 'accepted', 'returned'] as const;
export const MILESTONE_SORTS = ['dueOn', '-dueOn', 'forecastOn', '-forecastOn', 'slip', '-slip'] as const;

export const RISK_STATES = ['open', 'occurred', 'closed'] as const;
export const BANDS = ['high', 'medium', 'low'] as const;
export const ISSUE_STATES = ['open', 'answered', 'resolved'] as const;
export const LEVELS = ['committee', 'office', 'head', 'owner'] as const;
export const REQUEST_STATES = ['submitted', 'draft', 'approved', 'rejected', 'withdrawn'] as const;
export const ROUTES = ['manager', 'head', 'committee'] as const;
export const PROPOSAL_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;

/** Words of the addresses by which the registers are chosen. */
export const REQUEST_WORDS = ['state', 'route', 'direction', 'project', 'mine'] as const;
export const PROPOSAL_WORDS = ['state', 'direction', 'project', 'mine'] as const;
export const ISSUE_WORDS = ['state', 'level', 'severity', 'direction', 'overdue', 'mine'] as const;
export const RISK_WORDS = ['state', 'band', 'direction', 'owner', 'reviewBefore', 'overdueReview'] as const;
