import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats';
import { sumOf } from './sum';

/** The sum of the rows, and whether it is the total. */
export function SumCheck({ name, amounts, total }: { name: string; amounts: readonly string[]; total: string }) {
  const { t } = useTranslation('proposal');
  const { money } = useFormats();
  if (amounts.length === 0) return null;
  const { sum, short, over } = sumOf(amounts, total);
  return (
    <Text size="sm">
      {name}: {money(sum)}
      {short && `; ${t('sum.short', { amount: money(short) })}`}
      {over && `; ${t('sum.over', { amount: money(over) })}`}
      {!short && !over && total && `; ${t('sum.equal')}`}
    </Text>
  );
}
