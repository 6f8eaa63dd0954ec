import { useTranslation } from 'react-i18next';
import type { IndicatorFinding } from '../../api';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';
import { FindingDue } from './finding-due';

export function FindingFacts({ finding }: { finding: IndicatorFinding }) {
  const { t } = useTranslation(['indicators', 'common']);
  const words = useWords();
  const { day, moment } = useFormats();
  const { indicator, other, owner, answeredBy } = finding;
  const series = ({ code, name }: { code: string; name: typeof indicator.name }) => (
    <ScreenLink href={`/indicators/${code}`}>
      {words(name)} ({code})
    </ScreenLink>
  );
  return (
    <Facts
      facts={[
        [t('indicator'), series(indicator)],
        [t('findings.other'), other && series(other)],
        [t('findings.measure'), finding.measure && t(`measure.${finding.measure}`)],
        [t('findings.years'), finding.years.join(', ')],
        [t('findings.remedy'), finding.remedy],
        [t('common:field.status'), t(`findings.state.${finding.state}`)],
        [
          t('findings.owner'),
          [
            owner === null ? t('findings.office') : words(owner.name),
            finding.assigned && t('findings.assignedByOffice'),
          ]
            .filter(Boolean)
            .join(' · '),
        ],
        [t('findings.dueOn'), finding.dueOn && <FindingDue finding={finding} />],
        [t('findings.found'), moment(finding.foundAt)],
        [t('findings.gone'), finding.goneAt && day(finding.goneAt)],
        [t('findings.explanation'), finding.explanation],
        [
          t('common:field.author'),
          answeredBy && t('findings.answered', { name: words(answeredBy.name), moment: moment(finding.answeredAt) }),
        ],
        [t('findings.reopened'), finding.reopenReason],
      ]}
    />
  );
}
