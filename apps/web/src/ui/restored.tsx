import { Alert, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './formats';

/** The fields begin with what was kept in this browser; to throw that away takes a second word. */
export function Restored({
  at: typedAt,
  stored = false,
  onDiscard,
}: {
  /** When it was typed, milliseconds; nothing when the fields begin as ever. */
  at: number | undefined;
  /** Whether the server has an earlier version, which then stays. */
  stored?: boolean;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  if (typedAt === undefined) return null;
  const at = moment(new Date(typedAt).toISOString());
  const ask = () =>
    modals.openConfirmModal({
      title: t('restored.discard'),
      children: <Text>{t(stored ? 'restored.sureStored' : 'restored.sure', { at })}</Text>,
      labels: { confirm: t('restored.discard'), cancel: t('restored.keep') },
      confirmProps: { color: 'red.9' },
      onConfirm: onDiscard,
    });
  return (
    <Alert variant="light" icon={<IconHistory aria-hidden />} title={t('restored.title', { at })} role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('restored.explain')}</Text>
        <Button variant="default" size="xs" onClick={ask}>
          {t('restored.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
