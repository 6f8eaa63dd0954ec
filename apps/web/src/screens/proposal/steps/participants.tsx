import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActiveOrganisations, useBundles, useOrganisations } from '../../../ui/reference';
import { countsOf } from '../criteria/counts-of';
import { useProposalForm } from '../draft/form';
import { Choice } from '../fields/choice';
import { Manager } from '../fields/manager';
import { Prose } from '../fields/prose';
import { Rows } from '../fields/rows';
import type { StepProps } from './step-props';

/** Who takes part and what each does; beside it how many organisations of the city and heads of directions that makes. */
export function ParticipantsStep({ project }: StepProps) {
  const { t } = useTranslation('proposal');
  const { participants } = useProposalForm().values;
  const options = useOrganisations();
  const counts = countsOf(participants, useActiveOrganisations());
  return (
    <Stack>
      <Choice path="initiator" options={options} />
      <Manager known={project?.manager} />
      <Rows
        path="participants"
        rows={participants}
        blank={{ organisation: '', part: '' }}
        rowName={(number) => t('row.participant', { number })}
        none={t('none.participants')}
      >
        {(at) => (
          <>
            <Choice path={`${at}.organisation`} options={options} required />
            <Prose path={`${at}.part`} />
          </>
        )}
      </Rows>
      <Text size="sm">{t('participantsCount', { ...counts })}</Text>
      <Choice path="bundle" options={useBundles()} />
    </Stack>
  );
}
