import { Box, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { FilterBar } from '../../../ui/filter-bar';
import { ProjectField } from '../ask/project-field';
import { PAPER_KINDS, PAPER_STATES } from '../paper-kinds';

export function LibraryFilters() {
  const { t } = useTranslation('reports');
  const { one, set } = useFilters();
  return (
    <Group align="flex-end" gap="xs" className="no-print">
      <FilterBar
        filters={[
          {
            kind: 'one',
            name: 'kind',
            label: t('ask.kind'),
            options: PAPER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            kind: 'one',
            name: 'state',
            label: t('paper.state'),
            options: PAPER_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
      <Box w={{ base: '100%', xs: 300 }}>
        <ProjectField label={t('ask.project')} value={one('project') ?? ''} onChange={(project) => set({ project })} />
      </Box>
    </Group>
  );
}
