import { useTranslation } from 'react-i18next';
import { findingsExplain, ifMatch } from '../../api';
import type { IndicatorFinding } from '../../api';
import { useAct } from '../../ui/use-act';
import { AnswerForm } from './answer-form';

export function ExplainFinding({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation('indicators');
  const { run, busy, problem } = useAct((text: string) =>
    findingsExplain({ path: { id: finding.id }, headers: ifMatch(finding), body: { text }, throwOnError: true }),
  );
  return (
    <AnswerForm
      name="text"
      title={t('findings.explain')}
      label={t('findings.explainText')}
      hint={t('findings.explainHint')}
      busy={busy}
      problem={problem}
      onAnswer={(text) => void run(text)}
    />
  );
}
