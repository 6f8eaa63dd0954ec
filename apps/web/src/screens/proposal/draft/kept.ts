import { keptAt } from '../../../ui/kept';
import type { Place } from '../../../ui/kept';
import type { Values } from './values';

/** A proposal as it lies in this browser. */
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
export const keptDraft = (personId: string, projectId: string | undefined): Place<Kept> =>
  keptAt(`zhoba.proposal.1.${personId}.${projectId ?? 'new'}`);
