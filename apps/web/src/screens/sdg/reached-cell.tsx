import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from './channels';

/** How many of so many targets a channel reaches; the darker, the more. */
export function ReachedCell({ channel, count, all }: { channel: Channel; count: number; all: number }) {
  const { t } = useTranslation('sdg');
  return (
    <Table.Td
      className="figures"
      data-label={t(`channel.${channel}`)}
      data-none={count === 0 || undefined}
      style={{ '--share': count === 0 ? '0%' : `${Math.round(6 + (24 * count) / all)}%` }}
    >
      {count === 0 ? (
        <>
          <span aria-hidden>—</span>
          <VisuallyHidden>{t('matrix.none')}</VisuallyHidden>
        </>
      ) : (
        t('matrix.of', { count, all })
      )}
    </Table.Td>
  );
}
