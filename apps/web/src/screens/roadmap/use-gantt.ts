import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { ganttOfRoadmap, pages } from '../../api';
import type { Gantt } from '../../api';

export type GanttProject = Gantt['projects'][number];
export type GanttMilestone = GanttProject['milestones'][number];
export type GanttLink = Gantt['links'][number];

/** So many answers of 200 projects are read without being asked for. */
const BY_ITSELF = 3;

/** A roadmap's chart. One of more projects than an answer holds grows with each answer; the later ones come when asked for. */
export function useGantt(code: string) {
  const query = useInfiniteQuery(pages(ganttOfRoadmap, {}, { path: { code } }));
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const read = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && read < BY_ITSELF) void fetchNextPage();
  }, [hasNextPage, isFetching, read, fetchNextPage]);
  const gantt = useMemo(() => data && whole(data.pages.map(({ body }) => body)), [data]);
  return { ...query, data: gantt };
}

const whole = ([first, ...others]: readonly Gantt[]): Gantt | undefined => first && others.reduce(joined, first);

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
