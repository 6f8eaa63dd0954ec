import { useTranslation } from 'react-i18next';
import { Signs } from './signs';

export function ProjectSigns() {
  const { t } = useTranslation('lists');
  return (
    <Signs
      signs={[
        { name: 'overdue', label: t('sign.overdue') },
        { name: 'flagged', label: t('sign.flagged') },
        { name: 'diverging', label: t('sign.diverging') },
        { name: 'unfunded', label: t('sign.unfunded') },
        { name: 'budgeted', label: t('sign.budgeted'), value: 'false' },
      ]}
    />
  );
}
