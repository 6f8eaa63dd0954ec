import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { risksOneOptions } from '../../api';
import { LeadTo } from './lead-to';
import { useId } from '../../ui/use-id';

export function RiskLead() {
  const { t } = useTranslation('lists');
  const id = useId();
  return (
    <LeadTo
      title={t('risk.one')}
      query={useQuery(risksOneOptions({ path: { id } }))}
      to={({ project }) => `/projects/${project.id}/risks?risk=${id}`}
    />
  );
}
