import { useTranslation } from 'react-i18next';
import type { Report } from '../../api';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';
import { usePeriodName } from '../periods/period-name';

type Subject = Pick<
  Report,
  'project' | 'minutes' | 'meeting' | 'whatIf' | 'direction' | 'roadmap' | 'period' | 'params'
>;

/** What a paper is about, by the names that people know it by. */
export function useSubjectWords(): (paper: Subject) => string {
  const { t } = useTranslation('reports');
  const words = useWords();
  const periodName = usePeriodName();
  const { moment } = useFormats();
  const trial = useTrialWords();
  return ({ project, minutes, meeting, whatIf, direction, roadmap, period, params: { goals } }) =>
    [
      project && `${project.code} · ${words(project.title)}`,
      minutes && t('subject.minutes', { number: minutes.number }),
      meeting && `${meeting.title}, ${moment(meeting.startsAt)}`,
      whatIf && trial(whatIf),
      direction && t('subject.direction', { code: direction.code, name: words(direction.name) }),
      roadmap && t('subject.roadmap', { name: words(roadmap.name) }),
      period && periodName(period.name),
      Array.isArray(goals) &&
        t('subject.goals', { numbers: goals.filter((goal) => typeof goal === 'number').join(', ') }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** Which policy was tried, and when. */
export function useTrialWords(): (trial: NonNullable<Report['whatIf']>) => string {
  const { t } = useTranslation('reports');
  const { moment } = useFormats();
  return ({ requestedAt, policy: { version, note } }) =>
    [
      version === null ? t('subject.draft') : t('subject.policy', { number: version }),
      note && `«${note}»`,
      moment(requestedAt),
    ]
      .filter(Boolean)
      .join(' · ');
}
