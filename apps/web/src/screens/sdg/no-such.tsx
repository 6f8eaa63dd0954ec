import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';

/** An address that names no target or no channel. */
export function NoSuch() {
  const { t } = useTranslation(['sdg', 'common']);
  return (
    <Page title={t('common:state.notFound')} about={t('common:state.notFoundHint')}>
      <ScreenLink href="/sdg">{t('title')}</ScreenLink>
    </Page>
  );
}
