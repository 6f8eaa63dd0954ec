import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { useMe } from '../../session/me';
import { Page } from '../../ui/page';
import { useWords } from '../../ui/words';
import { CalendarFeeds } from './calendar-feeds';
import { MyDelegations } from './delegations/my-delegations';
import { LanguageChoice } from './language-choice';
import { MyRights } from './my-rights';
import { NoticeChoice } from './notice-choice';
import { PasswordForm } from './password-form';

const TABS = ['rights', 'settings', 'notices', 'delegations', 'calendar'] as const;
type Tab = (typeof TABS)[number];
const isTab = (word: string | undefined): word is Tab => TABS.includes(word as Tab);

export function AccountScreen() {
  const { t } = useTranslation('account');
  const words = useWords();
  const me = useMe();
  const { one, set } = useFilters();
  const asked = one('tab');
  return (
    <Page title={words(me.name)} about={me.email}>
      <Tabs value={isTab(asked) ? asked : 'rights'} onChange={(tab) => set({ tab })} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rights">
          <MyRights />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <Stack maw={480} gap="xl">
            <LanguageChoice />
            <PasswordForm />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="notices">
          <NoticeChoice />
        </Tabs.Panel>
        <Tabs.Panel value="delegations">
          <MyDelegations />
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <CalendarFeeds />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
