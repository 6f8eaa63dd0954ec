import type { Plan, Span } from './plan.js';

/** What the owner of a milestone has to be asked because what it waits for comes later. */
export interface WantedProposal {
  readonly projectId: string;
  readonly milestoneId: string;
  /** The milestone whose delay pushes it in the end. */
  readonly causeId: string;
  readonly from: Span;
  readonly to: Span;
  readonly workingDays: number;
}

/** One for each of these milestones that the plan pushes beyond its own forecast. */
export function wantedProposals(plan: Plan, milestoneIds: readonly string[]): WantedProposal[] {
  return milestoneIds.flatMap((milestoneId) => {
    const place = plan.placeOf(milestoneId);
    if (place === undefined || plan.pushOf(place) <= 0) return [];
    const { projectId, startOn, forecastOn } = plan.at(place);
    return [
      {
        projectId,
        milestoneId,
        causeId: plan.at(plan.early.root[place]!).id,
        from: { startOn, finishOn: forecastOn },
        to: plan.earlySpan(place),
        workingDays: plan.pushOf(place),
      },
    ];
  });
}
