import { Drawer, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { milestonesOneOptions } from '../../api';
import type { Gantt } from '../../api';
import { MilestoneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { MoveForecast } from '../project/milestones/move-forecast';
import { Facts } from '../../ui/facts';
import type { Span } from './chart/place';
import { movedBy } from './chart/proposed';
import { LinkedOnes } from './linked-ones';

/** A milestone of the chart: where it stands, what it is tied to, and its forecast for whoever may move it. */
export function MilestoneDrawer({
  id,
  gantt,
  proposedOn,
  onClose,
}: {
  id: string;
  gantt: Gantt;
  /** The day that its bar was dragged to. */
  proposedOn: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('roadmap');
  const words = useWords();
  const { day } = useFormats();
  const query = useQuery(milestonesOneOptions({ path: { id } }));
  const bar = gantt.projects.flatMap(({ milestones }) => milestones).find((one) => one.id === id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={query.data ? `${query.data.number}. ${words(query.data.title)}` : t('milestone')}
    >
      <Loaded query={query}>
        {(milestone) => (
          <Stack>
            <Facts
              facts={[
                [
                  t('field.project', { ns: 'common' }),
                  <ScreenLink key="project" href={`/projects/${milestone.projectId}/milestones?milestone=${id}`}>
                    {milestone.project.code} · {words(milestone.project.title)}
                  </ScreenLink>,
                ],
                [t('field.status', { ns: 'common' }), <MilestoneBadge key="status" status={milestone.status} />],
                [t('owner'), words(milestone.owner?.name)],
                [t('firstBaseline'), day(milestone.firstBaselineOn)],
                [t('baseline'), day(milestone.baselineOn)],
                milestone.actualOn === null
                  ? [t('forecast'), day(milestone.forecastOn)]
                  : [t('actual'), day(milestone.actualOn)],
                [
                  t('critical.label'),
                  bar &&
                    t(bar.critical ? 'critical.roadmap' : bar.criticalInProject ? 'critical.project' : 'critical.none'),
                ],
                [
                  t('float'),
                  typeof bar?.totalFloat === 'number' && t('unit.days', { ns: 'common', count: bar.totalFloat }),
                ],
              ]}
            />
            {milestone.actualOn === null &&
              (milestone.mayReport ? (
                <MoveForecast
                  milestone={milestone}
                  proposed={proposedOn === undefined ? undefined : asForecast(movedBy(milestone, proposedOn))}
                  onSaved={onClose}
                />
              ) : (
                <Text role="status">{t('notYours')}</Text>
              ))}
            <LinkedOnes id={id} gantt={gantt} />
          </Stack>
        )}
      </Loaded>
    </Drawer>
  );
}

const asForecast = ({ startOn, finishOn }: Span) => ({ startOn, forecastOn: finishOn });
