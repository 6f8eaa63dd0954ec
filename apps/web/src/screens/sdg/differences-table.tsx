import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelComparison } from '../../api';
import { RowsTable } from '../../ui/list-table';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { BehindLines } from './behind-lines';

export function DifferencesTable({ items }: { items: ChannelComparison['items'] }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  return (
    <RowsTable
      rows={items}
      caption={t('comparison.caption')}
      rowKey={({ target, channel }) => `${target.code} ${channel}`}
      columns={[
        {
          key: 'target',
          title: t('target'),
          cell: ({ target }) => (
            <>
              <ScreenLink href={`/sdg/targets/${target.code}`}>{target.code}</ScreenLink>{' '}
              <Text span size="sm" lineClamp={3}>
                {words(target.name)}
              </Text>
            </>
          ),
        },
        { key: 'channel', title: t('channel.label'), cell: ({ channel }) => t(`channel.${channel}`) },
        {
          key: 'difference',
          title: t('comparison.difference'),
          cell: ({ text, note }) => (
            <>
              {text}
              {note !== null && (
                <Text size="sm" c="dimmed">
                  {t('comparison.inReview', { note })}
                </Text>
              )}
            </>
          ),
        },
        {
          key: 'behind',
          title: t('comparison.behind'),
          cell: ({ count, href, records }) =>
            count === 0 ? (
              t('matrix.none')
            ) : (
              <>
                <BehindLines items={records} />
                {count > records.length && <ScreenLink href={href}>{t('comparison.all', { count })}</ScreenLink>}
              </>
            ),
        },
      ]}
    />
  );
}
