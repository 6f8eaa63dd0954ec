import { Paper, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../../api';
import { useFilters } from '../../../app/search';
import { OBLIGATION_STATES } from '../states';

/** The numbers of the period; a press lists what one of them counts. */
export function Counts({ counts }: { counts: ReportingPeriod['counts'] }) {
  const { t } = useTranslation('periods');
  const { all, one, set } = useFilters();
  const states = all('state').join();
  const late = one('late') === 'true';
  const tiles = [
    { name: 'owed', pressed: states === '' && !late, filters: { state: null, late: null } },
    ...OBLIGATION_STATES.map((state) => ({
      name: state,
      pressed: states === state && !late,
      filters: { state, late: null },
    })),
    { name: 'late', pressed: late, filters: { state: null, late: 'true' } },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 2, xs: 4, md: 7 }} spacing="xs">
      {tiles.map(({ name, pressed, filters }) => (
        <UnstyledButton key={name} aria-pressed={pressed} onClick={() => set(filters)}>
          <Paper
            component="span"
            display="block"
            withBorder
            p="xs"
            style={pressed ? { borderColor: 'var(--mantine-primary-color-filled)' } : undefined}
          >
            <Text component="span" display="block" fz="xl" fw={700} className="figures">
              {counts[name]}
            </Text>
            <Text component="span" display="block" size="sm" c="dimmed">
              {t(`obligation.${name}`)}
            </Text>
          </Paper>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}
