import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isConflict } from '../api';
import type { Problem } from '../api';
import { ConflictDialog } from './conflict';
import { useAct, useChanging } from './use-act';

/**
 * A step over the record as the person saw it. Where somebody else has changed it meanwhile, the step and what stands now are shown
 * beside each other, and the step is taken over the newer version only when the person says so. While a change of the person's own is
 * under way, what is on the screen may be the version before it: no step is taken then.
 */
export function useStep<Seen, Input = void>({
  seen,
  read,
  take,
  label,
  step,
  into,
  words,
  done,
  onDone = () => {},
}: {
  seen: Seen;
  read: () => Promise<Seen>;
  take: (over: Seen, input: Input) => Promise<unknown>;
  /** What the record is, the step, and how a version of the record is told. */
  label: string;
  step: string | ((input: Input) => string);
  /** What the record is to be, where the step writes it anew. */
  into?: (input: Input) => string;
  words: (version: Seen) => string;
  done?: string;
  /** The step is taken, or the person leaves what stands. */
  onDone?: () => void;
}): { run: (input: Input) => void; problem: Problem | null; busy: boolean; conflict: ReactNode } {
  const { t } = useTranslation();
  const changing = useChanging();
  const [clash, setClash] = useState<{ mine: Seen; theirs: Seen; input: Input }>();
  const act = useAct(
    async ({ over, input }: { over: Seen; input: Input }) => {
      try {
        await take(over, input);
        return true;
      } catch (error) {
        if (!isConflict(asProblem(error))) throw error;
        setClash({ mine: over, theirs: await read(), input });
        return false;
      }
    },
    { done: (taken) => (taken ? (done ?? t('state.saved')) : undefined) },
  );
  const send = async (over: Seen, input: Input) => {
    setClash(undefined);
    if (await act.run({ over, input })) onDone();
  };
  const stepOf = (input: Input) => (typeof step === 'function' ? step(input) : step);
  const told = ({ mine, input }: { mine: Seen; input: Input }) =>
    into ? into(input) : `${stepOf(input)}: ${words(mine)}`;
  return {
    run: (input) => void send(seen, input),
    problem: act.problem,
    busy: act.busy || changing,
    conflict: clash && (
      <ConflictDialog
        fields={[{ name: 'step', label, mine: told(clash), theirs: words(clash.theirs) }]}
        onChoose={(mine) => (mine.length > 0 ? void send(clash.theirs, clash.input) : onDone())}
        onClose={() => setClash(undefined)}
      />
    ),
  };
}
