import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../../../ui/reference';
import type { Milestone } from '../../../api';
import { written } from '../parts/written';

export interface PlanValues {
  title: Milestone['title'];
  weight: string;
  owner: string | null;
  startOn: string | null;
}
export const PLAN_FIELDS = ['title.kk', 'title.ru', 'title.en', 'weight', 'owner', 'startOn', 'forecastOn'] as const;

/** What of a milestone is planned, beside its day. */
export function MilestoneFields<Values extends PlanValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('project');
  const organisations = useOrganisations();
  return (
    <>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t(`titleIn.${language}`)}
          {...written(form.getInputProps(`title.${language}`))}
        />
      ))}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('milestones.owner')}
          data={[...organisations]}
          searchable
          clearable
          {...form.getInputProps('owner')}
        />
        <TextInput label={t('milestones.weight')} inputMode="decimal" {...form.getInputProps('weight')} />
        <TextInput type="date" label={t('milestones.startOn')} {...written(form.getInputProps('startOn'))} />
      </SimpleGrid>
    </>
  );
}
