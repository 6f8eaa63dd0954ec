import { useTranslation } from 'react-i18next';

/** `2026-11` is «ноябрь 2026», `2026-Q3` is «III квартал 2026»; browsers know no Kazakh months, the texts do. */
export function usePeriodName(): (name: string) => string {
  const { t } = useTranslation('periods');
  return (name) => {
    const [, year, quarter, month] = /^(\d{4})-(?:Q([1-4])|(\d\d))$/.exec(name) ?? [];
    if (quarter !== undefined) return t('name.quarter', { quarter: ROMAN[Number(quarter) - 1], year });
    if (month !== undefined) return t('name.month', { month: t(`month.${month}` as 'month.01'), year });
    return name;
  };
}

const ROMAN = ['I', 'II', 'III', 'IV'];
