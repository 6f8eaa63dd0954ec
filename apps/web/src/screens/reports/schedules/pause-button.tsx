import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, schedulesChange } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** Stops a schedule, or sets it going again. */
export function PauseButton({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const { id, name, active } = schedule;
  const word = t(active ? 'schedule.pause' : 'schedule.resume');
  const act = useAct(() =>
    schedulesChange({ path: { id }, headers: ifMatch(schedule), body: { active: !active }, throwOnError: true }),
  );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('paper.doing', { what: word, paper: name })}
        loading={act.busy}
        onClick={() => void act.run()}
      >
        {word}
      </Button>
      {act.problem && <ProblemAlert problem={act.problem} />}
    </>
  );
}
