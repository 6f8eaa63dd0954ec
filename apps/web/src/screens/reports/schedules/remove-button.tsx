import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ifMatch, schedulesRemove } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { FormButtons } from '../../../ui/form-buttons';
import { useStep } from '../../../ui/use-step';
import { useScheduleStep } from './use-schedule-step';

/** Asks once more; the papers stay. */
export function RemoveButton({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [asking, { open, close }] = useDisclosure();
  const act = useStep({
    ...useScheduleStep(schedule),
    take: async (over) => {
      await schedulesRemove({ path: { id: schedule.id }, headers: ifMatch(over), throwOnError: true });
      // away before the screen asks for what is gone
      await navigate({ to: '/report-schedules' });
    },
    step: t('schedule.remove'),
    done: t('schedule.removed'),
    onDone: close,
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {t('schedule.remove')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('schedule.remove')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act.run();
          }}
        >
          <Stack>
            <Text>{t('schedule.removeAsk', { name: schedule.name })}</Text>
            {act.problem && <ProblemAlert problem={act.problem} />}
            <FormButtons busy={act.busy} submit={t('schedule.remove')} onCancel={close} />
          </Stack>
        </form>
      </Modal>
      {act.conflict}
    </>
  );
}
