import { Anchor, Group } from '@mantine/core';
import { Link, useCanGoBack, useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Out of a screen that shows nothing: where one came from, and where one begins. */
export function WayBack() {
  const { t } = useTranslation();
  const { history } = useRouter();
  const back = useCanGoBack();
  const { pathname } = useLocation();
  const open = pathname.startsWith('/open');
  return (
    <Group gap="md">
      {back && (
        <Anchor component="button" type="button" onClick={() => history.back()}>
          {t('action.back')}
        </Anchor>
      )}
      <Anchor component={Link} to={open ? '/open' : '/'}>
        {t(open ? 'signIn.portal' : 'nav.day')}
      </Anchor>
    </Group>
  );
}
