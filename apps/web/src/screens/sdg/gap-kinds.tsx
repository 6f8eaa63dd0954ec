import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SdgGapSummary } from '../../api';
import { ScreenLink } from '../../ui/screen-link';
import './gap-kinds.css';

/** The kinds of gaps, each with how many lack it of how many. */
export function GapKinds({ items }: { items: SdgGapSummary['items'] }) {
  const { t } = useTranslation('sdg');
  return (
    <nav className="gap-kinds" aria-label={t('gaps.kinds')}>
      {items.map(({ kind, text, count, of, href }) => (
        <Group key={kind} justify="space-between" wrap="nowrap" gap="xs">
          <ScreenLink href={href}>{text}</ScreenLink>
          <Text span size="sm" className="figures">
            {t('gaps.of', { count, all: of })}
          </Text>
        </Group>
      ))}
    </nav>
  );
}
