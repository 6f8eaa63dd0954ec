import { infiniteQueryOptions } from '@tanstack/react-query';
import { nextOf } from '../../../api';

/** A list below a project, page after page; `name` and `query` tell it from the others. */
export function projectPages<Body>(
  name: string,
  id: string,
  query: object,
  ask: (after: string | undefined, signal: AbortSignal) => Promise<{ data: Body; response: Response }>,
) {
  return infiniteQueryOptions({
    queryKey: ['project', id, name, query] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data, response } = await ask(pageParam, signal);
      return { body: data, next: nextOf(response) };
    },
    getNextPageParam: ({ next }) => next,
  });
}
