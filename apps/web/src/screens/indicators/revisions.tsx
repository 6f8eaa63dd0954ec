import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicatorValuesRevisionsOptions } from '../../api';
import type { IndicatorValue } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';

/** What a value has been, newest first. */
export function Revisions({ value: { id } }: { value: IndicatorValue }) {
  const { t } = useTranslation('indicators');
  const { number, moment } = useFormats();
  const query = useQuery(indicatorValuesRevisionsOptions({ path: { id } }));
  return (
    <Stack gap="xs">
      <Title order={3}>{t('revisions.title')}</Title>
      <Loaded query={query}>
        {({ items }) => (
          <RowsTable
            rows={items}
            caption={t('revisions.title')}
            rowKey={({ at, state, revision }) => `${at} ${state} ${revision}`}
            columns={[
              { key: 'at', title: t('revisions.at'), cell: ({ at }) => moment(at) },
              { key: 'by', title: t('revisions.by'), cell: ({ by }) => by ?? '—' },
              {
                key: 'value',
                title: t('value.value'),
                numeric: true,
                cell: (one) => (one.value === null ? t('quality.missing') : number(one.value)),
              },
              {
                key: 'state',
                title: t('revisions.state'),
                cell: ({ state, stateReason }) => [t(`state.${state}`), stateReason].filter(Boolean).join(': '),
              },
              {
                key: 'source',
                title: t('value.source'),
                cell: ({ source, note }) => [source, note].filter(Boolean).join('; ') || '—',
              },
            ]}
          />
        )}
      </Loaded>
    </Stack>
  );
}
