import { infiniteQueryOptions } from '@tanstack/react-query';

/** An operation of the generated client; each is generic in how it refuses, so that its parts are taken from it by type. */
type Operation = (options: never) => Promise<object>;
type QueryOf<List extends Operation> = Parameters<List>[0] extends { query?: infer Query } | undefined
  ? NonNullable<Query>
  : never;
type PathOf<List extends Operation> = Parameters<List>[0] extends { path: infer Path extends object } ? Path : never;
type BodyOf<List extends Operation> = NonNullable<Extract<Awaited<ReturnType<List>>, { data: unknown }>['data']>;

type Asked<Body> = (options: {
  path?: object;
  query: object;
  signal: AbortSignal;
  throwOnError: true;
}) => Promise<{ data: Body; response: Response }>;

/**
 * A list of the API, page after page: `const query = useInfiniteQuery(pages(milestonesList, { direction: ['II'] }))`.
 * `query.data.pages` are the answers in order; the next one is where `Link: rel="next"` says. A list below a record takes its
 * `{ path: { id } }`.
 */
export function pages<List extends Operation>(
  list: List,
  query: Omit<QueryOf<List>, 'after'>,
  { path, enabled = true }: { path?: PathOf<List>; enabled?: boolean } = {},
) {
  return infiniteQueryOptions({
    queryKey: ['pages', list.name, query, path] as const,
    initialPageParam: undefined as string | undefined,
    enabled,
    placeholderData: rowsUntilThen([list.name, path]),
    queryFn: async ({ pageParam, signal }) => {
      const ask = list as unknown as Asked<BodyOf<List>>;
      const { data, response } = await ask({
        path,
        query: { ...query, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
        throwOnError: true,
      });
      return { body: data, next: nextOf(response) };
    },
    getNextPageParam: ({ next }) => next,
  });
}

/** The rows stay until those of other filters are there; rows of another list or record never stand in for these. */
const rowsUntilThen =
  (of: readonly unknown[]) =>
  <Data>(before: Data | undefined, query: { readonly queryKey: readonly unknown[] } | undefined): Data | undefined =>
    query && JSON.stringify([query.queryKey[1], query.queryKey[3]]) === JSON.stringify(of) ? before : undefined;

/** Where the next page begins, from `Link: rel="next"`; undefined on the last one. */
export function nextOf(response: Response): string | undefined {
  const [, address] = /<([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  return address === undefined
    ? undefined
    : (new URL(address, window.location.origin).searchParams.get('after') ?? undefined);
}
