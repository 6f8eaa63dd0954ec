import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorItem } from '../../api';
import type { Column } from '../../ui/list-table';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { LensBadge } from './lens-badge';
import { ValueOf } from './value-of';
import { LENSES } from './words';

export function useIndicatorColumns(): readonly Column<IndicatorItem>[] {
  const { t } = useTranslation('indicators');
  const words = useWords();
  return [
    {
      key: 'indicator',
      title: t('indicator'),
      cell: ({ code, name, unit, territory, breakdown }) => (
        <>
          <ScreenLink href={`/indicators/${code}`}>{words(name)}</ScreenLink>
          <Text size="sm" c="dimmed">
            {[words(unit), territory, ...Object.values(breakdown)].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      key: 'fact',
      title: t('list.latestFact'),
      numeric: true,
      cell: ({ latestFact }) => <ValueOf point={latestFact} />,
    },
    {
      key: 'plan',
      title: t('list.latestPlan'),
      numeric: true,
      cell: ({ latestPlan }) => <ValueOf point={latestPlan} />,
    },
    ...LENSES.map((lens) => ({
      key: lens,
      title: t(`lens.${lens}`),
      cell: ({ lenses }: IndicatorItem) => <LensBadge verdict={lenses[lens]} />,
    })),
    {
      key: 'disagreement',
      title: t('disagreement.label'),
      cell: ({ disagreement }) => t(`disagreement.${disagreement}`),
    },
    {
      key: 'projects',
      title: t('list.projects'),
      numeric: true,
      cell: ({ projects }) => projects,
    },
  ];
}
