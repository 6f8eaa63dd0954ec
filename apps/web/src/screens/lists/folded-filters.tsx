import { Button, Stack } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import type { Filter } from '../../ui/filter-bar';
import { Signs } from './signs';
import type { Sign } from './signs';

/** The main filters, whichever are in use, and the others when asked for: what is listed stays in sight on a phone, too. */
export function FoldedFilters({
  filters,
  signs,
  main,
}: {
  filters: readonly Filter[];
  signs: readonly Sign[];
  main: number;
}) {
  const { t } = useTranslation('lists');
  const { all, one } = useFilters();
  const [open, { toggle }] = useDisclosure();
  const phone = useMediaQuery('(max-width: 36em)');
  const shown = filters.filter(({ name }, place) => open || place < (phone ? 1 : main) || all(name).length > 0);
  return (
    <Stack gap="xs">
      <FilterBar filters={shown} />
      <Signs signs={open || !phone ? signs : signs.filter(({ name, value = 'true' }) => one(name) === value)} />
      {(phone || filters.length > main) && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={open}
          onClick={toggle}
        >
          {t(open ? 'filters.fewer' : 'filters.all')}
        </Button>
      )}
    </Stack>
  );
}
