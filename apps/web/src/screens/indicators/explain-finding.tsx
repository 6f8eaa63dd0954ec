import { useTranslation } from 'react-i18next';
import { findingsExplain, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { AnswerForm } from './answer-form';
import { useFindingStep } from './use-finding-step';

/** Stays when somebody else was first, so that both versions can be shown. */
export function ExplainFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { run, busy, problem, conflict } = useFindingStep(finding, t('findings.explain'), (over, text: string) =>
    findingsExplain({ path: { id: finding.id }, headers: ifMatch(over), body: { text }, throwOnError: true }),
  );
  return (
    <>
      {finding.state === 'open' ? (
        <AnswerForm
          name="text"
          title={t('findings.explain')}
          label={t('findings.explainText')}
          hint={t('findings.explainHint')}
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
