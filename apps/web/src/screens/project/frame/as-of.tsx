import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { today, useFormats } from '../../../ui/formats';

/** The day as of which the project is shown; kept in the address, for all sections. */
export function AsOf() {
  const { t } = useTranslation('project');
  const { day } = useFormats();
  const { one, set } = useFilters();
  const asOf = one('asOf');
  return (
    <>
      <Group className="no-print">
        <TextInput
          type="date"
          size="xs"
          label={t('asOf.label')}
          max={today()}
          value={asOf ?? today()}
          onChange={({ currentTarget: { value } }) => set({ asOf: value === today() ? null : value })}
        />
      </Group>
      {asOf !== undefined && (
        <Alert variant="light" role="status">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('asOf.note', { day: day(asOf) })}</Text>
            <Button size="xs" variant="default" onClick={() => set({ asOf: null })}>
              {t('asOf.back')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
