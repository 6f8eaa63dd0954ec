import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicFigures } from '../../api';
import { useFormats } from '../../ui/formats';
import { Money } from '../../ui/money';

/** The sums of all published projects. */
export function Totals({ total }: { total: PublicFigures['total'] }) {
  const { t } = useTranslation('open');
  const { number } = useFormats();
  const { projects, costTotal, costUnknown, spent, milestones } = total;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} spacing="sm" m={0}>
      <Total name={t('total.projects')} value={number(projects)} />
      <Total
        name={t('total.cost')}
        value={<Money amount={costTotal} short />}
        note={costUnknown > 0 ? t('total.costUnknown', { count: costUnknown }) : undefined}
      />
      <Total name={t('total.spent')} value={<Money amount={spent} short />} />
      <Total
        name={t('total.milestones')}
        value={t('total.ofMilestones', { done: number(milestones.done), total: number(milestones.total) })}
        note={milestones.overdue > 0 ? t('total.overdue', { count: milestones.overdue }) : undefined}
      />
    </SimpleGrid>
  );
}

function Total({ name, value, note }: { name: string; value: ReactNode; note?: string | undefined }) {
  return (
    <Paper withBorder p="sm">
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} fz="xl" fw={700}>
        {value}
        {note && (
          <Text component="div" size="sm" c="dimmed" fw={400}>
            {note}
          </Text>
        )}
      </Text>
    </Paper>
  );
}
