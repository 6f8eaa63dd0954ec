import { Button, Fieldset, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, statusUpdatesOne, statusUpdatesStep } from '../../../api';
import type { StatusUpdate, StatusUpdateStepInput } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** Sends, confirms, or returns with remarks and a day. */
export function UpdateSteps({ update }: { update: StatusUpdate }) {
  const { t } = useTranslation('project');
  const [remarks, setRemarks] = useState('');
  const [deadline, setDeadline] = useState('');
  const { possibleSteps: steps } = update;
  const told = useVersionWords();
  const path = { id: update.id };
  const act = useStep({
    seen: update,
    read: async () => (await statusUpdatesOne({ path, throwOnError: true })).data,
    take: (over, step: StatusUpdateStepInput['step']) =>
      statusUpdatesStep({
        path,
        headers: ifMatch(over),
        body: { step, remarks: remarks || null, deadline: step === 'return' ? deadline || null : null },
        throwOnError: true,
      }),
    label: t('updates.title', { period: update.period.name }),
    step: (step) => t(`updates.do.${step}`),
    words: told.update,
  });
  return (
    <Fieldset legend={t('updates.act')} className="no-print">
      <Stack gap="xs">
        {steps.includes('submit') && <Text size="sm">{t('updates.submitAbout')}</Text>}
        {steps.includes('return') && (
          <>
            <Textarea
              autosize
              label={t('updates.remarks')}
              description={t('updates.neededForReturn')}
              value={remarks}
              onChange={({ currentTarget }) => setRemarks(currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('updates.deadline')}
              description={t('updates.neededForReturn')}
              value={deadline}
              onChange={({ currentTarget }) => setDeadline(currentTarget.value)}
            />
          </>
        )}
        {act.problem && <ProblemAlert problem={act.problem} />}
        <Group justify="flex-end">
          {steps.map((step) => (
            <Button
              key={step}
              variant={step === 'return' ? 'default' : 'filled'}
              disabled={step === 'return' && (!remarks || !deadline)}
              loading={act.busy}
              onClick={() => act.run(step)}
            >
              {t(`updates.do.${step}`)}
            </Button>
          ))}
        </Group>
      </Stack>
      {act.conflict}
    </Fieldset>
  );
}
