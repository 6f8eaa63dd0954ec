import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { byField } from '../api';
import type { Problem } from '../api';

/** Puts the messages of a refusal at the fields of the form that they are about. */
export function useFieldErrors<Values>(
  { setErrors }: Pick<UseFormReturnType<Values>, 'setErrors'>,
  problem: Problem | null,
  fields: readonly string[],
): void {
  useEffect(() => {
    if (problem) setErrors(byField(problem, fields).shown);
  }, [problem]);
}
