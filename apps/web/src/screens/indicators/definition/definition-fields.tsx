import { Checkbox, MultiSelect, NativeSelect, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useDirections, useOrganisations } from '../../../ui/reference';
import { TrilingualFields } from '../../../ui/trilingual-fields';
import { written } from '../../project/parts/written';
import { useGoals } from '../../sdg/use-goals';
import { KINDS } from '../words';
import { BreakdownFields } from './breakdown-fields';
import { PERIODICITIES } from './definition';
import type { DefinitionDraft } from './definition';
import { PointFields } from './point-fields';
import { useTargets } from './use-targets';

const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}`);

/** What an indicator is. */
export function DefinitionFields({ form }: { form: UseFormReturnType<DefinitionDraft> }) {
  const { t } = useTranslation(['indicators', 'common']);
  const organisations = useOrganisations();
  return (
    <Stack gap="sm">
      <TrilingualFields label={t('definition.name')} field={(language) => form.getInputProps(`name.${language}`)} />
      <TrilingualFields label={t('definition.unit')} field={(language) => form.getInputProps(`unit.${language}`)} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('common:field.kind')}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('definition.better')}
          data={(['higher', 'lower'] as const).map((value) => ({ value, label: t(`better.${value}`) }))}
          clearable
          clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('definition.better')}` }}
          {...form.getInputProps('better')}
        />
        <Select
          label={t('list.responsible')}
          data={[...organisations]}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('list.responsible')}` }}
          {...form.getInputProps('responsible')}
        />
        <TextInput label={t('definition.territory')} {...written(form.getInputProps('territory'))} />
        <NativeSelect
          label={t('about.periodicity')}
          data={PERIODICITIES.map((value) => ({ value, label: t(`periodicity.${value}`) }))}
          {...form.getInputProps('periodicity')}
        />
        <Select
          label={t('about.dueMonth')}
          data={MONTHS.map((value) => ({ value, label: t('about.dueMonthText', { month: value }) }))}
          clearable
          clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('about.dueMonth')}` }}
          {...form.getInputProps('dueMonth')}
        />
      </SimpleGrid>
      <BreakdownFields form={form} />
      <Textarea label={t('about.method')} autosize minRows={2} {...written(form.getInputProps('method'))} />
      <TextInput label={t('value.source')} {...written(form.getInputProps('source'))} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('list.goal')}
          data={[...useGoals()]}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `${t('common:action.clear')}: ${t('list.goal')}` }}
          {...form.getInputProps('goal')}
        />
        <TextInput label={t('about.listedNumber')} {...written(form.getInputProps('listedNumber'))} />
        <MultiSelect
          label={t('about.targets')}
          data={[...useTargets()]}
          searchable
          {...form.getInputProps('targets')}
        />
        <MultiSelect
          label={t('about.directions')}
          data={[...useDirections()]}
          searchable
          {...form.getInputProps('directions')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PointFields form={form} name="base" legend={t('lensFact.base')} about={t('definition.baseHint')} />
        <PointFields form={form} name="target" legend={t('lensFact.target')} about={t('definition.targetHint')} />
      </SimpleGrid>
      <TextInput
        label={t('lensFact.limit')}
        description={t('definition.limitHint')}
        inputMode="decimal"
        {...form.getInputProps('limit')}
      />
      <Checkbox label={t('mark.suspect')} {...form.getInputProps('suspect', { type: 'checkbox' })} />
      <Textarea label={t('value.note')} autosize minRows={2} {...written(form.getInputProps('note'))} />
    </Stack>
  );
}
