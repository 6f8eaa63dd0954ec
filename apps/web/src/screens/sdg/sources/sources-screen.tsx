import { Anchor, Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelSourcesPage, pages } from '../../../api';
import type { SdgSource } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { FilterBar } from '../../../ui/filter-bar';
import { ListTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { SdgPage } from '../sdg-page';
import { AddSource } from './add-source';
import { EditSource } from './edit-source';

/** The documents that reviews, records and notes cite, by number. */
export function SourcesScreen() {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const mayChange = useMay()('channel.manage');
  const q = useFilters().one('q');
  const query = useInfiniteQuery(pages(channelSourcesPage, { q }));
  const [opened, setOpened] = useState<SdgSource | 'new'>();
  const close = () => setOpened(undefined);
  return (
    <SdgPage view="sources" actions={mayChange && <Button onClick={() => setOpened('new')}>{t('source.new')}</Button>}>
      <FilterBar filters={[{ kind: 'words', name: 'q', label: t('common:field.q') }]} />
      <ListTable
        query={query}
        caption={t('views.sources')}
        rowKey={({ number }) => `${number}`}
        empty={q === undefined ? t('source.none') : undefined}
        columns={[
          { key: 'number', title: t('source.number'), numeric: true, cell: ({ number }) => number },
          {
            key: 'title',
            title: t('record.title'),
            cell: ({ title, url }) =>
              url === null ? (
                words(title)
              ) : (
                <Anchor inherit href={url} target="_blank" rel="noopener noreferrer">
                  {words(title)}
                </Anchor>
              ),
          },
          {
            key: 'records',
            title: t('views.records'),
            numeric: true,
            cell: ({ records }) => records.length,
          },
          {
            key: 'indicators',
            title: t('source.indicators'),
            numeric: true,
            cell: ({ indicators }) => indicators.length,
          },
          ...(mayChange
            ? [
                {
                  key: 'change',
                  title: t('common:action.change'),
                  cell: (source: SdgSource) => (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${t('common:action.change')}: [${source.number}] ${words(source.title)}`}
                      onClick={() => setOpened(source)}
                    >
                      {t('common:action.change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {opened && (
        <Modal
          opened
          onClose={close}
          size="xl"
          title={opened === 'new' ? t('source.new') : t('source.one', { number: opened.number })}
        >
          {opened === 'new' ? <AddSource onLeave={close} /> : <EditSource source={opened} onLeave={close} />}
        </Modal>
      )}
    </SdgPage>
  );
}
