import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicIndicator } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { inReader, useReader, useWords } from '../../ui/words';
import { IndicatorValues } from './indicator-values';
import { Sparkline } from './sparkline';

/** One indicator: its newest fact, a small chart, and all values on demand. */
export function IndicatorCard({ indicator }: { indicator: PublicIndicator }) {
  const { t } = useTranslation('open');
  const words = useWords();
  const { number } = useFormats();
  const name = inReader(indicator.name, useReader());
  const { unit, better, territory, breakdown, facts, plans, target, source, suspect } = indicator;
  const latest = facts.at(-1);
  const withUnit = (value: string) => `${number(value)} ${words(unit)}`;
  return (
    <Paper withBorder p="sm" component="article">
      <Stack gap={6}>
        <Title order={2} fz="md" lang={name?.lang}>
          {name?.text}
        </Title>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {[territory, ...Object.values(breakdown), better && t(`indicator.${better}`)].filter(Boolean).join(' · ')}
          </Text>
          {suspect && <ToneBadge tone="amber">{t('indicator.suspect')}</ToneBadge>}
        </Group>
        {facts.length + plans.length === 0 ? (
          <Text c="dimmed">{t('indicator.noValues')}</Text>
        ) : (
          <>
            {latest && (
              <Text fw={700}>{t('indicator.latest', { value: withUnit(latest.value), year: latest.year })}</Text>
            )}
            {facts.length + plans.length > 1 && (
              <Sparkline facts={facts} plans={plans} label={t('indicator.chart', { name: name?.text })} />
            )}
            {target && (
              <Text size="sm">{t('indicator.target', { year: target.year, value: withUnit(target.value) })}</Text>
            )}
            <IndicatorValues indicator={indicator} caption={name?.text ?? indicator.code} />
          </>
        )}
        {source && (
          <Text size="sm" c="dimmed">
            {t('indicator.source', { source })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
