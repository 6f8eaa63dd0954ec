import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { projectsOneOptions } from '../../api';
import type { Problem, Project } from '../../api';
import { useFilters } from '../../app/search';

/** The project of the address; below `/projects/$id` there always is one. */
export function useProjectId(): string {
  const { id } = useParams({ strict: false });
  if (id === undefined) throw new Error('Only below /projects/$id');
  return id;
}

/** The past day that the reader looks at, YYYY-MM-DD; nothing for today. */
export const useAsOf = (): string | undefined => useFilters().one('asOf');

export function useProject(): UseQueryResult<Project, Problem> {
  const [id, asOf] = [useProjectId(), useAsOf()];
  return useQuery({
    ...projectsOneOptions({ path: { id }, query: { asOf } }),
    // from day to day the frame stays, with the field in which the day is chosen
    placeholderData: (before) => (asOf !== undefined && before?.id === id ? before : undefined),
  });
}

/** The project for what stands inside the frame, which has awaited it. */
export function useShownProject(): Project {
  const { data } = useProject();
  if (!data) throw new Error('Only inside the frame of a project');
  return data;
}
