import type { Values } from './values';

/** A proposal as it lies in this browser, so that no reload, lost connection or ended session takes what was typed. */
export interface Kept {
  readonly values: Values;
  /** When it was last typed in, milliseconds. */
  readonly at: number;
  /** The version on the server that it was typed over. */
  readonly base?: Base;
  /** A first saving that has no answer yet: sent again as it was, under its key, so that there never are two projects of it. */
  readonly sending?: { readonly key: string; readonly values: Values };
}

export interface Base {
  readonly version: number;
  readonly values: Values;
}

/** One draft of each person for each project, and one that has no project yet. */
export const keptAs = (personId: string, projectId: string | undefined): string =>
  `zhoba.proposal.1.${personId}.${projectId ?? 'new'}`;

export function readKept(key: string): Kept | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : JSON.parse(text);
}

/** False when the browser has no room, or keeps nothing at all. */
export function keep(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export const forget = (key: string): void => localStorage.removeItem(key);
