import { Button, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import type { Filter } from '../../ui/filter-bar';
import { useDirections } from '../../ui/reference';

/** Filters by direction and by whatever else a list has; the manager is chosen in the list itself. */
export function WhoFilters({ managers, more = [] }: { managers: boolean; more?: readonly Filter[] }) {
  const { t } = useTranslation('periods');
  const { one, set } = useFilters();
  const direction = t('field.direction', { ns: 'common' });
  return (
    <Stack gap="xs" className="no-print">
      <FilterBar
        filters={[{ kind: 'several', name: 'direction', label: direction, options: useDirections() }, ...more]}
      />
      {managers && one('manager') !== undefined && (
        <Button
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          size="compact-sm"
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => set({ manager: null })}
        >
          {t('board.allManagers')}
        </Button>
      )}
    </Stack>
  );
}
