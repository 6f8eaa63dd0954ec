import { infiniteQueryOptions } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
}
type List<Query, Body> = (options: {
  query?: Query;
  signal?: AbortSignal;
  throwOnError: true;
}) => Promise<{ data: Body; response: Response }>;

/**
 * A list of the API, page after page: `const { data } = useInfiniteQuery(pages(milestonesList, { direction: ['II'] }))`.
 * `data.pages` are the answers in order; the next one is where `Link: rel="next"` says.
 */
export function pages<Item, Body extends Page<Item>, Query extends object>(
  list: List<Query & { after?: string }, Body> & { name: string },
  query: Query,
  { enabled = true }: { enabled?: boolean } = {},
) {
  return infiniteQueryOptions({
    queryKey: ['pages', list.name, query] as const,
    initialPageParam: undefined as string | undefined,
    enabled,
    queryFn: async ({ pageParam, signal }) => {
      const { data, response } = await list({
        query: { ...query, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
        throwOnError: true,
      });
      return { body: data, next: nextOf(response) };
    },
    getNextPageParam: ({ next }) => next,
  });
}

/** Where the list goes on after this answer; undefined at its end. */
export function nextOf(response: Response): string | undefined {
  const [, address] = /<([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  return address === undefined
    ? undefined
    : (new URL(address, window.location.origin).searchParams.get('after') ?? undefined);
}
