import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { AskForPapers } from './ask/ask-for-papers';
import { Library } from './library/library';

/** Asking for papers, and those that there are. */
export function ReportsScreen() {
  const { t } = useTranslation(['common', 'reports']);
  const may = useMay();
  return (
    <Page
      title={t('nav.reports')}
      actions={
        may('report.schedule') && <ScreenLink href="/report-schedules">{t('reports:library.schedules')}</ScreenLink>
      }
    >
      <AskForPapers />
      <Library />
    </Page>
  );
}
