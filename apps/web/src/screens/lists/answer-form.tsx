import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField } from '../../api';
import type { Problem } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';

export interface Answer {
  readonly accepted: boolean;
  readonly note: string;
}

/** Yes or no to what somebody asks for, with a note that the other reads. */
export function AnswerForm({
  yes,
  no,
  busy,
  problem,
  onAnswer,
}: {
  yes: string;
  no: string;
  busy: boolean;
  problem: Problem | null;
  onAnswer: (answer: Answer) => void;
}) {
  const { t } = useTranslation(['lists', 'common']);
  const [note, setNote] = useState('');
  const { shown, rest } = problem ? byField(problem, ['note']) : { shown: {}, rest: [] };
  return (
    <Stack gap="sm" component="section" aria-label={t('answer.label')}>
      {problem && <ProblemAlert problem={problem} rest={rest} />}
      <Textarea
        label={t('answer.note')}
        autosize
        minRows={2}
        value={note}
        error={shown['note']}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <Group>
        <Button loading={busy} onClick={() => onAnswer({ accepted: true, note })}>
          {yes}
        </Button>
        <Button variant="default" loading={busy} onClick={() => onAnswer({ accepted: false, note })}>
          {no}
        </Button>
      </Group>
    </Stack>
  );
}
