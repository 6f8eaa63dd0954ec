import { infiniteQueryOptions } from '@tanstack/react-query';
import { channelsCell, nextOf } from '../../api';
import type { Channel } from './channels';

/** What stands behind a cell of the matrix, page after page. */
export const cellPages = (target: string, channel: Channel, limit?: number) =>
  infiniteQueryOptions({
    queryKey: ['sdg cell', target, channel, limit] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data, response } = await channelsCell({
        path: { target, channel },
        query: { after: pageParam, limit },
        signal,
        throwOnError: true,
      });
      return { body: data, next: nextOf(response) };
    },
    getNextPageParam: ({ next }) => next,
  });
