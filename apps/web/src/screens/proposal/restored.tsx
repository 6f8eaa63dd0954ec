import { Alert, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import type { Draft } from './draft/use-draft';

/** The fields begin with what was kept; to throw that away takes a second word. */
export function Restored({ draft: { restored, discard }, stored }: { draft: Draft; stored: boolean }) {
  const { t } = useTranslation('proposal');
  const { moment } = useFormats();
  if (restored === undefined) return null;
  const at = moment(new Date(restored).toISOString());
  const ask = () =>
    modals.openConfirmModal({
      title: t('restored.discard'),
      children: <Text>{t(stored ? 'restored.sureStored' : 'restored.sure', { at })}</Text>,
      labels: { confirm: t('restored.discard'), cancel: t('restored.keep') },
      confirmProps: { color: 'red.9' },
      onConfirm: discard,
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
