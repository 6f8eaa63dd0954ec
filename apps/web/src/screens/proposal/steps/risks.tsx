import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';
import { Choice } from '../fields/choice';
import { Line } from '../fields/line';
import { Prose } from '../fields/prose';
import { Rows } from '../fields/rows';

const DEGREES = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

export function RisksStep() {
  const { t } = useTranslation('proposal');
  const { risks } = useProposalForm().values;
  return (
    <Stack>
      <Rows
        path="risks"
        rows={risks}
        blank={{ title: '', probability: '', impact: '' }}
        rowName={(number) => t('row.risk', { number })}
        none={t('none.risks')}
      >
        {(at) => (
          <>
            <Line path={`${at}.title`} maxLength={300} withAsterisk />
            <Choice path={`${at}.probability`} options={DEGREES} required />
            <Choice path={`${at}.impact`} options={DEGREES} required />
          </>
        )}
      </Rows>
      <Prose path="riskQuestion" />
    </Stack>
  );
}
