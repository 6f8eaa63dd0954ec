import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';

const FRESH_MS = 15_000;
const TRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // what the server refused it will refuse again; what did not reach it may reach it now
      retry: (tries, error) => {
        const { status } = asProblem(error);
        return tries < TRIES && (status === 0 || status >= 500);
      },
    },
  },
});
