import { Alert, Card, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../../api';
import { useFormats } from '../../../ui/formats';

export function BudgetTotals({ budget }: { budget: Budget }) {
  const { t } = useTranslation('project');
  const { money, shortMoney, percent } = useFormats();
  const { totals, unfunded, thisYear } = budget;
  const tiles = [
    [t('budget.plan'), totals.plan],
    [t('budget.adjusted'), totals.adjusted],
    [t('budget.committed'), totals.committed],
    [t('budget.actual'), totals.actual],
    [t('budget.unfunded'), unfunded.adjusted],
  ] as const;
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 3, lg: 6 }}>
        {tiles.map(([name, amount]) => (
          <Card key={name} withBorder padding="sm">
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text fw={600} className="figures" title={money(amount)}>
              {amount === null ? t('unit.unknown', { ns: 'common' }) : shortMoney(amount)}
            </Text>
          </Card>
        ))}
        <Card withBorder padding="sm">
          <Text size="sm" c="dimmed">
            {t('budget.absorption')}
          </Text>
          <Text fw={600} className="figures">
            {totals.absorption === null ? t('unit.unknown', { ns: 'common' }) : percent(totals.absorption)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('budget.thisYear', {
              year: thisYear.year,
              absorption:
                thisYear.absorption === null ? t('unit.unknown', { ns: 'common' }) : percent(thisYear.absorption),
              elapsed: percent(thisYear.elapsed),
            })}
          </Text>
        </Card>
      </SimpleGrid>
      {totals.causeMissing && (
        <Alert variant="light" color="yellow">
          {t('budget.causeMissingTotal', { percent: budget.causeAbovePercent })}
        </Alert>
      )}
    </>
  );
}
