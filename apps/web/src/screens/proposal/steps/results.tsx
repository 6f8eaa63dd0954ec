import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';
import { Figure } from '../fields/figure';
import { Line } from '../fields/line';
import { Rows } from '../fields/rows';

export function ResultsStep() {
  const { t } = useTranslation('proposal');
  const { expectedResults } = useProposalForm().values;
  return (
    <Rows
      path="expectedResults"
      rows={expectedResults}
      blank={{ name: '', year: '', value: '', unit: '' }}
      rowName={(number) => t('row.result', { number })}
      none={t('none.results')}
    >
      {(at) => (
        <>
          <Line path={`${at}.name`} maxLength={300} withAsterisk />
          <Figure path={`${at}.year`} grouped={false} />
          <Line path={`${at}.value`} inputMode="decimal" />
          <Line path={`${at}.unit`} maxLength={60} />
        </>
      )}
    </Rows>
  );
}
