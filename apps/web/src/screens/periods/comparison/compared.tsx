import { useTranslation } from 'react-i18next';
import type { PeriodComparison } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { usePeriodName } from '../period-name';

type Side = PeriodComparison['period'];

/** Which two are compared, and as of when the figures of each stand. */
export function Compared({ period, before }: { period: Side; before: Side }) {
  const { t } = useTranslation('periods');
  const { moment } = useFormats();
  const nameOf = usePeriodName();
  const side = ({ name, at }: Side) =>
    at === null
      ? t('compare.now', { name: nameOf(name) })
      : t('compare.frozenAt', { name: nameOf(name), moment: moment(at) });
  return t('compare.about', { period: side(period), with: side(before) });
}
