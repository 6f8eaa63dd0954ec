import type { NamePatch } from '../contract/reference.js';

/** The name columns for the languages that are given. */
export function nameColumns({ kk, ru, en }: NamePatch): {
  nameKk?: string | null;
  nameRu?: string;
  nameEn?: string | null;
} {
  return {
    ...(kk !== undefined && { nameKk: kk }),
    ...(ru !== undefined && { nameRu: ru }),
    ...(en !== undefined && { nameEn: en }),
  };
}
