import type { Actor } from '#libs/kernel';
import { mayPlan, mayReport } from './delivery-rights.js';
import type { Mover } from './delivery-rights.js';
import { mayAccept } from './milestone-completion.js';
import type { Overseen } from './milestone-completion.js';

interface Milestone extends Overseen {
  readonly ownerId: string | null;
  readonly acceptance: 'pending' | 'accepted' | 'returned' | null;
  readonly reportedBy: string | null;
  readonly removed: boolean;
}

export interface MilestoneRights {
  readonly mayPlan: boolean;
  readonly mayReport: boolean;
  readonly mayAccept: boolean;
}

export const NO_RIGHTS: MilestoneRights = { mayPlan: false, mayReport: false, mayAccept: false };

/** What a person may do with a milestone now. */
export function milestoneRights(actor: Actor, movers: readonly Mover[], milestone: Milestone): MilestoneRights {
  if (milestone.removed) return NO_RIGHTS;
  return {
    mayPlan: mayPlan(milestone.stage, movers),
    mayReport: mayReport(actor, milestone.stage, movers, milestone.ownerId),
    mayAccept: mayAccept(actor, milestone, movers, milestone),
  };
}
