import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { minutesPage, pages } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { MinutesBadge } from '../parts/badges';

export function MinutesListScreen() {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const query = useInfiniteQuery(pages(minutesPage, {}));
  return (
    <Page
      title={t('minutes.list')}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <ListTable
        query={query}
        rowKey={({ id }) => id}
        caption={t('minutes.list')}
        empty={t('minutes.none')}
        columns={[
          {
            key: 'number',
            title: t('minutes.number'),
            cell: ({ id, number }) => <ScreenLink href={`/minutes/${id}`}>{number}</ScreenLink>,
          },
          {
            key: 'meeting',
            title: t('minutes.meeting'),
            cell: ({ meeting }) => (
              <ScreenLink href={`/meetings/${meeting.id}`}>
                {meeting.title}, {moment(meeting.startsAt)}
              </ScreenLink>
            ),
          },
          { key: 'state', title: t('minutes.state'), cell: ({ state }) => <MinutesBadge state={state} /> },
          { key: 'signedAt', title: t('minutes.signed'), numeric: true, cell: ({ signedAt }) => moment(signedAt) },
        ]}
      />
    </Page>
  );
}
