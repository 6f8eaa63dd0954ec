import { defineMoment } from '#libs/platform';

/**
 * Milestones of a project came, went, or got other days, weights or owners; told inside the transaction of the change. With one
 * that went are named those that waited for it, in whatever project.
 */
export const milestonesChanged = defineMoment<{
  projectId: string;
  milestoneIds: readonly string[];
  actorId: string | null;
}>('delivery.milestones-changed');

/** Something that the signals of these projects are computed from has changed. */
export const factsChanged = defineMoment<{ projectIds: readonly string[] }>('delivery.facts-changed');
