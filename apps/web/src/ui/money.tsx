import { Text } from '@mantine/core';
import { useFormats } from './formats';

/** Tenge in figures of one width; `short` rounds to millions or billions and keeps the exact amount in the title. */
export function Money({ amount, short = false }: { amount: string | null | undefined; short?: boolean }) {
  const { money, shortMoney } = useFormats();
  return (
    <Text span inherit className="figures" title={short ? money(amount) : undefined}>
      {short ? shortMoney(amount) : money(amount)}
    </Text>
  );
}
