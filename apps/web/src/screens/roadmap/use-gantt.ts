import { useQuery } from '@tanstack/react-query';
import { ganttOfRoadmap, nextOf } from '../../api';
import type { Gantt } from '../../api';

export type GanttProject = Gantt['projects'][number];
export type GanttMilestone = GanttProject['milestones'][number];
export type GanttLink = Gantt['links'][number];

/** A roadmap's chart in one request; only one with more projects than a page holds takes more. */
export function useGantt(code: string) {
  return useQuery({
    queryKey: ['gantt', code],
    queryFn: ({ signal }) => whole(code, signal),
  });
}

async function whole(code: string, signal: AbortSignal): Promise<Gantt> {
  const first = await pageOf(code, undefined, signal);
  let { next, gantt } = first;
  while (next !== undefined) {
    const more = await pageOf(code, next, signal);
    gantt = joined(gantt, more.gantt);
    next = more.next;
  }
  return gantt;
}

async function pageOf(code: string, after: string | undefined, signal: AbortSignal) {
  const { data, response } = await ganttOfRoadmap({ path: { code }, query: { after }, signal, throwOnError: true });
  return { gantt: data, next: nextOf(response) };
}

/** A link between two pages stands on both. */
function joined(one: Gantt, other: Gantt): Gantt {
  const links = new Map([...one.links, ...other.links].map((link) => [link.id, link]));
  const days = new Map([...one.calendar, ...other.calendar].map((exception) => [exception.day, exception]));
  const neighbours = new Map([...one.neighbours, ...other.neighbours].map((milestone) => [milestone.id, milestone]));
  return {
    ...one,
    projects: [...one.projects, ...other.projects],
    links: [...links.values()],
    calendar: [...days.values()],
    neighbours: [...neighbours.values()],
  };
}
