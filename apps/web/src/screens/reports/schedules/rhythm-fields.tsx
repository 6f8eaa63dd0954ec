import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { among } from '../../lists/choices';
import { RHYTHMS, WEEKDAYS } from './rhythm';
import type { Rhythm } from './rhythm';

const LAST_DAY = 31;

/** How often, on which day, at what time. */
export function RhythmFields({
  rhythm,
  change,
  error,
}: {
  rhythm: Rhythm;
  change: (changes: Partial<Rhythm>) => void;
  error?: string;
}) {
  const { t } = useTranslation('reports');
  const { every, time, weekday, monthday, cron } = rhythm;
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Select
        label={t('schedule.every')}
        data={RHYTHMS.map((value) => ({ value, label: t(`schedule.rhythm.${value}`) }))}
        value={every}
        onChange={(chosen) => change({ every: among(RHYTHMS, [chosen ?? every])[0] })}
        allowDeselect={false}
        error={every === 'other' ? undefined : error}
      />
      {every === 'week' && (
        <Select
          label={t('schedule.weekday')}
          data={WEEKDAYS.map((value) => ({ value, label: t(`schedule.weekdays.${value}`) }))}
          value={weekday}
          onChange={(chosen) => change({ weekday: among(WEEKDAYS, [chosen ?? weekday])[0] })}
          allowDeselect={false}
        />
      )}
      {every === 'month' && (
        <NumberInput
          required
          label={t('schedule.monthday')}
          min={1}
          max={LAST_DAY}
          allowDecimal={false}
          value={monthday}
          onChange={(day) => change({ monthday: Number(day) })}
        />
      )}
      {every === 'other' ? (
        <TextInput
          required
          label={t('schedule.cron')}
          description={t('schedule.cronHint')}
          value={cron}
          onChange={({ currentTarget }) => change({ cron: currentTarget.value })}
          error={error}
        />
      ) : (
        <TextInput
          required
          type="time"
          label={t('schedule.time')}
          value={time}
          onChange={({ currentTarget }) => change({ time: currentTarget.value })}
        />
      )}
    </SimpleGrid>
  );
}
