import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { ItemBadge, TallyBadge } from '../parts/badges';
import type { FrozenItem } from './frozen';

/** One item as the minutes have it. */
export function MinutesItem({ item, name }: { item: FrozenItem; name: (person: string) => string }) {
  const { t } = useTranslation(['committee', 'common']);
  const words = useWords();
  const { day } = useFormats();
  const { decision, votings, instructions, recusals, project } = item;
  return (
    <Card withBorder padding="sm" component="article" style={{ overflow: 'visible' }}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Title order={3} style={{ flex: '1 1 16rem', minWidth: 0 }}>
            {item.position}. {item.title}
          </Title>
          <ItemBadge state={item.state} />
        </Group>
        <Facts
          facts={[
            [t('common:field.kind'), t(`itemKind.${item.kind}`)],
            [t('common:field.project'), project && `${project.code} · ${words(project.title)}`],
            [t('minutes.presentList'), item.present.map(name).join(', ')],
            [t('recusal.title'), recusals.map(({ person, reason }) => `${name(person)}: ${reason}`).join('; ')],
          ]}
        />
        {votings.map(
          ({ round, proposal, tally }) =>
            tally && (
              <Group key={round} gap="xs">
                <Text>
                  {t('vote.round', { round })}. {t('vote.on', { outcome: t(`outcome.${proposal}`) })}.{' '}
                  {t('vote.counts', { for: tally.for, against: tally.against, abstained: tally.abstained })}
                </Text>
                <TallyBadge outcome={tally.outcome} />
              </Group>
            ),
        )}
        {decision && (
          <Stack gap={4}>
            <Text fw={600}>
              {t('item.decision', { number: decision.number })}: {t(`outcome.${decision.outcome}`)}
            </Text>
            {decision.texts.kk && <Text lang="kk">{decision.texts.kk}</Text>}
            {decision.texts.ru && <Text lang="ru">{decision.texts.ru}</Text>}
            {decision.conditions && (
              <Text size="sm">
                {t('decision.conditions')}: {decision.conditions}
              </Text>
            )}
          </Stack>
        )}
        {instructions.map(({ number, text, dueOn }) => (
          <Text key={number} size="sm">
            {t('instruction.title', { number })}: {text} ({t('instruction.dueOn')}: {day(dueOn)})
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
