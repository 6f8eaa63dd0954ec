import { useTranslation } from 'react-i18next';
import type { Screening } from '../../../api';

type Code = Screening['criteria'][number]['code'];

/** `4.1. High significance for citizens`; points part keys of texts, so that the catalogue writes `4_1`. */
export function useCriterionName(): (code: Code) => string {
  const { t } = useTranslation('project');
  return (code) => `${code}. ${t(`criterion.${code.replace('.', '_')}` as 'criterion.4_1')}`;
}
