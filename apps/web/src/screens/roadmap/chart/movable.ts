import type { GanttMilestone, GanttProject } from '../use-gantt';

const ENDED = ['completed', 'cancelled', 'rejected'];

/** What is done stays where it is, and so does all of a project that has ended. */
export const isMovable = ({ actualOn }: GanttMilestone, { stage }: GanttProject): boolean =>
  actualOn === null && !ENDED.includes(stage);
