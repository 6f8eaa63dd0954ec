import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { catalogueTargetOptions } from '../../api';
import { ListTable } from '../../ui/list-table';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { cellPages } from './cell-pages';
import { channelOf } from './channels';
import type { Channel } from './channels';
import { NoSuch } from './no-such';

/** What stands behind a cell of the matrix. */
export function CellScreen() {
  const { target, channel: word } = useParams({ strict: false });
  const channel = channelOf(word);
  return target === undefined || channel === undefined ? <NoSuch /> : <Cell target={target} channel={channel} />;
}

function Cell({ target, channel }: { target: string; channel: Channel }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const query = useInfiniteQuery(cellPages(target, channel));
  const { data } = useQuery(catalogueTargetOptions({ path: { code: target } }));
  const title = t('cell.title', { target, channel: t(`channel.${channel}`) });
  return (
    <Page
      title={title}
      about={words(data?.name)}
      crumbs={[
        <ScreenLink key="sdg" href={`/sdg?goal=${target.split('.')[0]}`}>
          {t('title')}
        </ScreenLink>,
        <ScreenLink key="target" href={`/sdg/targets/${target}`}>
          {t('targetOf.title', { code: target })}
        </ScreenLink>,
      ]}
    >
      <ListTable
        query={query}
        caption={title}
        empty={t('cell.empty')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            title: t('cell.what'),
            cell: ({ href, name, code, type }) => (
              <>
                <ScreenLink href={href}>{words(name)}</ScreenLink>
                <Text size="sm" c="dimmed">
                  {code} · {t(`cell.type.${type}`)}
                </Text>
              </>
            ),
          },
          { key: 'note', title: t('cell.note'), cell: ({ note }) => note ?? '—' },
        ]}
      />
    </Page>
  );
}
