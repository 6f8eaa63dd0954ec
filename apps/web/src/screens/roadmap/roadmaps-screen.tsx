import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { Page } from '../../ui/page';
import { Blockers } from './blockers';
import { RoadmapList } from './roadmap-list';

/** The city's roadmaps, and what their projects wait for. */
export function RoadmapsScreen() {
  const { t } = useTranslation(['roadmap', 'common']);
  const may = useMay();
  const { one, set } = useFilters();
  const tab = one('tab') === 'blockers' && may('portfolio.read') ? 'blockers' : 'list';
  return (
    <Page title={t('common:nav.roadmaps')}>
      <Tabs
        value={tab}
        onChange={(value) => set({ tab: value === 'blockers' ? value : null, direction: null, organisation: null })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="list">{t('common:nav.roadmaps')}</Tabs.Tab>
          {may('portfolio.read') && <Tabs.Tab value="blockers">{t('blockers.title')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="list" pt="md">
          <RoadmapList />
        </Tabs.Panel>
        <Tabs.Panel value="blockers" pt="md">
          <Blockers />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
