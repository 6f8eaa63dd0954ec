import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';

const FRESH_MS = 15_000;
const TRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // the server may stand in the house, where a machine without the Internet reaches it: it is asked, and a failure is said
      networkMode: 'always',
      refetchOnReconnect: true,
      // what the server refused it will refuse again; what did not reach it may reach it now
      retry: (tries, error) => {
        const { status } = asProblem(error);
        return tries < TRIES && (status === 0 || status >= 500);
      },
    },
    mutations: { networkMode: 'always' },
  },
});
