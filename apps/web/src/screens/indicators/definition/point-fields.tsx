import { Fieldset, Group, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DefinitionDraft } from './definition';

/** A value with its year; both or neither. */
export function PointFields({
  form,
  name,
  legend,
  about,
}: {
  form: UseFormReturnType<DefinitionDraft>;
  name: 'base' | 'target';
  legend: string;
  about: string;
}) {
  const { t } = useTranslation('indicators');
  return (
    <Fieldset legend={legend}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <NumberInput
          label={t('series.year')}
          description={about}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          hideControls
          {...form.getInputProps(`${name}.year`)}
        />
        <TextInput label={t('value.value')} inputMode="decimal" {...form.getInputProps(`${name}.value`)} />
      </Group>
    </Fieldset>
  );
}
