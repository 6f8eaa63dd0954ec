import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { byField } from '../../api';
import type { Problem } from '../../api';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';

/** One text and one button: an explanation, or the reason to open again. */
export function AnswerForm({
  name,
  title,
  label,
  hint,
  busy,
  problem,
  onAnswer,
}: {
  /** The field of the API. */
  name: string;
  title: string;
  label: string;
  hint?: string;
  busy: boolean;
  problem: Problem | null;
  onAnswer: (text: string) => void;
}) {
  const [text, setText] = useState('');
  return (
    <SmallForm
      title={title}
      submit={title}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(text);
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          description={hint}
          required
          autosize
          minRows={3}
          value={text}
          error={problem && byField(problem, [name]).shown[name]}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Refused problem={problem} fields={[name]} />
      </Stack>
    </SmallForm>
  );
}
