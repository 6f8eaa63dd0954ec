import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { indicatorValuesPut } from '../../api';
import type { Indicator } from '../../api';
import { useAct } from '../../ui/use-act';
import { ValueForm } from './value-form';
import { EMPTY_VALUE, asInput } from './value-values';
import type { ValueValues } from './value-values';
import type { Place } from './words';

export function FirstValue({ indicator: { id }, place: { year, measure } }: { indicator: Indicator; place: Place }) {
  const { t } = useTranslation('indicators');
  const form = useForm<ValueValues>({ initialValues: EMPTY_VALUE });
  const { run, problem, busy } = useAct((values: ValueValues) =>
    indicatorValuesPut({ path: { id, year, measure }, body: asInput(values), throwOnError: true }),
  );
  return (
    <ValueForm
      form={form}
      title={t('value.enter')}
      problem={problem}
      busy={busy}
      onSubmit={async (values) => void (await run(values))}
    />
  );
}
