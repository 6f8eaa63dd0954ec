import { useTranslation } from 'react-i18next';
import { rhythmOf } from './rhythm';

/** When a schedule asks for its papers, in words. */
export function useRhythmWords(): (cron: string) => string {
  const { t } = useTranslation('reports');
  return (cron) => {
    const { every, time, weekday, monthday } = rhythmOf(cron);
    return t(`schedule.in.${every}`, { time, weekday: t(`schedule.weekdays.${weekday}`), day: monthday, cron });
  };
}
