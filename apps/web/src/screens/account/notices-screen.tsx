import { Button, Card, Group, List, Stack, Switch, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noticesPage, noticesReadOne, noticesReadUpTo, pages } from '../../api';
import type { Notice } from '../../api';
import { useFilters } from '../../app/search';
import { ToneBadge } from '../../ui/badges';
import { Empty } from '../../ui/empty';
import { useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useAct } from '../../ui/use-act';
import { useWords } from '../../ui/words';

/** What I was told, the latest first; opening one marks it as read. */
export function NoticesScreen() {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const { one, set } = useFilters();
  const unread = one('unread') === 'true';
  const query = useInfiniteQuery(pages(noticesPage, unread ? { unread: 'true' } : {}));
  const latest = query.data?.pages[0]?.body.items[0];
  const readAll = useAct((upTo: Notice) => noticesReadUpTo({ body: { upTo: upTo.id }, throwOnError: true }), {
    done: t('notices.allRead'),
  });
  return (
    <Page
      title={common('nav.notices')}
      actions={
        <>
          <Switch
            label={t('notices.onlyUnread')}
            checked={unread}
            onChange={(event) => set({ unread: event.currentTarget.checked ? 'true' : null })}
          />
          <Button
            variant="default"
            disabled={!latest}
            loading={readAll.busy}
            onClick={latest && (() => void readAll.run(latest))}
          >
            {t('notices.readAll')}
          </Button>
        </>
      }
    >
      <Loaded query={query} lines={8}>
        {({ pages: loaded }) => {
          const notices = loaded.flatMap(({ body }) => body.items);
          if (notices.length === 0) return <Empty text={t(unread ? 'notices.noneUnread' : 'notices.none')} />;
          return (
            <Stack>
              <List
                listStyleType="none"
                spacing="xs"
                styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
              >
                {notices.map((notice) => (
                  <List.Item key={notice.id}>
                    <OneNotice notice={notice} />
                  </List.Item>
                ))}
              </List>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                  style={{ alignSelf: 'flex-start' }}
                >
                  {common('action.more')}
                </Button>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneNotice({ notice: { id, title, body, link, language, createdAt, readAt, onBehalfOf } }: { notice: Notice }) {
  const { t } = useTranslation('account');
  const words = useWords();
  const { moment } = useFormats();
  const read = useAct(() => noticesReadOne({ path: { id }, throwOnError: true }), { done: () => undefined });
  const markRead = () => {
    if (readAt === null) void read.run();
  };
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs">
        {/* the click bubbles up from the link, by mouse and by key */}
        <Text component="span" fw={readAt === null ? 700 : 400} onClick={markRead} lang={language}>
          <ScreenLink href={link}>{title}</ScreenLink>
        </Text>
        <Group gap="xs">
          {readAt === null && <ToneBadge tone="amber">{t('notices.unread')}</ToneBadge>}
          <Text size="sm" c="dimmed">
            {moment(createdAt)}
          </Text>
        </Group>
      </Group>
      <Text size="sm" lang={language} style={{ whiteSpace: 'pre-line' }}>
        {body}
      </Text>
      {onBehalfOf && (
        <Text size="sm" c="dimmed">
          {t('notices.onBehalfOf', { name: words(onBehalfOf.name) })}
        </Text>
      )}
    </Card>
  );
}
