import { Tabs } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me';
import { Page } from '../../ui/page';

const PARTS = [
  { to: '/administration', word: 'users', permission: 'user.read' },
  { to: '/administration/delegations', word: 'delegations', permission: 'user.read' },
  { to: '/administration/policies', word: 'policies', permission: 'policy.read' },
  { to: '/administration/calendar', word: 'calendar', permission: 'reference.read' },
  { to: '/administration/mails', word: 'mails', permission: 'notice.log' },
  { to: '/administration/webhooks', word: 'webhooks', permission: 'webhook.manage' },
  { to: '/administration/jobs', word: 'jobs', permission: 'job.manage' },
  { to: '/administration/audit', word: 'audit', permission: 'audit.read' },
] as const;

/** The parts of the administration, each for whom its permission lets in. */
export function AdministrationFrame() {
  const { t } = useTranslation(['common', 'administration']);
  const may = useMay();
  const { pathname } = useLocation();
  const here = PARTS.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Page title={t('nav.administration')}>
      <Tabs value={here?.to ?? null} keepMounted={false}>
        <Tabs.List mb="md">
          {PARTS.filter(({ permission }) => may(permission)).map(({ to, word }) => (
            <Tabs.Tab key={to} value={to} renderRoot={(props) => <Link to={to} {...props} />}>
              {t(`administration:part.${word}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={here?.to ?? ''}>
          <Outlet />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
