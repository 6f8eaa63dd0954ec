import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelRecordsOneOptions } from '../../api';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { useId } from '../../ui/use-id';
import { RecordFacts } from './record-facts';

/** A strategy, an international project or a digital resource that stands in a channel. */
export function RecordScreen() {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const query = useQuery(channelRecordsOneOptions({ path: { id: useId() } }));
  const { data } = query;
  return (
    <Page
      title={data ? words(data.title) : '…'}
      about={data && t(`record.kind.${data.kind}`)}
      crumbs={[
        <ScreenLink key="sdg" href="/sdg">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query}>{(record) => <RecordFacts record={record} />}</Loaded>
    </Page>
  );
}
