import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorValuesList, indicatorValuesPut } from '../../api';
import type { Indicator, IndicatorValue } from '../../api';
import { usePatch } from '../../ui/use-patch';
import { ValueForm } from './value-form';
import { EMPTY_VALUE, asInput, valueValues } from './value-values';
import type { ValueValues } from './value-values';
import type { Place } from './words';

/** Where there is no value yet, its first version is to follow none. */
const NONE = { ...EMPTY_VALUE, version: 0 };

/** The value of a year, the first or another one; when somebody else has saved meanwhile, the person chooses. */
export function EnterValue({
  indicator: { id },
  place: { year, measure },
  value,
}: {
  indicator: Indicator;
  place: Place;
  value: IndicatorValue | null;
}) {
  const { t } = useTranslation('indicators');
  const stands: ValueValues & { version: number } = value ?? NONE;
  const form = useForm<ValueValues>({ initialValues: valueValues(stands) });
  const { submit, problem, busy, dialog } = usePatch({
    record: stands,
    values: valueValues,
    read: async () => {
      const { data } = await indicatorValuesList({ path: { id }, throwOnError: true });
      return data.items.find((one) => one.year === year && one.measure === measure) ?? NONE;
    },
    save: (changed, over) =>
      indicatorValuesPut({
        path: { id, year, measure },
        headers: ifMatch(over),
        body: asInput({ ...valueValues(over), ...changed }),
        throwOnError: true,
      }),
    fill: form.setValues,
    labels: {
      value: t('value.value'),
      quality: t('value.quality'),
      source: t('value.source'),
      note: t('value.note'),
    },
  });
  return (
    <ValueForm
      form={form}
      title={t(value === null ? 'value.enter' : 'value.change')}
      problem={problem}
      busy={busy}
      onSubmit={submit}
      dialog={dialog}
    />
  );
}
