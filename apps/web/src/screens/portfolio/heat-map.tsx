import { Card, Table, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../api';
import { HealthBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';
import { HEALTHS } from '../lists/choices';
import { Figure } from './figure';
import './heat-map.css';

/** How many projects of each direction are in which health; the darker a cell, the larger the share of its direction. */
export const HeatMap = memo(function HeatMap({ summary }: { summary: PortfolioSummary }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const words = useWords();
  const { number } = useFormats();
  const cellOf = (direction: string | null, wanted: string) =>
    summary.byDirectionAndHealth.find((cell) => cell.direction === direction && cell.health === wanted);
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
              {HEALTHS.map((health) => (
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
                {HEALTHS.map((health) => {
                  const { projects: count = 0, href: list = null } = cellOf(code, health) ?? {};
                  return (
                    <Table.Td
                      key={health}
                      className="figures"
                      data-health={health}
                      style={{ '--share': depth(count, projects) }}
                    >
                      <Figure
                        href={list}
                        label={t('heatCell', { count, direction: code, health: t(`common:health.${health}`) })}
                      >
                        {number(count)}
                      </Figure>
                    </Table.Td>
                  );
                })}
                <Table.Td className="figures">
                  <Figure href={projects === 0 ? null : href}>{number(projects)}</Figure>
                </Table.Td>
                <Table.Td className="figures">
                  <Figure
                    href={links.overdueMilestones}
                    label={t('overdueCell', { count: milestones.overdue, direction: code })}
                  >
                    {number(milestones.overdue)}
                  </Figure>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
});

/** Up to a third of the tone, which leaves the figures readable in both schemes; half of a direction is as deep as it gets. */
const depth = (count: number, all: number): string =>
  all === 0 || count === 0 ? '0%' : `${Math.round(6 + 28 * Math.min(1, (2 * count) / all))}%`;
