import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelRecordsPage, pages } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { ListTable } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { among } from '../../lists/choices';
import { FoldedFilters } from '../../lists/folded-filters';
import { SdgPage } from '../sdg-page';
import { goalNumbers, useGoals } from '../use-goals';
import { RECORD_KINDS } from './record-values';

/** Strategies, international projects and digital resources: what stands in three of the channels. */
export function RecordsScreen() {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const may = useMay();
  const { one, all, any } = useFilters();
  const query = useInfiniteQuery(
    pages(channelRecordsPage, {
      q: one('q'),
      kind: among(RECORD_KINDS, all('kind')),
      goal: goalNumbers(all('goal')),
      archived: one('archived'),
    }),
  );
  return (
    <SdgPage
      view="records"
      actions={
        may('channel.manage') && (
          <Button component={Link} to="/sdg/channel-records/new">
            {t('record.new')}
          </Button>
        )
      }
    >
      <FoldedFilters
        main={3}
        filters={[
          { kind: 'words', name: 'q', label: t('common:field.q') },
          {
            kind: 'several',
            name: 'kind',
            label: t('common:field.kind'),
            options: RECORD_KINDS.map((value) => ({ value, label: t(`record.kind.${value}`) })),
          },
          { kind: 'several', name: 'goal', label: t('goals'), options: useGoals() },
        ]}
        signs={[{ name: 'archived', label: t('records.archived') }]}
      />
      <ListTable
        query={query}
        caption={t('records.title')}
        empty={any(['q', 'kind', 'goal', 'archived']) ? undefined : t('records.none')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            title: t('records.one'),
            cell: ({ id, code, title }) => (
              <>
                <ScreenLink href={`/sdg/channel-records/${id}`}>{words(title)}</ScreenLink>
                <Text size="sm" c="dimmed">
                  {code}
                </Text>
              </>
            ),
          },
          { key: 'kind', title: t('common:field.kind'), cell: ({ kind }) => t(`record.kind.${kind}`) },
          { key: 'partner', title: t('record.partner'), cell: ({ partner }) => partner ?? '—' },
          { key: 'targets', title: t('record.targets'), cell: ({ targets }) => targets.join(', ') || '—' },
        ]}
      />
    </SdgPage>
  );
}
