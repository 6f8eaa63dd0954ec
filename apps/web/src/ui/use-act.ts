import { notifications } from '@mantine/notifications';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isConflict } from '../api/problem';
import type { Problem } from '../api/problem';

export interface Act<Input, Output> {
  readonly run: (input: Input) => Promise<Output | undefined>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly forget: () => void;
}

const ACT = ['act'] as const;

/**
 * A change on the server: says briefly that it is done, and reads again whatever is on the screen, as one change of a project moves
 * many figures. A refusal is in `problem`, for the form to show; `run` then gives undefined. While one is under way the same again,
 * as of a second press, is not sent.
 */
export function useAct<Input = void, Output = unknown>(
  work: (input: Input) => Promise<Output>,
  {
    done,
    reread,
  }: {
    done?: string | ((output: Output) => string | undefined);
    /** What the form itself has to read again; the change is over when that is there, too. */
    reread?: (output: Output) => Promise<unknown>;
  } = {},
): Act<Input, Output> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutateAsync, error, isPending, reset } = useMutation({
    mutationKey: ACT,
    mutationFn: work,
    onSuccess: async (output) => {
      const message = typeof done === 'function' ? done(output) : (done ?? t('state.saved'));
      if (message) notifications.show({ message });
      await Promise.all([client.invalidateQueries(), reread?.(output)]);
    },
    // somebody else was first: what the form then shows beside its own is their version
    onError: (refusal) => (isConflict(asProblem(refusal)) ? client.invalidateQueries() : undefined),
  });
  const underWay = useRef<{ input: Input; answer: Promise<Output | undefined> }>(undefined);
  const run = (input: Input) => {
    if (underWay.current && sameAs(underWay.current.input, input)) return underWay.current.answer;
    const answer = mutateAsync(input)
      .catch(() => undefined)
      .finally(() => {
        if (underWay.current?.answer === answer) underWay.current = undefined;
      });
    underWay.current = { input, answer };
    return answer;
  };
  return {
    run,
    problem: error === null ? null : asProblem(error),
    busy: isPending,
    forget: reset,
  };
}

/**
 * Whether a change is under way anywhere on the screen, until all of it has been read again. What is made from a version waits
 * for that: the version on the screen may be the one before the person's own change.
 */
export const useChanging = (): boolean => useIsMutating({ mutationKey: ACT }) > 0;

/** Files have nothing to compare by but themselves. */
function sameAs(one: unknown, other: unknown): boolean {
  const files: Blob[] = [];
  const written = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => {
      if (!(part instanceof Blob)) return part;
      if (!files.includes(part)) files.push(part);
      return `file ${files.indexOf(part)}`;
    });
  return written(one) === written(other);
}
