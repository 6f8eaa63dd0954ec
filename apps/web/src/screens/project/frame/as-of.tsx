import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { DayInput } from '../../../ui/day-input';
import { today, useFormats } from '../../../ui/formats';

/** The day as of which the project is shown, if it was there then; kept in the address, for all sections. */
export function AsOf({ there = true }: { there?: boolean }) {
  const { t } = useTranslation('project');
  const { day } = useFormats();
  const { one, set } = useFilters();
  const asOf = one('asOf');
  const back = (
    <Button size="xs" variant="default" onClick={() => set({ asOf: null })}>
      {t('asOf.back')}
    </Button>
  );
  return (
    <>
      <Group className="no-print" align="flex-end" gap="xs">
        <DayInput
          size="xs"
          label={t('asOf.label')}
          max={today()}
          value={asOf ?? today()}
          onDay={(chosen) => set({ asOf: chosen === today() ? null : chosen })}
        />
        {!there && back}
      </Group>
      {asOf !== undefined && there && (
        <Alert variant="light" role="status">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('asOf.note', { day: day(asOf) })}</Text>
            {back}
          </Group>
        </Alert>
      )}
    </>
  );
}
