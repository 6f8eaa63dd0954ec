import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorValuesList, indicatorValuesPut } from '../../api';
import type { Indicator, IndicatorValue } from '../../api';
import { usePatch } from '../../ui/use-patch';
import { ValueForm } from './value-form';
import { asInput, valueValues } from './value-values';
import type { ValueValues } from './value-values';

/** Another value for a year that has one; when somebody else has saved meanwhile, the person chooses. */
export function ChangeValue({ indicator: { id }, value }: { indicator: Indicator; value: IndicatorValue }) {
  const { t } = useTranslation('indicators');
  const form = useForm<ValueValues>({ initialValues: valueValues(value) });
  const { year, measure } = value;
  const { submit, problem, busy, dialog } = usePatch({
    record: value,
    values: valueValues,
    read: async () => {
      const { data } = await indicatorValuesList({ path: { id }, throwOnError: true });
      return data.items.find((one) => one.id === value.id) ?? value;
    },
    save: (changed, over) =>
      indicatorValuesPut({
        path: { id, year, measure },
        headers: ifMatch(over),
        body: asInput({ ...valueValues(over), ...changed }),
        throwOnError: true,
      }),
    labels: {
      value: t('value.value'),
      quality: t('value.quality'),
      source: t('value.source'),
      note: t('value.note'),
    },
  });
  return (
    <ValueForm form={form} title={t('value.change')} problem={problem} busy={busy} onSubmit={submit} dialog={dialog} />
  );
}
