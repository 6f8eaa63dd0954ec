import { useTranslation } from 'react-i18next';
import type { IndicatorValue } from '../../api';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';

export function ValueFacts({ value }: { value: IndicatorValue }) {
  const { t } = useTranslation(['indicators', 'common']);
  const words = useWords();
  const { number, moment } = useFormats();
  return (
    <Facts
      facts={[
        [t('value.value'), value.value === null ? t('quality.missing') : number(value.value)],
        [t('value.quality'), value.value === null ? null : t(`quality.${value.quality}`)],
        [t('common:field.status'), t(`state.${value.state}`)],
        [t('value.stateReason'), value.stateReason],
        [t('value.enteredBy'), value.enteredBy && `${words(value.enteredBy.name)}, ${moment(value.enteredAt)}`],
        [t('value.checkedBy'), value.checkedBy && words(value.checkedBy.name)],
        [t('value.approvedBy'), value.approvedBy && words(value.approvedBy.name)],
        [t('value.source'), value.source],
        [t('value.note'), value.note],
      ]}
    />
  );
}
