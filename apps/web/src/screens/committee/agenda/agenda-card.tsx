import { ActionIcon, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { ScreenLink } from '../../../ui/screen-link';
import { ItemBadge } from '../parts/badges';
import { Question } from '../parts/question';
import { ItemActions } from './item-actions';
import { ItemPapers } from './item-papers';

export function AgendaCard({
  item,
  last,
  prepares,
  onMove,
}: {
  item: AgendaItem;
  last: boolean;
  prepares: boolean;
  onMove: ((by: 1 | -1) => void) | undefined;
}) {
  const { t } = useTranslation('committee');
  const { title } = item;
  const byKeys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove?.(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Card withBorder padding="sm" component="article" aria-label={title} onKeyDown={byKeys}>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        {onMove && (
          <Stack gap={4} className="no-print">
            <ActionIcon
              variant="default"
              size={28}
              disabled={item.position === 1}
              aria-label={t('item.up', { title })}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={28}
              disabled={last}
              aria-label={t('item.down', { title })}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </Stack>
        )}
        <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" align="flex-start" gap="xs">
            <Title order={3} style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
              {item.position}. {title}
            </Title>
            <Group gap="xs">
              {item.addedLater && <ToneBadge tone="amber">{t('item.addedLater')}</ToneBadge>}
              {item.minutes !== null && (
                <Text size="sm" className="figures">
                  {t('meeting.duration', { count: item.minutes })}
                </Text>
              )}
              <ItemBadge state={item.state} />
            </Group>
          </Group>
          <Question item={item} />
          <ItemPapers item={item} prepares={prepares} />
          <Group gap="xs">
            <span className="no-print">
              <ScreenLink href={`/agenda-items/${item.id}`}>{t('item.page')}</ScreenLink>
            </span>
            {item.decision && (
              <ScreenLink href={`/decisions/${item.decision.id}`}>
                {t('item.decision', { number: item.decision.number })} · {t(`outcome.${item.decision.outcome}`)}
              </ScreenLink>
            )}
            {prepares && <ItemActions item={item} />}
          </Group>
        </Stack>
      </Group>
    </Card>
  );
}
