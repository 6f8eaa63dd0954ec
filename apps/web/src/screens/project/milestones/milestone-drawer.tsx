import { Drawer, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { milestonesOneOptions } from '../../../api';
import type { Milestone } from '../../../api';
import { MilestoneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Shift } from '../parts/shift';
import { useAsOf } from '../use-project';
import { AcceptMilestone } from './accept-milestone';
import { EditMilestone } from './edit-milestone';
import { MoveForecast } from './move-forecast';
import { RemoveMilestone } from './remove-milestone';
import { ReportDone } from './report-done';

/** One milestone over the plan: its facts, and what the reader may do with it. */
export function MilestoneDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const asOf = useAsOf();
  const query = useQuery(milestonesOneOptions({ path: { id }, query: { asOf } }));
  const title = query.data ? `${query.data.number}. ${words(query.data.title)}` : t('milestones.milestone');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
    >
      <Loaded query={query}>
        {(milestone) => (
          <Stack>
            <MilestoneFacts milestone={milestone} />
            {asOf === undefined && milestone.removedAt === null && <Doings milestone={milestone} onGone={onClose} />}
          </Stack>
        )}
      </Loaded>
    </Drawer>
  );
}

function Doings({ milestone, onGone }: { milestone: Milestone; onGone: () => void }) {
  return (
    <>
      {milestone.mayAccept && <AcceptMilestone milestone={milestone} />}
      {milestone.mayReport && milestone.actualOn === null && <MoveForecast milestone={milestone} />}
      {milestone.mayReport && <ReportDone milestone={milestone} />}
      {milestone.mayPlan && <EditMilestone milestone={milestone} />}
      {milestone.mayPlan && <RemoveMilestone milestone={milestone} onGone={onGone} />}
    </>
  );
}

function MilestoneFacts({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment, number } = useFormats();
  const against = (on: string | null, days: number | null) =>
    on && (
      <>
        <span className="figures">{day(on)}</span> (<Shift days={days} />)
      </>
    );
  return (
    <Facts
      facts={[
        [t('field.status', { ns: 'common' }), <MilestoneBadge key="status" status={milestone.status} />],
        [t('milestones.owner'), milestone.owner && words(milestone.owner.name)],
        [t('milestones.weight'), number(milestone.weight)],
        [t('milestones.startOn'), day(milestone.startOn)],
        [t('milestones.firstBaseline'), against(milestone.firstBaselineOn, milestone.slip.first)],
        [t('milestones.baseline'), against(milestone.baselineOn, milestone.slip.current)],
        [t('milestones.forecast'), day(milestone.forecastOn)],
        [t('milestones.forecastAt'), moment(milestone.forecastAt)],
        [t('milestones.forecastNote'), milestone.forecastNote],
        [t('milestones.actual'), day(milestone.actualOn)],
        [t('milestones.evidence'), milestone.evidence?.title],
        [t('milestones.acceptanceIs'), milestone.acceptance && t(`milestones.acceptance.${milestone.acceptance}`)],
        [t('milestones.acceptanceNote'), milestone.acceptanceNote],
        [t('milestones.removedBecause'), milestone.removalReason],
      ]}
    />
  );
}
