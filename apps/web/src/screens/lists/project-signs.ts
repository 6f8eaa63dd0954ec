import { useTranslation } from 'react-i18next';
import type { Sign } from './signs';

/** What a project shows or lacks, to be chosen by. */
export function useProjectSigns(): readonly Sign[] {
  const { t } = useTranslation('lists');
  return [
    { name: 'overdue', label: t('sign.overdue') },
    { name: 'flagged', label: t('sign.flagged') },
    { name: 'diverging', label: t('sign.diverging') },
    { name: 'unfunded', label: t('sign.unfunded') },
    { name: 'budgeted', label: t('sign.budgeted'), value: 'false' },
    { name: 'spent', label: t('sign.spent'), value: 'false' },
  ];
}
