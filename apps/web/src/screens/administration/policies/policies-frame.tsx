import { Stack } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me';
import { ViewsNav } from '../../../ui/views-nav';

const KINDS = [
  { to: '/administration/policies', word: 'intake', permission: 'policy.read' },
  { to: '/administration/policies/delivery', word: 'delivery', permission: 'policy.read' },
  { to: '/administration/policies/committee', word: 'committee', permission: 'committee.read' },
] as const;

/** The policies that a city changes by versions, each for whom its permission lets in. */
export function PoliciesFrame() {
  const { t } = useTranslation('administration');
  const may = useMay();
  return (
    <Stack>
      <ViewsNav
        label={t('part.policies')}
        views={KINDS.filter(({ permission }) => may(permission)).map(({ to, word }) => ({
          to,
          label: t(`policy.of.${word}.name`),
        }))}
      />
      <Outlet />
    </Stack>
  );
}
