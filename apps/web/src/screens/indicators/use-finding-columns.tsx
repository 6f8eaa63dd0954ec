import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorFinding } from '../../api';
import type { Column } from '../../ui/list-table';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { FindingDue } from './finding-due';

export function useFindingColumns(): readonly Column<IndicatorFinding>[] {
  const { t } = useTranslation(['indicators', 'common']);
  const words = useWords();
  return [
    {
      key: 'finding',
      title: t('findings.one'),
      cell: ({ id, text, kind, nature }) => (
        <>
          <ScreenLink href={`/indicator-findings/${id}`}>{text}</ScreenLink>
          <Text size="sm" c="dimmed">
            {t(`findings.nature.${nature}`)}: {t(`findings.kind.${kind}`)}
          </Text>
        </>
      ),
    },
    {
      key: 'indicator',
      title: t('indicator'),
      cell: ({ indicator }) => <ScreenLink href={`/indicators/${indicator.code}`}>{words(indicator.name)}</ScreenLink>,
    },
    {
      key: 'owner',
      title: t('findings.owner'),
      cell: ({ owner }) => (owner === null ? t('findings.office') : words(owner.name)),
    },
    { key: 'due', title: t('findings.dueOn'), cell: (finding) => <FindingDue finding={finding} /> },
    { key: 'state', title: t('common:field.status'), cell: ({ state }) => t(`findings.state.${state}`) },
  ];
}
