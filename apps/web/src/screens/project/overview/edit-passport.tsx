import { MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, projectsChange, projectsOne } from '../../../api';
import type { Project } from '../../../api';
import { useDistricts, useOrganisations, useRoadmaps } from '../../../ui/reference';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { Section } from '../../../ui/section';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { written } from '../parts/written';
import { EditGrounds } from './edit-grounds';
import { PASSPORT_FIELDS, passportValues } from './passport-values';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

export function EditPassport({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation('project');
  const [roadmaps, districts, organisations] = [useRoadmaps(), useDistricts(), useOrganisations()];
  const form = useForm({ initialValues: passportValues(project) });
  const path = { id: project.id };
  const { submit, problem, busy, dialog } = usePatch({
    record: project,
    values: passportValues,
    read: async () => (await projectsOne({ path, throwOnError: true })).data,
    save: (changed, over) => projectsChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: {
      title: t('field.title', { ns: 'common' }),
      description: t('field.description'),
      purpose: t('field.purpose'),
      relevance: t('field.relevance'),
      roadmap: t('field.roadmap'),
      districts: t('field.districts'),
      initiator: t('field.initiator'),
      startsOn: t('field.startsOn'),
      endsOn: t('field.endsOn'),
      citizens: t('section.citizens'),
      mandate: t('section.mandate'),
      coordination: t('section.coordination'),
    },
    onSaved: onClose,
  });
  useFieldErrors(form, problem, PASSPORT_FIELDS);
  const text = (name: string) => written(form.getInputProps(name));
  return (
    <Section title={t('edit.title')}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          {LANGUAGES.map((language) => (
            <TextInput
              key={language}
              lang={language}
              label={t(`titleIn.${language}`)}
              required={language === project.originalLanguage}
              {...text(`title.${language}`)}
            />
          ))}
          {LANGUAGES.map((language) => (
            <Textarea
              key={language}
              lang={language}
              label={t(`descriptionIn.${language}`)}
              autosize
              minRows={2}
              maxRows={12}
              {...text(`description.${language}`)}
            />
          ))}
          <Textarea label={t('field.purpose')} autosize minRows={2} {...text('purpose')} />
          <Textarea label={t('field.relevance')} autosize minRows={2} {...text('relevance')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('field.roadmap')}
              data={[...roadmaps]}
              searchable
              clearable
              {...form.getInputProps('roadmap')}
            />
            <MultiSelect
              label={t('field.districts')}
              data={[...districts]}
              searchable
              {...form.getInputProps('districts')}
            />
            <Select
              label={t('field.initiator')}
              data={[...organisations]}
              searchable
              clearable
              {...form.getInputProps('initiator')}
            />
            <NumberInput
              label={t('field.affected')}
              min={0}
              allowDecimal={false}
              thousandSeparator=" "
              value={form.values.citizens.affected ?? ''}
              onChange={(value) => form.setFieldValue('citizens.affected', typeof value === 'number' ? value : null)}
              error={form.errors['citizens.affected']}
            />
            <TextInput type="date" label={t('field.startsOn')} {...text('startsOn')} />
            <TextInput type="date" label={t('field.endsOn')} {...text('endsOn')} />
          </SimpleGrid>
          <Textarea label={t('field.estimate')} autosize minRows={2} {...text('citizens.estimate')} />
          <EditGrounds form={form} />
          <Refused problem={problem} fields={PASSPORT_FIELDS} />
          <FormButtons busy={busy} onCancel={onClose} />
        </Stack>
      </form>
      {dialog}
    </Section>
  );
}
