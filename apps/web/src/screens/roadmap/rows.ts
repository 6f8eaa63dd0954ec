import type { GanttMilestone, GanttProject } from './use-gantt';

/** What of a roadmap is shown. */
export interface Wanted {
  /** A project's id or code. */
  readonly project: string | undefined;
  readonly health: readonly string[];
  readonly owners: readonly string[];
  /** On the critical path of the roadmap, or of its own project. */
  readonly critical: string | undefined;
  readonly overdue: boolean;
}

export interface ProjectRow {
  readonly kind: 'project';
  readonly key: string;
  readonly project: GanttProject;
  readonly milestones: readonly GanttMilestone[];
  readonly folded: boolean;
}

export interface MilestoneRow {
  readonly kind: 'milestone';
  readonly key: string;
  readonly project: GanttProject;
  readonly milestone: GanttMilestone;
}

export type Row = ProjectRow | MilestoneRow;

/** Projects with those of their milestones that are wanted; one without any is left out when milestones are asked for. */
export function chosen(projects: readonly GanttProject[], wanted: Wanted): GanttProject[] {
  const picky = wanted.owners.length > 0 || wanted.critical !== undefined || wanted.overdue;
  return projects
    .filter(({ id, code }) => wanted.project === undefined || [id, code].includes(wanted.project))
    .filter(({ health }) => wanted.health.length === 0 || wanted.health.includes(health ?? 'unknown'))
    .map((project) =>
      picky ? { ...project, milestones: project.milestones.filter((one) => isWanted(one, wanted)) } : project,
    )
    .filter(({ milestones }) => !picky || milestones.length > 0);
}

function isWanted({ owner, critical, criticalInProject, status }: GanttMilestone, wanted: Wanted): boolean {
  return (
    (wanted.owners.length === 0 || (owner !== null && wanted.owners.includes(owner))) &&
    (wanted.critical === undefined || (wanted.critical === 'roadmap' ? critical : critical || criticalInProject)) &&
    (!wanted.overdue || status === 'overdue')
  );
}

/** The rows of the chart from the top: each project, and below it its milestones unless it is folded. */
export const rowsOf = (projects: readonly GanttProject[], folded: ReadonlySet<string>): Row[] =>
  projects.flatMap((project): Row[] => [
    {
      kind: 'project',
      key: project.id,
      project,
      milestones: project.milestones,
      folded: folded.has(project.id),
    },
    ...(folded.has(project.id) ? [] : milestoneRows(project)),
  ]);

const milestoneRows = (project: GanttProject): MilestoneRow[] =>
  project.milestones.map((milestone) => ({ kind: 'milestone', key: milestone.id, project, milestone }));
