import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';
import { ISSUERS, LEVELS } from '../draft/values';
import { Choice } from '../fields/choice';
import { Figure } from '../fields/figure';
import { Line } from '../fields/line';
import { Prose } from '../fields/prose';

/** The act behind the proposal, and whose coordination it needs: criteria 1 and 3. */
export function GroundsStep() {
  const { t } = useTranslation('proposal');
  const { t: project } = useTranslation('project');
  const { mandate, coordination } = useProposalForm().values;
  return (
    <Stack>
      <Fieldset legend={t('group.mandate')}>
        <Stack>
          <Choice
            path="mandate.issuer"
            options={ISSUERS.map((value) => ({ value, label: project(`issuer.${value}`) }))}
          />
          {mandate.issuer && (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Line path="mandate.number" maxLength={100} />
              <Line path="mandate.date" type="date" />
            </SimpleGrid>
          )}
        </Stack>
      </Fieldset>
      <Fieldset legend={t('group.coordination')}>
        <Stack>
          <Choice
            path="coordination.level"
            options={LEVELS.map((value) => ({ value, label: project(`level.${value}`) }))}
          />
          {coordination.level === 'committee_members' && <Figure path="coordination.members" />}
          {coordination.level && <Prose path="coordination.reason" />}
        </Stack>
      </Fieldset>
    </Stack>
  );
}
