import { useLocation } from '@tanstack/react-router';
import { stringifySearch, useFilters } from '../../../app/search';

/** The address of this screen with other words after its question mark; null takes a word away. */
export function useHere(): (changes: Readonly<Record<string, string | null>>) => string {
  const { pathname } = useLocation();
  const { search } = useFilters();
  return (changes) => pathname + stringifySearch({ ...search, ...changes });
}
