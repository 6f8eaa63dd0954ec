import { useTranslation } from 'react-i18next';
import type { BudgetLine } from '../../../api';
import { useCostCategory } from '../parts/cost-category';

type Named = Pick<BudgetLine, 'year' | 'source' | 'category'>;

/** `2026 · Local budget · Services`. */
export function useLineName(): (line: Named) => string {
  const { t } = useTranslation('project');
  const category = useCostCategory();
  return (line) =>
    `${line.year} · ${line.source ? t(`source.${line.source}`) : t('noSource')} · ${category(line.category)}`;
}
