import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { findingsAssign, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { today, useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useOrganisations } from '../../ui/reference';
import { Refused } from '../../ui/refused';
import { SmallForm } from '../../ui/small-form';
import { useFieldErrors } from '../../ui/use-field-errors';
import { OFFICE } from './finding-words';
import { useFindingStep } from './use-finding-step';

const FIELDS = ['owner', 'dueOn'];

/** Names the organisation that answers for a finding, and until when. */
export function AssignFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { day } = useFormats();
  const owners = [{ value: OFFICE, label: t('findings.office') }, ...useOrganisations()];
  const stands = { owner: finding.owner?.code ?? OFFICE, dueOn: finding.dueOn ?? today() };
  const form = useForm({ initialValues: stands });
  // what one typed is shown beside what somebody else has saved meanwhile
  useEffect(() => form.setValues(stands), [finding.version]);
  const { run, busy, problem, conflict } = useFindingStep(
    finding,
    ({ owner, dueOn }: typeof form.values) =>
      [t('findings.assign'), owners.find(({ value }) => value === owner)?.label, day(dueOn)].join(' · '),
    (over, { owner, dueOn }: typeof form.values) =>
      findingsAssign({
        path: { id: finding.id },
        headers: ifMatch(over),
        body: { owner: owner === OFFICE ? null : owner, dueOn },
        throwOnError: true,
      }),
  );
  useFieldErrors(form, problem, FIELDS);
  return (
    <>
      {finding.state === 'open' ? (
        <SmallForm
          title={t('findings.assign')}
          submit={t('findings.doAssign')}
          busy={busy}
          onSubmit={form.onSubmit((values) => run(values))}
        >
          <Stack gap="xs">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={t('findings.owner')}
                data={owners}
                searchable
                allowDeselect={false}
                {...form.getInputProps('owner')}
              />
              <TextInput type="date" label={t('findings.dueOn')} required {...form.getInputProps('dueOn')} />
            </SimpleGrid>
            <Refused problem={problem} fields={FIELDS} />
          </Stack>
        </SmallForm>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      {conflict}
    </>
  );
}
