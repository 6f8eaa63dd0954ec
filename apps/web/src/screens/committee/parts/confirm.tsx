import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';

/** Asks once more before what cannot be undone. */
export function Confirm({
  title,
  ask,
  submit,
  busy,
  problem,
  children,
  onConfirm,
  onClose,
}: {
  title: string;
  ask: string;
  submit?: string;
  busy: boolean;
  problem: Problem | null;
  children?: ReactNode;
  onConfirm: () => unknown;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <Stack>
          <Text>{ask}</Text>
          {children}
          {problem && <ProblemAlert problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={busy} data-autofocus>
              {submit ?? title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
