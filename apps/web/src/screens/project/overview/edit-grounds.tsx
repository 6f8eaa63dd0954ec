import { Fieldset, NumberInput, Select, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { written } from '../parts/written';
import { ISSUERS, LEVELS } from './passport-values';
import type { PassportValues } from './passport-values';

/** The act behind the project and the coordination it needs; each is there whole or not at all. */
export function EditGrounds({ form }: { form: UseFormReturnType<PassportValues> }) {
  const { t } = useTranslation('project');
  const { mandate, coordination } = form.values;
  const text = (name: string) => written(form.getInputProps(name));
  return (
    <>
      <Fieldset legend={t('section.mandate')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label={t('field.issuer')}
            clearable
            data={ISSUERS.map((value) => ({ value, label: t(`issuer.${value}`) }))}
            value={mandate?.issuer ?? null}
            onChange={(issuer) =>
              form.setFieldValue('mandate', issuer && { number: null, date: null, ...mandate, issuer })
            }
            error={form.errors['mandate.issuer']}
          />
          {mandate && (
            <>
              <TextInput label={t('field.number')} {...text('mandate.number')} />
              <TextInput type="date" label={t('field.issuedOn')} {...text('mandate.date')} />
            </>
          )}
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('section.coordination')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('field.level')}
            clearable
            data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            value={coordination?.level ?? null}
            onChange={(level) =>
              form.setFieldValue('coordination', level && { members: null, reason: null, ...coordination, level })
            }
            error={form.errors['coordination.level']}
          />
          {coordination?.level === 'committee_members' && (
            <NumberInput
              label={t('field.members')}
              min={0}
              allowDecimal={false}
              value={coordination.members ?? ''}
              onChange={(value) => form.setFieldValue('coordination.members', typeof value === 'number' ? value : null)}
              error={form.errors['coordination.members']}
            />
          )}
        </SimpleGrid>
        {coordination && <Textarea mt="sm" label={t('field.reason')} autosize {...text('coordination.reason')} />}
      </Fieldset>
    </>
  );
}
