import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { periodsOneOptions } from '../../api';
import { useFilters } from '../../app/search';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { among } from '../lists/choices';
import { useId } from '../../ui/use-id';
import { Board } from './board/board';
import { Comparison } from './comparison/comparison';
import { Late } from './late/late';
import { PeriodActions } from './actions/period-actions';
import { PeriodFacts } from './period-facts';
import { PeriodSteps } from './period-steps';
import { ReminderPlan } from './reminder-plan';
import { usePeriodName } from './period-name';

const TABS = ['obligations', 'late', 'comparison', 'steps'] as const;

/** One reporting period: who owes what, who is late, what has changed since the one before, and what was done with it. */
export function PeriodScreen() {
  const { t } = useTranslation('periods');
  const { all, set } = useFilters();
  const nameOf = usePeriodName();
  const query = useQuery(periodsOneOptions({ path: { id: useId() } }));
  const [tab = 'obligations'] = among(TABS, all('tab'));
  const crumb = t('nav.periods', { ns: 'common' });
  return (
    <Page
      title={query.data ? nameOf(query.data.name) : crumb}
      crumbs={[
        <ScreenLink key="periods" href="/periods">
          {crumb}
        </ScreenLink>,
      ]}
      actions={query.data && <PeriodActions period={query.data} />}
    >
      <Loaded query={query} lines={8}>
        {(period) => (
          <Stack>
            <PeriodFacts period={period} />
            <Tabs value={tab} onChange={(chosen) => set({ tab: chosen })} keepMounted={false}>
              <Tabs.List aria-label={t('board.tabs')} mb="md" className="no-print">
                {TABS.map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {t(`board.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="obligations">
                <Board period={period} />
              </Tabs.Panel>
              <Tabs.Panel value="late">
                <Stack>
                  <ReminderPlan reminders={period.reminders} />
                  <Late periodId={period.id} />
                </Stack>
              </Tabs.Panel>
              <Tabs.Panel value="comparison">
                <Comparison period={period} />
              </Tabs.Panel>
              <Tabs.Panel value="steps">
                <PeriodSteps period={period} />
              </Tabs.Panel>
            </Tabs>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
