import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';

export type Side = 'before' | 'after';

/** At the edge of a row whose bar lies beyond it: on which day, and the way there. */
export function OutOfSight({
  side,
  day,
  label,
  onShow,
}: {
  side: Side;
  day: string;
  label: string;
  onShow: () => void;
}) {
  return (
    <UnstyledButton className="gantt-beyond" data-side={side} tabIndex={-1} aria-label={label} onClick={onShow}>
      {side === 'before' && <IconArrowLeft size={14} aria-hidden />}
      {day}
      {side === 'after' && <IconArrowRight size={14} aria-hidden />}
    </UnstyledButton>
  );
}
