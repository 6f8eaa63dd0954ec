import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, issuesOne, issuesStep } from '../../../api';
import type { Issue, IssueStepInput } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** Answers, asks again, escalates, resolves or reopens, each with its words. */
export function IssueSteps({ issue }: { issue: Issue }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const told = useVersionWords();
  const path = { id: issue.id };
  const act = useStep({
    seen: issue,
    read: async () => (await issuesOne({ path, throwOnError: true })).data,
    take: (over, step: IssueStepInput['step']) =>
      issuesStep({ path, headers: ifMatch(over), body: { step, note }, throwOnError: true }),
    label: t('issues.issue'),
    step: (step) => `${t(`issues.do.${step}`)} (${note})`,
    words: told.issue,
    onDone: () => setNote(''),
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
              onClick={() => act.run(step)}
            >
              {t(`issues.do.${step}`)}
            </Button>
          ))}
        </Group>
      </Stack>
      {act.conflict}
    </Fieldset>
  );
}
