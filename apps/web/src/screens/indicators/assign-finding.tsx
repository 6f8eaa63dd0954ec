import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { findingsAssign, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { today } from '../../ui/formats';
import { useOrganisations } from '../../ui/reference';
import { useAct } from '../../ui/use-act';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useFieldErrors } from '../../ui/use-field-errors';
import { OFFICE } from './finding-words';

const FIELDS = ['owner', 'dueOn'];

/** Names the organisation that answers for a finding, and until when. */
export function AssignFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const organisations = useOrganisations();
  const form = useForm({ initialValues: { owner: finding.owner?.code ?? OFFICE, dueOn: finding.dueOn ?? today() } });
  const { run, busy, problem } = useAct(({ owner, dueOn }: typeof form.values) =>
    findingsAssign({
      path: { id: finding.id },
      headers: ifMatch(finding),
      body: { owner: owner === OFFICE ? null : owner, dueOn },
      throwOnError: true,
    }),
  );
  useFieldErrors(form, problem, FIELDS);
  return (
    <SmallForm
      title={t('findings.assign')}
      submit={t('findings.doAssign')}
      busy={busy}
      onSubmit={form.onSubmit(async (values) => void (await run(values)))}
    >
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t('findings.owner')}
            data={[{ value: OFFICE, label: t('findings.office') }, ...organisations]}
            searchable
            allowDeselect={false}
            {...form.getInputProps('owner')}
          />
          <TextInput type="date" label={t('findings.dueOn')} required {...form.getInputProps('dueOn')} />
        </SimpleGrid>
        <Refused problem={problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
