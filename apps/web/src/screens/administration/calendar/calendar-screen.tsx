import { NumberInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarOfYearOptions } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { today } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Days } from './days';
import { NewDay } from './new-day';

/** The days of a year that differ from the week: holidays, and days of work and rest that the Government has moved. */
export function CalendarScreen() {
  const { t } = useTranslation('administration');
  const may = useMay();
  const { one, set } = useFilters();
  const year = Number(one('year') ?? today().slice(0, 4));
  const query = useQuery(calendarOfYearOptions({ query: { year } }));
  return (
    <Stack>
      <Text c="dimmed">{t('calendar.about')}</Text>
      <NumberInput
        label={t('calendar.year')}
        value={year}
        min={2000}
        max={2100}
        w={120}
        onChange={(value) => typeof value === 'number' && set({ year: String(value) })}
      />
      <Loaded query={query}>
        {(calendar) => (
          <Stack>
            {may('reference.manage') && <NewDay key={year} year={year} calendar={calendar} />}
            <Days year={year} calendar={calendar} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}
