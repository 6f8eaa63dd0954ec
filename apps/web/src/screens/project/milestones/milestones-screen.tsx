import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectMilestonesPage } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { ListTable } from '../../../ui/list-table';
import { Baselines } from '../baselines/baselines';
import { ChangeRequests } from '../change-requests/change-requests';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { useAsOf, useShownProject } from '../use-project';
import { Dependencies } from './dependencies';
import { MilestoneDrawer } from './milestone-drawer';
import { NewMilestone } from './new-milestone';
import { useMilestoneColumns } from './milestone-columns';

/** Milestones against the first and the present promise, what they wait for, their baselines and the requests to change them. */
export function MilestonesScreen() {
  const { t } = useTranslation('project');
  const may = useMay();
  const { id } = useShownProject();
  const asOf = useAsOf();
  const { one, set } = useFilters();
  const opened = one('milestone');
  const removed = one('removed');
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery(
    projectPages('milestones', id, { asOf, removed }, (after, signal) =>
      projectMilestonesPage({ path: { id }, query: { limit: 200, asOf, removed, after }, signal, throwOnError: true }),
    ),
  );
  const columns = useMilestoneColumns();
  return (
    <Stack>
      <Section
        title={t('tabs.milestones')}
        about={t('milestones.about')}
        actions={
          <>
            <Button size="xs" variant="subtle" onClick={() => set({ removed: removed ? null : 'true' })}>
              {t(removed ? 'milestones.hideRemoved' : 'milestones.showRemoved')}
            </Button>
            {asOf === undefined && may('delivery.plan') && (
              <Button size="xs" variant="default" onClick={() => setAdding(true)}>
                {t('milestones.add')}
              </Button>
            )}
          </>
        }
      >
        <ListTable
          query={query}
          columns={columns}
          rowKey={(row) => row.id}
          caption={t('tabs.milestones')}
          empty={t('milestones.none')}
        />
      </Section>
      {asOf === undefined && (
        <>
          <Dependencies projectId={id} />
          <Baselines projectId={id} />
          <ChangeRequests projectId={id} />
        </>
      )}
      {opened !== undefined && <MilestoneDrawer id={opened} onClose={() => set({ milestone: null })} />}
      {adding && <NewMilestone projectId={id} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
