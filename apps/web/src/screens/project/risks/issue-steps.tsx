import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, issuesStep } from '../../../api';
import type { Issue, IssueStepInput } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** Answers, asks again, escalates, resolves or reopens, each with its words. */
export function IssueSteps({ issue }: { issue: Issue }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const act = useAct(async (step: IssueStepInput['step']) => {
    await issuesStep({ path: { id: issue.id }, headers: ifMatch(issue), body: { step, note }, throwOnError: true });
    setNote('');
  });
  return (
    <Fieldset legend={t('issues.act')} className="no-print">
      <Stack gap="xs">
        <Textarea
          autosize
          minRows={2}
          label={t('issues.note')}
          description={t('required')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {act.problem && <ProblemAlert problem={act.problem} />}
        <Group justify="flex-end">
          {issue.possibleSteps.map((step) => (
            <Button
              key={step}
              variant={step === 'answer' || step === 'resolve' ? 'filled' : 'default'}
              disabled={!note}
              loading={act.busy}
              onClick={() => void act.run(step)}
            >
              {t(`issues.do.${step}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Fieldset>
  );
}
