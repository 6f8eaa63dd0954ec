import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChannelMatrix } from '../../api';
import { Loaded } from '../../ui/loaded';
import { ScreenLink } from '../../ui/screen-link';
import { BehindLines } from './behind-lines';
import { cellPages } from './cell-pages';

const SHOWN = 5;
type Cell = ChannelMatrix['items'][number]['cells'][number];

/** One channel of a target with the first things behind it. */
export function TargetChannel({ code, cell: { channel, count, href } }: { code: string; cell: Cell }) {
  const { t } = useTranslation('sdg');
  const query = useInfiniteQuery({ ...cellPages(code, channel, SHOWN), enabled: count > 0 });
  return (
    <Stack gap={4}>
      <Title order={3}>{t(`channel.${channel}`)}</Title>
      {count === 0 ? (
        <Text c="dimmed" size="sm">
          — {t('targetOf.none')}
        </Text>
      ) : (
        <Loaded query={query} lines={2}>
          {({ pages: [first] }) => first && <BehindLines items={first.body.items} />}
        </Loaded>
      )}
      {count > SHOWN && (
        <ScreenLink href={href} fz="sm">
          {t('targetOf.all', { count })}
        </ScreenLink>
      )}
    </Stack>
  );
}
