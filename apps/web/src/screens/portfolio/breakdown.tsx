import { Card, Tabs, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../api';
import { useFilters } from '../../app/search';
import './breakdown.css';
import { BreakdownTable } from './breakdown-table';
import { useGroups } from './groups';
import type { Grouping } from './groups';

const GROUPINGS = ['direction', 'roadmap', 'district', 'stage', 'oversight'] as const satisfies readonly Grouping[];

/** The same figures by direction, roadmap, district, stage or oversight. */
export function Breakdown({ summary }: { summary: PortfolioSummary }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const { one, set } = useFilters();
  const by = GROUPINGS.find((grouping) => grouping === one('by')) ?? 'direction';
  const groups = useGroups(summary);
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="breakdown">
      <Title order={2} id="breakdown" mb="xs">
        {t('breakdown')}
      </Title>
      <Tabs value={by} onChange={(value) => set({ by: value })} keepMounted={false}>
        <Tabs.List>
          {GROUPINGS.map((grouping) => (
            <Tabs.Tab key={grouping} value={grouping}>
              {t(`common:field.${grouping}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {GROUPINGS.map((grouping) => (
          <Tabs.Panel key={grouping} value={grouping} pt="xs">
            <div className="breakdown">
              <BreakdownTable title={t(`common:field.${grouping}`)} groups={groups(grouping)} />
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Card>
  );
}
