import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelRecordsOneOptions } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { useId } from '../../ui/use-id';
import { RecordFacts } from './record-facts';
import { ArchiveRecord } from './records/archive-record';
import { EditRecord } from './records/edit-record';

/** A strategy, an international project or a digital resource that stands in a channel; whoever keeps the channels changes it. */
export function RecordScreen() {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const { one, set } = useFilters();
  const mayChange = useMay()('channel.manage');
  const query = useQuery(channelRecordsOneOptions({ path: { id: useId() } }));
  const { data } = query;
  const changing = mayChange && one('edit') === 'true';
  return (
    <Page
      title={data ? words(data.title) : '…'}
      about={data && t(`record.kind.${data.kind}`)}
      actions={
        data &&
        mayChange &&
        !changing && (
          <>
            <Button variant="default" onClick={() => set({ edit: 'true' })}>
              {t('common:action.change')}
            </Button>
            <ArchiveRecord record={data} />
          </>
        )
      }
      crumbs={[
        <ScreenLink key="sdg" href="/sdg">
          {t('title')}
        </ScreenLink>,
        <ScreenLink key="records" href="/sdg/channel-records">
          {t('records.title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query}>
        {(record) =>
          changing ? (
            <EditRecord record={record} onLeave={() => set({ edit: null })} />
          ) : (
            <RecordFacts record={record} />
          )
        }
      </Loaded>
    </Page>
  );
}
