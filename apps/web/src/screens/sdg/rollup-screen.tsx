import { Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rollupRollupOptions } from '../../api';
import { useFilters } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import { Loaded } from '../../ui/loaded';
import { useDirections, useDistricts, useOrganisations, useRoadmaps } from '../../ui/reference';
import { STAGES, among } from '../lists/choices';
import { RollupTable } from './rollup-table';
import { ROLLUP_GROUPS } from './rollup-words';
import { SdgPage } from './sdg-page';

/** Projects, people, milestones and money by goal, target, direction, district or year. */
export function RollupScreen() {
  const { t } = useTranslation(['sdg', 'common']);
  const { all, one, set } = useFilters();
  const by = ROLLUP_GROUPS.find((known) => known === one('by')) ?? 'goal';
  const query = useQuery(
    rollupRollupOptions({
      query: {
        by,
        direction: all('direction'),
        district: all('district'),
        roadmap: all('roadmap'),
        stage: among(STAGES, all('stage')),
        organisation: one('organisation'),
      },
    }),
  );
  return (
    <SdgPage view="rollup">
      <Stack gap="sm">
        <Group gap="xs" align="flex-end">
          <NativeSelect
            className="no-print"
            label={t('rollup.by')}
            value={by}
            onChange={({ currentTarget: { value } }) => set({ by: value })}
            data={ROLLUP_GROUPS.map((value) => ({ value, label: t(`rollup.group.${value}`) }))}
          />
          <FilterBar
            filters={[
              { kind: 'several', name: 'direction', label: t('common:field.direction'), options: useDirections() },
              { kind: 'several', name: 'district', label: t('common:field.district'), options: useDistricts() },
              { kind: 'several', name: 'roadmap', label: t('common:field.roadmap'), options: useRoadmaps() },
              { kind: 'one', name: 'organisation', label: t('common:field.organisation'), options: useOrganisations() },
              {
                kind: 'several',
                name: 'stage',
                label: t('common:field.stage'),
                options: STAGES.map((value) => ({ value, label: t(`common:stage.${value}`) })),
              },
            ]}
          />
        </Group>
        <Loaded query={query} lines={10}>
          {(rollup) => <RollupTable rollup={rollup} />}
        </Loaded>
      </Stack>
    </SdgPage>
  );
}
