import { useQuery } from '@tanstack/react-query';
import { meGetOptions } from '../api';
import type { Me } from '../api';

/** Who is signed in; the shell shows nothing before this is known, so that screens may rely on it. */
export const useMe = (): Me => {
  const { data } = useQuery({ ...meGetOptions(), staleTime: 60_000 });
  if (!data) throw new Error('Only below the shell, which awaits the person');
  return data;
};

/** `const may = useMay()`: `may('committee.prepare')`, by the names of the API's `x-permission`. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}
