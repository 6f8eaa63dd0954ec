import { Button, Group, NativeSelect, NumberInput, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { today } from '../../ui/formats';
import { MEASURES } from './words';

/** Leads to the form of a plan or a fact of any year. */
export function OtherYear() {
  const { t } = useTranslation(['indicators', 'common']);
  const { set } = useFilters();
  const [year, setYear] = useState<number | string>(Number(today().slice(0, 4)));
  const [measure, setMeasure] = useState('fact');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withRoles position="bottom-end">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened(!opened)}>
          {t('value.enterOther')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('value.enterOther')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpened(false);
            set({ value: `${year}-${measure}` });
          }}
        >
          <Group align="flex-end" gap="xs">
            <NumberInput
              label={t('series.year')}
              value={year}
              onChange={setYear}
              min={1990}
              max={2200}
              allowDecimal={false}
              required
              w={110}
            />
            <NativeSelect
              label={t('value.measure')}
              value={measure}
              onChange={({ currentTarget: { value } }) => setMeasure(value)}
              data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
            />
            <Button type="submit">{t('common:action.next')}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
