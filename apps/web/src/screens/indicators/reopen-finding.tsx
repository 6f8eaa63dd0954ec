import { useTranslation } from 'react-i18next';
import { findingsReopen, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { AnswerForm } from './answer-form';
import { useFindingStep } from './use-finding-step';

/** Stays when somebody else was first, so that both versions can be shown. */
export function ReopenFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { run, busy, problem, conflict } = useFindingStep(finding, t('findings.reopen'), (over, reason: string) =>
    findingsReopen({ path: { id: finding.id }, headers: ifMatch(over), body: { reason }, throwOnError: true }),
  );
  return (
    <>
      {finding.state === 'explained' ? (
        <AnswerForm
          name="reason"
          title={t('findings.reopen')}
          label={t('findings.reopenReason')}
          busy={busy}
          problem={problem}
          onAnswer={run}
        />
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      {conflict}
    </>
  );
}
