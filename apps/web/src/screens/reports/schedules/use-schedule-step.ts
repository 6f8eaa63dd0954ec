import { useTranslation } from 'react-i18next';
import { schedulesOne } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { usePaperWords } from './request-words';
import { useRhythmWords } from './use-rhythm-words';

/** What a step over a schedule has in common: how it is read again, and how a version of it is told. */
export function useScheduleStep(seen: ReportSchedule) {
  const { t } = useTranslation('reports');
  const rhythm = useRhythmWords();
  const papers = usePaperWords();
  return {
    seen,
    read: async () => (await schedulesOne({ path: { id: seen.id }, throwOnError: true })).data,
    label: seen.name,
    words: ({ name, cron, request, active }: ReportSchedule) =>
      [name, t(active ? 'schedule.active' : 'schedule.paused'), rhythm(cron), papers(request)].join(' · '),
  };
}
