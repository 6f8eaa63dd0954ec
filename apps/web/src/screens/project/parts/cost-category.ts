import { useTranslation } from 'react-i18next';

/** The office writes categories of cost freely; those that papers name have names in three languages. */
export function useCostCategory(): (category: string) => string {
  const { t, i18n } = useTranslation('project');
  return (category) =>
    i18n.exists(`project:costCategory.${category}`) ? t(`costCategory.${category}` as 'costCategory.other') : category;
}
