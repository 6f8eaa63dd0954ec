import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { Printed } from '../../ui/printed';

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
  const isOn = ({ name, value = 'true' }: Sign) => one(name) === value;
  return (
    <>
      <Group role="group" aria-label={t('signs')} gap="xs" className="no-print">
        {signs.map((sign) => (
          <Chip
            key={sign.name}
            size="sm"
            variant="outline"
            checked={isOn(sign)}
            onChange={(on) => set({ [sign.name]: on ? (sign.value ?? 'true') : null })}
          >
            {sign.label}
          </Chip>
        ))}
      </Group>
      <Printed>
        {signs
          .filter(isOn)
          .map(({ label }) => label)
          .join('; ')}
      </Printed>
    </>
  );
}
