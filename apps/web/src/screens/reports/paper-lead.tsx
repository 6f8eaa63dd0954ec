import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportsOneOptions } from '../../api';
import { LeadTo } from '../lists/lead-to';
import { useId } from '../../ui/use-id';

/** One paper is shown with those of its pack. */
export function PaperLead() {
  const { t } = useTranslation('reports');
  const query = useQuery(reportsOneOptions({ path: { id: useId() } }));
  return <LeadTo title={t('paper.paper')} query={query} to={({ packId }) => `/report-packs/${packId}`} />;
}
