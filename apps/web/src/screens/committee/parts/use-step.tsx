import { useState } from 'react';
import type { ReactNode } from 'react';
import { asProblem, isConflict } from '../../../api';
import type { Problem } from '../../../api';
import { ConflictDialog } from '../../../ui/conflict';
import { useAct } from '../../../ui/use-act';

/**
 * A step over the record as the person saw it. Where somebody else has changed it meanwhile, the step and what stands now are shown
 * beside each other, and the step is taken over the newer version only when the person says so.
 */
export function useStep<Seen>({
  seen,
  read,
  take,
  label,
  step,
  words,
  done,
  onDone,
}: {
  seen: Seen;
  read: () => Promise<Seen>;
  take: (over: Seen) => Promise<unknown>;
  /** What the record is, the step, and how a version of the record is told. */
  label: string;
  step: string;
  words: (version: Seen) => string;
  done: string;
  /** The step is taken, or the person leaves what stands. */
  onDone: () => void;
}): { run: () => void; problem: Problem | null; busy: boolean; conflict: ReactNode } {
  const [clash, setClash] = useState<{ mine: Seen; theirs: Seen }>();
  const act = useAct(
    async (over: Seen) => {
      try {
        await take(over);
        return true;
      } catch (error) {
        if (!isConflict(asProblem(error))) throw error;
        setClash({ mine: over, theirs: await read() });
        return false;
      }
    },
    { done: (taken) => (taken ? done : undefined) },
  );
  const send = async (over: Seen) => {
    setClash(undefined);
    if (await act.run(over)) onDone();
  };
  return {
    run: () => void send(seen),
    problem: act.problem,
    busy: act.busy,
    conflict: clash && (
      <ConflictDialog
        fields={[{ name: 'step', label, mine: `${step}: ${words(clash.mine)}`, theirs: words(clash.theirs) }]}
        onChoose={(mine) => (mine.length > 0 ? void send(clash.theirs) : onDone())}
        onClose={() => setClash(undefined)}
      />
    ),
  };
}
