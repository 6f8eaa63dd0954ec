import { Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { issuesRaiseFromRisk } from '../../../api';
import type { Risk, RiskIssueInput } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { PersonSelect } from '../../../ui/person-select';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { SEVERITIES } from './severities';

const FIELDS = ['severity', 'description', 'ownerId'] as const;

/** Raises an issue for a risk that comes true. */
export function RiskHappened({ risk }: { risk: Risk }) {
  const { t } = useTranslation('project');
  const initialValues: Pick<RiskIssueInput, 'severity'> & { description: string; ownerId: string | null } = {
    severity: 'medium',
    description: '',
    ownerId: risk.owner?.id ?? null,
  };
  const form = useForm({ initialValues });
  const raise = useAct(({ severity, description, ownerId }: typeof initialValues) =>
    issuesRaiseFromRisk({
      path: { id: risk.id },
      body: { severity, description: description || null, ...(ownerId && { ownerId }) },
      throwOnError: true,
    }),
  );
  return (
    <SmallForm
      title={t('issues.fromRisk')}
      submit={t('issues.raise')}
      busy={raise.busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await raise.run(values)) form.reset();
      })}
    >
      <Stack gap="xs">
        <Select
          label={t('issues.severity')}
          allowDeselect={false}
          data={SEVERITIES.map((value) => ({ value, label: t(`issues.severities.${value}`) }))}
          {...form.getInputProps('severity')}
        />
        <Textarea autosize label={t('issues.description')} {...form.getInputProps('description')} />
        <PersonSelect
          label={t('issues.owner')}
          description={t('issues.ownerHint')}
          known={risk.owner}
          {...form.getInputProps('ownerId')}
        />
        <Refused problem={raise.problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
