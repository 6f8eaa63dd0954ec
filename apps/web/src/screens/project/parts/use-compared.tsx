import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const TODAY = 'today';

/** Two numbered versions to be put side by side, or one and how it is today: at first the earliest and today. */
export function useCompared(
  numbers: readonly number[],
  { version, today }: { version: (number: number) => string; today: string },
): { query: { from: number; to: number | typeof TODAY }; choice: ReactNode } {
  const { t } = useTranslation('project');
  const [from, setFrom] = useState(Math.min(...numbers));
  const [to, setTo] = useState<number | typeof TODAY>(TODAY);
  const options = numbers.map((number) => ({ value: String(number), label: version(number) }));
  return {
    query: { from, to },
    choice: (
      <Group>
        <Select
          label={t('baselines.from')}
          allowDeselect={false}
          data={options}
          value={String(from)}
          onChange={(value) => setFrom(Number(value))}
        />
        <Select
          label={t('baselines.to')}
          allowDeselect={false}
          data={[...options, { value: TODAY, label: today }]}
          value={String(to)}
          onChange={(value) => setTo(value === null || value === TODAY ? TODAY : Number(value))}
        />
      </Group>
    ),
  };
}
