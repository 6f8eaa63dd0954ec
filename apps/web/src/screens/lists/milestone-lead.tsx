import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { milestonesOneOptions } from '../../api';
import { LeadTo } from './lead-to';
import { useId } from '../../ui/use-id';

export function MilestoneLead() {
  const { t } = useTranslation('lists');
  const id = useId();
  return (
    <LeadTo
      title={t('milestone')}
      query={useQuery(milestonesOneOptions({ path: { id } }))}
      to={({ projectId }) => `/projects/${projectId}/milestones?milestone=${id}`}
    />
  );
}
