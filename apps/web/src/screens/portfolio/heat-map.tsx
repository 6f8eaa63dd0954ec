import { Card, Table, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { summarySummaryOptions } from '../../api';
import type { PortfolioSummary } from '../../api';
import { HealthBadge } from '../../ui/badges';
import { useWords } from '../../ui/words';
import { HEALTHS } from '../lists/choices';
import type { projectQuery } from '../lists/project-query';
import { Figure } from './figure';
import './heat-map.css';

type Wanted = ReturnType<typeof projectQuery> & { asOf: string | undefined };

/** How many projects of each direction are in which health; the darker a cell, the larger the share of its direction. */
export function HeatMap({ summary, wanted }: { summary: PortfolioSummary; wanted: Wanted }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const words = useWords();
  const healths = wanted.health.length > 0 ? wanted.health : HEALTHS;
  const answers = useQueries({
    queries: healths.map((health) => summarySummaryOptions({ query: { ...wanted, health: [health] } })),
  });
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="heat">
      <Title order={2} id="heat" mb="xs">
        {t('heat')}
      </Title>
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-labelledby="heat">
        <Table className="heat-map" withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common:field.direction')}</Table.Th>
              {healths.map((health) => (
                <Table.Th key={health}>
                  <HealthBadge health={health} />
                </Table.Th>
              ))}
              <Table.Th className="figures">{t('allProjects')}</Table.Th>
              <Table.Th className="figures">{t('overdueMilestones')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.byDirection.map(({ code, name, projects, href, milestones, links }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row">
                  <Figure href={href}>{code}</Figure>
                  <Text span inherit fw={400} visibleFrom="sm">
                    {' '}
                    {words(name)}
                  </Text>
                </Table.Th>
                {healths.map((health, column) => {
                  const cell = answers[column]?.data?.byDirection.find((one) => one.code === code);
                  const count = cell?.projects ?? 0;
                  return (
                    <Table.Td
                      key={health}
                      className="figures"
                      data-health={health}
                      style={{ '--share': depth(count, projects) }}
                    >
                      {answers[column]?.data === undefined ? (
                        '…'
                      ) : (
                        <Figure
                          href={count === 0 ? null : (cell?.href ?? null)}
                          label={t('heatCell', { count, direction: code, health: t(`common:health.${health}`) })}
                        >
                          {count}
                        </Figure>
                      )}
                    </Table.Td>
                  );
                })}
                <Table.Td className="figures">
                  <Figure href={projects === 0 ? null : href}>{projects}</Figure>
                </Table.Td>
                <Table.Td className="figures">
                  <Figure
                    href={links.overdueMilestones}
                    label={t('overdueCell', { count: milestones.overdue, direction: code })}
                  >
                    {milestones.overdue}
                  </Figure>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

/** Up to a third of the tone, which leaves the figures readable in both schemes; half of a direction is as deep as it gets. */
const depth = (count: number, all: number): string =>
  all === 0 || count === 0 ? '0%' : `${Math.round(6 + 28 * Math.min(1, (2 * count) / all))}%`;
