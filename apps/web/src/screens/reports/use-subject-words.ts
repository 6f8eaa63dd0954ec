import { useTranslation } from 'react-i18next';
import type { Report } from '../../api';

/** What a paper is about, as far as its record says it: a code, a number, a direction, goals. */
export function useSubjectWords(): (paper: Pick<Report, 'project' | 'minutes' | 'params'>) => string {
  const { t } = useTranslation('reports');
  return ({ project, minutes, params: { direction, roadmap, goals } }) =>
    [
      project?.code,
      minutes && t('subject.minutes', { number: minutes.number }),
      typeof direction === 'string' && t('subject.direction', { code: direction }),
      typeof roadmap === 'string' && t('subject.roadmap', { code: roadmap }),
      Array.isArray(goals) &&
        t('subject.goals', { numbers: goals.filter((goal) => typeof goal === 'number').join(', ') }),
    ]
      .filter(Boolean)
      .join(' · ');
}
