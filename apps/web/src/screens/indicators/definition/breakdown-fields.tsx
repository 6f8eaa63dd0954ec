import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DefinitionDraft } from './definition';

/** What of the whole the indicator covers: sex: women; age: 15–24. */
export function BreakdownFields({ form }: { form: UseFormReturnType<DefinitionDraft> }) {
  const { t } = useTranslation(['indicators', 'common']);
  return (
    <Fieldset legend={t('definition.breakdown')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('definition.breakdownHint')}
        </Text>
        {form.values.breakdown.map((_, place) => (
          // rows have no names of their own: their place is what tells them apart
          <Group key={place} gap="xs" align="flex-end">
            <TextInput
              label={t('definition.breakdownOf', { number: place + 1 })}
              required
              {...form.getInputProps(`breakdown.${place}.of`)}
            />
            <TextInput
              label={t('definition.breakdownWhat', { number: place + 1 })}
              required
              style={{ flex: '1 1 10rem' }}
              {...form.getInputProps(`breakdown.${place}.what`)}
            />
            <Button
              variant="default"
              aria-label={t('definition.breakdownRemove', { number: place + 1 })}
              onClick={() => form.removeListItem('breakdown', place)}
            >
              {t('common:action.remove')}
            </Button>
          </Group>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => form.insertListItem('breakdown', { of: '', what: '' })}
        >
          {t('common:action.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
