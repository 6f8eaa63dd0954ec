import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schedulesOneOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useId } from '../../../ui/use-id';
import { ChangeSchedule } from './change-schedule';
import { PauseButton } from './pause-button';
import { RemoveButton } from './remove-button';
import { ScheduleFacts } from './schedule-facts';
import { ScheduleRuns } from './schedule-runs';

/** One schedule: what it asks for and when, what it has asked for, and how to change or stop it. */
export function ScheduleScreen() {
  const { t } = useTranslation('reports');
  const id = useId();
  const query = useQuery(schedulesOneOptions({ path: { id } }));
  const schedule = query.data;
  return (
    <Page
      title={schedule?.name ?? t('schedule.title')}
      crumbs={[
        <ScreenLink key="schedules" href="/report-schedules">
          {t('schedule.title')}
        </ScreenLink>,
      ]}
      actions={
        schedule && (
          <>
            <PauseButton schedule={schedule} />
            <RemoveButton schedule={schedule} />
          </>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(found) => (
          <>
            <ScheduleFacts schedule={found} />
            <ChangeSchedule key={found.id} schedule={found} />
            <ScheduleRuns id={found.id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
