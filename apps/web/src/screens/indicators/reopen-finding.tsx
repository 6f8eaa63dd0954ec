import { useTranslation } from 'react-i18next';
import { findingsReopen, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { useAct } from '../../ui/use-act';
import { AnswerForm } from './answer-form';

export function ReopenFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { run, busy, problem } = useAct((reason: string) =>
    findingsReopen({ path: { id: finding.id }, headers: ifMatch(finding), body: { reason }, throwOnError: true }),
  );
  return (
    <AnswerForm
      name="reason"
      title={t('findings.reopen')}
      label={t('findings.reopenReason')}
      busy={busy}
      problem={problem}
      onAnswer={(reason) => void run(reason)}
    />
  );
}
