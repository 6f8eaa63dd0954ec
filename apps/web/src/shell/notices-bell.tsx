import { ActionIcon, Indicator } from '@mantine/core';
import { useDocumentVisibility } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesEvents, noticesCountOptions, noticesCountQueryKey } from '../api';

/** How many notices wait, kept up to date by the server's own events. */
export function NoticesBell() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(noticesCountOptions());
  const visible = useDocumentVisibility() === 'visible';
  useEffect(() => {
    // a browser keeps six connections to a server: windows out of sight must not take them
    if (!visible) return undefined;
    const leaving = new AbortController();
    const listen = async () => {
      const { stream } = await noticesEvents({ signal: leaving.signal });
      for await (const _ of stream) await client.invalidateQueries({ queryKey: noticesCountQueryKey() });
    };
    // without the stream the count is that of the last look, which every screen renews
    listen().catch(() => undefined);
    return () => leaving.abort();
  }, [client, visible]);
  const count = data?.unread ?? 0;
  return (
    <Indicator label={count > 99 ? '99+' : count} disabled={count === 0} size={16} offset={4} color="red.9">
      <ActionIcon
        component={Link}
        to="/notices"
        variant="default"
        size={30}
        aria-label={count === 0 ? t('nav.notices') : t('nav.unread', { count })}
      >
        <IconBell size={18} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
