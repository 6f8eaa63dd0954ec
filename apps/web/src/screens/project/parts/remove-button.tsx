import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { ProblemAlert } from '../../../ui/problem-alert';
import type { useStep } from '../../../ui/use-step';

/** Takes a row away; what is refused stands below it. */
export function RemoveButton({
  label,
  run,
  problem,
  busy,
  conflict,
}: { label: string } & ReturnType<typeof useStep<unknown>>) {
  return (
    <>
      <ActionIcon variant="default" aria-label={label} loading={busy} onClick={() => run()}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      {problem && <ProblemAlert problem={problem} />}
      {conflict}
    </>
  );
}
