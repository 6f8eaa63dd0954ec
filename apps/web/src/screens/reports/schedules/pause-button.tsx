import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, schedulesChange } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useScheduleStep } from './use-schedule-step';

/** Stops a schedule, or sets it going again. */
export function PauseButton({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const { id, name, active } = schedule;
  const word = t(active ? 'schedule.pause' : 'schedule.resume');
  const { run, problem, busy, conflict } = useStep({
    ...useScheduleStep(schedule),
    take: (over) =>
      schedulesChange({ path: { id }, headers: ifMatch(over), body: { active: !active }, throwOnError: true }),
    step: word,
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('paper.doing', { what: word, paper: name })}
        loading={busy}
        onClick={() => run()}
      >
        {word}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
      {conflict}
    </>
  );
}
