import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';

export interface Sign {
  readonly name: string;
  readonly label: string;
  /** What stands in the address when it is on: `true` unless told. */
  readonly value?: string;
}

/** Filters that are on or off, kept in the address. */
export function Signs({ signs }: { signs: readonly Sign[] }) {
  const { t } = useTranslation('lists');
  const { one, set } = useFilters();
  if (signs.length === 0) return null;
  return (
    <Group role="group" aria-label={t('signs')} gap="xs" className="no-print">
      {signs.map(({ name, label, value = 'true' }) => (
        <Chip
          key={name}
          size="sm"
          variant="outline"
          checked={one(name) === value}
          onChange={(on) => set({ [name]: on ? value : null })}
        >
          {label}
        </Chip>
      ))}
    </Group>
  );
}
