import { Text } from '@mantine/core';
import { useFormats } from '../../ui/formats';

/** A value with the year that it is of. */
export function ValueOf({ point }: { point: { year: number; value: string | number } | null }) {
  const { number } = useFormats();
  if (point === null) return '—';
  return (
    <>
      {number(point.value)}{' '}
      <Text span size="xs" c="dimmed">
        {point.year}
      </Text>
    </>
  );
}
