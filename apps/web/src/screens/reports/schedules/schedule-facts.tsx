import { useTranslation } from 'react-i18next';
import type { ReportSchedule } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { RequestWords } from './request-words';
import { ScheduleState } from './schedule-state';
import { useRhythmWords } from './use-rhythm-words';

export function ScheduleFacts({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { moment } = useFormats();
  const rhythm = useRhythmWords();
  const { project } = schedule.about;
  return (
    <Section title={t('schedule.settings')}>
      <Facts
        facts={[
          [t('schedule.state'), <ScheduleState key="state" schedule={schedule} />],
          [t('schedule.when'), rhythm(schedule.cron)],
          [t('schedule.next'), schedule.nextRuns.map(moment).join(' · ')],
          [t('schedule.papers'), <RequestWords key="papers" schedule={schedule} />],
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
