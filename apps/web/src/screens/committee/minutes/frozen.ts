import type { AgendaItem, Minutes } from '../../../api';
import type { Trilingual } from '../../../ui/words';
import type { Outcome } from '../parts/rules';

/** The part of the frozen meeting that the screen shows; the API keeps it as plain JSON, the same for ever. */
export interface Frozen {
  readonly takenAt: string;
  readonly persons: Readonly<Record<string, Trilingual>>;
  readonly members: readonly {
    readonly person: string;
    readonly capacity: 'chair' | 'member' | 'secretary';
    readonly voting: boolean;
    readonly deputy: string | null;
  }[];
  readonly items: readonly FrozenItem[];
  readonly register: { readonly sequence: number; readonly hash: string };
}

export interface FrozenItem {
  readonly position: number;
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly state: AgendaItem['state'];
  readonly project: { readonly code: string; readonly title: Trilingual } | null;
  readonly present: readonly string[];
  readonly recusals: readonly { readonly person: string; readonly reason: string }[];
  readonly votings: readonly {
    readonly round: number;
    readonly proposal: Outcome;
    readonly tally: {
      readonly for: number;
      readonly against: number;
      readonly abstained: number;
      readonly outcome: 'carried' | 'not_carried' | 'no_quorum';
    } | null;
  }[];
  readonly decision: {
    readonly number: string;
    readonly outcome: Outcome;
    readonly texts: { readonly kk: string | null; readonly ru: string | null };
    readonly conditions: string | null;
  } | null;
  readonly instructions: readonly { readonly number: string; readonly text: string; readonly dueOn: string }[];
}

export const frozenOf = ({ snapshot }: Minutes): Frozen => snapshot as Frozen;
