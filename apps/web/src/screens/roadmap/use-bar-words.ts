import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import type { GanttMilestone, GanttProject } from './use-gantt';

export interface BarWords {
  readonly day: (day: string) => string;
  readonly project: (project: GanttProject) => string;
  readonly milestone: (milestone: GanttMilestone) => string;
}

/** What a bar shows, as a sentence; made once for all rows, for rows come and go while one scrolls. */
export function useBarWords(): BarWords {
  const { t } = useTranslation(['roadmap', 'common']);
  const { day } = useFormats();
  return useMemo(() => {
    const joined = (parts: (string | false | null)[]) => parts.filter(Boolean).join('; ');
    return {
      day,
      project: ({ startsOn, endsOn, milestones }: GanttProject) =>
        joined([
          t('said.project', { from: day(startsOn), to: day(endsOn) }),
          t('said.milestones', { count: milestones.length }),
        ]),
      milestone: (bar: GanttMilestone) =>
        joined([
          t(`common:milestoneStatus.${bar.status}`),
          bar.actualOn === null
            ? t('said.forecast', { day: day(bar.forecastOn) })
            : t('said.actual', { day: day(bar.actualOn) }),
          bar.startOn && t('said.start', { day: day(bar.startOn) }),
          bar.baseline && t('said.baseline', { day: day(bar.baseline.finishOn) }),
          bar.firstBaseline &&
            bar.firstBaseline.finishOn !== bar.baseline?.finishOn &&
            t('said.firstBaseline', { day: day(bar.firstBaseline.finishOn) }),
          bar.critical ? t('critical.roadmap') : bar.criticalInProject && t('critical.project'),
          bar.totalFloat !== null && !bar.critical && t('said.float', { count: bar.totalFloat }),
          bar.pushedDays > 0 && t('said.pushed', { count: bar.pushedDays }),
        ]),
    };
  }, [t, day]);
}
