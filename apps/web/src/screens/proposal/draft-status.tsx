import { Group, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import type { Draft } from './draft/use-draft';

/** Where the last change lies; said aloud when that changes. */
export function DraftStatus({ draft: { standing, online, room, savedAt } }: { draft: Draft }) {
  const { t } = useTranslation('proposal');
  const { time } = useFormats();
  const word = standing === 'waiting' && !online ? 'offline' : standing;
  const Icon = standing === 'saved' ? IconCloudCheck : word === 'offline' ? IconCloudOff : IconDeviceFloppy;
  return (
    <Group gap={6} role="status" wrap="nowrap" align="center">
      <Icon size={18} aria-hidden />
      <Text size="sm">
        {standing === 'saved' && savedAt
          ? t('standing.savedAt', { time: time(new Date(savedAt).toISOString()) })
          : t(`standing.${word}`)}
        {!room && ` ${t('standing.noRoom')}`}
      </Text>
    </Group>
  );
}
