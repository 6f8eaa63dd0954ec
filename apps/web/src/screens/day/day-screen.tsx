import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { attentionMineOptions } from '../../api';
import type { Attention, AttentionItem } from '../../api';
import { useMe } from '../../session/me';
import { ToneBadge } from '../../ui/badges';
import { Empty } from '../../ui/empty';
import { today, useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';

/** What waits for the person: one group for each thing to do, the longest waiting first, each line leading to where it is done. */
export function DayScreen() {
  const { t } = useTranslation('day');
  const words = useWords();
  const me = useMe();
  const query = useQuery(attentionMineOptions());
  return (
    <Page title={t('title')} about={t('for', { name: words(me.name) })}>
      <Loaded query={query} lines={8}>
        {(attention) => (attention.items.length === 0 ? <Empty text={t('free')} /> : <Waiting attention={attention} />)}
      </Loaded>
    </Page>
  );
}

function Waiting({ attention: { items, counts } }: { attention: Attention }) {
  const { t } = useTranslation('day');
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <Stack>
      {kinds.map((kind) => {
        const { count, more } = counts[kind] ?? { count: items.length, more: false };
        return (
          <Card key={kind} withBorder padding="md" component="section" aria-labelledby={`kind-${kind}`}>
            <Group gap="xs" mb="xs">
              <Title order={2} id={`kind-${kind}`}>
                {t(`kind.${kind}` as 'kind.vote')}
              </Title>
              <Text c="dimmed" className="figures">
                {more ? t('moreThan', { count }) : count}
              </Text>
            </Group>
            <List listStyleType="none" spacing="xs">
              {items
                .filter((item) => item.kind === kind)
                .map((item) => (
                  <List.Item key={`${item.href} ${item.text}`}>
                    <Waits item={item} />
                  </List.Item>
                ))}
            </List>
          </Card>
        );
      })}
    </Stack>
  );
}

function Waits({ item: { text, href, project, since, dueOn } }: { item: AttentionItem }) {
  const { t } = useTranslation('day');
  const words = useWords();
  const { day } = useFormats();
  const late = dueOn !== null && dueOn < today();
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <ScreenLink href={href}>{text}</ScreenLink>
        {project && (
          <Text size="sm" c="dimmed">
            {project.code} · {words(project.title)}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('since', { day: day(since) })}
        </Text>
        {dueOn && <ToneBadge tone={late ? 'red' : 'grey'}>{t(late ? 'late' : 'due', { day: day(dueOn) })}</ToneBadge>}
      </Group>
    </Group>
  );
}
