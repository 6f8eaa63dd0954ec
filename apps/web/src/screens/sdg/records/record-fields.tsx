import { MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { TrilingualFields } from '../../../ui/trilingual-fields';
import { useTargets } from '../../indicators/definition/use-targets';
import { written } from '../../project/parts/written';
import { useGoals } from '../use-goals';
import type { RecordDraft, RecordKind } from './record-values';
import { useSources } from './use-sources';

/** What a record of a channel says; only a strategy has a level. */
export function RecordFields({ form, kind }: { form: UseFormReturnType<RecordDraft>; kind: RecordKind }) {
  const { t } = useTranslation(['sdg', 'common']);
  const clear = (label: string) => ({ 'aria-label': `${t('common:action.clear')}: ${label}` });
  return (
    <Stack gap="sm">
      <TrilingualFields label={t('record.title')} field={(language) => form.getInputProps(`title.${language}`)} />
      <Textarea label={t('record.description')} autosize minRows={2} {...written(form.getInputProps('description'))} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('record.partner')} {...written(form.getInputProps('partner'))} />
        <TextInput type="url" label={t('record.url')} {...written(form.getInputProps('url'))} />
        <NumberInput
          label={t('record.startYear')}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('startYear')}
        />
        <NumberInput label={t('record.endYear')} allowDecimal={false} hideControls {...form.getInputProps('endYear')} />
        <TextInput label={t('record.amountUsd')} inputMode="decimal" {...written(form.getInputProps('amountUsd'))} />
        <TextInput
          label={t('record.amountKztWhole')}
          inputMode="decimal"
          {...written(form.getInputProps('amountKzt'))}
        />
        {kind === 'strategy' && (
          <Select
            label={t('record.level.label')}
            data={(['national', 'municipal'] as const).map((value) => ({ value, label: t(`record.level.${value}`) }))}
            clearable
            clearButtonProps={clear(t('record.level.label'))}
            {...form.getInputProps('level')}
          />
        )}
        <Select
          label={t('record.goal')}
          data={[...useGoals()]}
          searchable
          clearable
          clearButtonProps={clear(t('record.goal'))}
          {...form.getInputProps('goal')}
        />
        <MultiSelect
          label={t('record.targets')}
          data={[...useTargets()]}
          searchable
          {...form.getInputProps('targets')}
        />
        <MultiSelect
          label={t('record.sources')}
          data={[...useSources()]}
          searchable
          {...form.getInputProps('sources')}
        />
      </SimpleGrid>
      <Textarea label={t('record.note')} autosize minRows={2} {...written(form.getInputProps('note'))} />
    </Stack>
  );
}
