import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { documentsListOptions, ifMatch, milestonesChange, milestonesOne } from '../../../api';
import type { Milestone } from '../../../api';
import { today } from '../../../ui/formats';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { written } from '../parts/written';
import { ScreenLink } from '../../../ui/screen-link';

interface DoneValues {
  actualOn: string | null;
  evidenceDocumentId: string | null;
}
const FIELDS = ['actualOn', 'evidenceDocumentId'] as const;

const doneValues = ({ actualOn, evidence }: Milestone): DoneValues => ({
  actualOn,
  evidenceDocumentId: evidence?.documentId ?? null,
});

/** Reports the milestone as done on a day, with the document that shows it. */
export function ReportDone({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('project');
  const path = { id: milestone.id };
  const documents = useQuery(documentsListOptions({ path: { id: milestone.projectId } }));
  const form = useForm({ initialValues: doneValues(milestone) });
  const { submit, problem, busy, dialog } = usePatch({
    record: milestone,
    values: doneValues,
    read: async () => (await milestonesOne({ path, throwOnError: true })).data,
    save: (changed, over) => milestonesChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    fill: form.setValues,
    labels: { actualOn: t('milestones.actual'), evidenceDocumentId: t('milestones.evidence') },
  });
  useFieldErrors(form, problem, FIELDS);
  return (
    <SmallForm
      title={t('milestones.reportDone')}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={form.onSubmit(submit)}
    >
      <Stack gap="xs">
        <TextInput
          type="date"
          max={today()}
          label={t('milestones.actual')}
          {...written(form.getInputProps('actualOn'))}
        />
        <Select
          label={t('milestones.evidence')}
          clearable
          searchable
          data={(documents.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('evidenceDocumentId')}
        />
        <Text size="xs" c="dimmed">
          {t('milestones.uploadFirst')}{' '}
          <ScreenLink href={`/projects/${milestone.projectId}/documents`} inherit underline="always">
            {t('tabs.documents')}
          </ScreenLink>
        </Text>
        <Refused problem={problem} fields={FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
