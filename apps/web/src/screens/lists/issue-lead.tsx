import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { issuesOneOptions } from '../../api';
import { LeadTo } from './lead-to';
import { useId } from '../../ui/use-id';

export function IssueLead() {
  const { t } = useTranslation('lists');
  const id = useId();
  return (
    <LeadTo
      title={t('issue.one')}
      query={useQuery(issuesOneOptions({ path: { id } }))}
      to={({ project }) => `/projects/${project.id}/risks?issue=${id}`}
    />
  );
}
