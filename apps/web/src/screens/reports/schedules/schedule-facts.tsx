import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { projectsOneOptions } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { wishOf } from '../paper-wish';
import { RequestWords } from './request-words';
import { ScheduleState } from './schedule-state';
import { useRhythmWords } from './use-rhythm-words';

export function ScheduleFacts({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { moment } = useFormats();
  const rhythm = useRhythmWords();
  const { projectId } = wishOf(schedule.request);
  const { data: project } = useQuery({
    ...projectsOneOptions({ path: { id: projectId } }),
    enabled: projectId !== '',
  });
  return (
    <Section title={t('schedule.settings')}>
      <Facts
        facts={[
          [t('schedule.state'), <ScheduleState key="state" schedule={schedule} />],
          [t('schedule.when'), rhythm(schedule.cron)],
          [t('schedule.next'), schedule.nextRuns.map(moment).join(' · ')],
          [t('schedule.papers'), <RequestWords key="papers" request={schedule.request} />],
          [
            t('ask.project'),
            project && (
              <ScreenLink href={`/projects/${project.id}`}>{`${project.code} · ${words(project.title)}`}</ScreenLink>
            ),
          ],
          [t('schedule.owner'), words(schedule.owner.name)],
        ]}
      />
    </Section>
  );
}
