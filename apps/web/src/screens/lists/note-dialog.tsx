import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField } from '../../api';
import type { Problem } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';

/** Asks why, before a step that needs a reason. */
export function NoteDialog({
  title,
  busy,
  problem,
  onConfirm,
  onClose,
}: {
  title: string;
  busy: boolean;
  problem: Problem | null;
  onConfirm: (note: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { shown, rest } = problem ? byField(problem, ['note']) : { shown: {}, rest: [] };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(note);
        }}
      >
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        <Textarea
          label={t('field.comment')}
          required
          autosize
          minRows={3}
          value={note}
          error={shown['note']}
          onChange={({ currentTarget: { value } }) => setNote(value)}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('action.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
