import { NumberInput, Select, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Risk } from '../../../api';
import { PersonSelect } from '../../../ui/person-select';
import { written } from '../parts/written';

export interface RiskValues extends Pick<
  Risk,
  'title' | 'cause' | 'effect' | 'probability' | 'impact' | 'response' | 'responsePlan' | 'reviewOn'
> {
  ownerId: string | null;
}

export const RISK_FIELDS = [
  'title',
  'cause',
  'effect',
  'probability',
  'impact',
  'ownerId',
  'response',
  'responsePlan',
  'reviewOn',
] as const;
const RESPONSES = ['avoid', 'reduce', 'transfer', 'accept'] as const;

export function RiskFields({ form, owner }: { form: UseFormReturnType<RiskValues>; owner?: Risk['owner'] }) {
  const { t } = useTranslation('project');
  const scale = { min: 1, max: 5, allowDecimal: false, clampBehavior: 'strict' } as const;
  return (
    <>
      <TextInput required label={t('risks.risk')} {...form.getInputProps('title')} />
      <Textarea autosize label={t('risks.cause')} {...written(form.getInputProps('cause'))} />
      <Textarea autosize label={t('risks.effect')} {...written(form.getInputProps('effect'))} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput required label={t('field.probability')} {...scale} {...form.getInputProps('probability')} />
        <NumberInput required label={t('field.impact')} {...scale} {...form.getInputProps('impact')} />
        <Select
          label={t('risks.response')}
          clearable
          data={RESPONSES.map((value) => ({ value, label: t(`risks.responses.${value}`) }))}
          {...form.getInputProps('response')}
        />
        <TextInput type="date" label={t('risks.reviewOn')} {...written(form.getInputProps('reviewOn'))} />
      </SimpleGrid>
      <Textarea autosize label={t('risks.plan')} {...written(form.getInputProps('responsePlan'))} />
      <PersonSelect label={t('risks.owner')} known={owner} {...form.getInputProps('ownerId')} />
    </>
  );
}
