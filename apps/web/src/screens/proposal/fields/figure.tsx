import { NumberInput } from '@mantine/core';
import { useField } from './field';

/** A figure as its exact digits: no number of the machine stands between what is typed and what is sent. */
export function Figure({
  path,
  places = 0,
  unit,
  grouped = true,
}: {
  path: string;
  places?: number;
  unit?: string;
  /** Not for years. */
  grouped?: boolean;
}) {
  const { value, set, shown } = useField(path);
  return (
    <NumberInput
      {...shown}
      value={value}
      onValueChange={({ value: digits }) => digits !== value && set(digits)}
      decimalScale={places}
      allowDecimal={places > 0}
      allowNegative={false}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      thousandSeparator={grouped && ' '}
      suffix={unit && ` ${unit}`}
      hideControls
      withKeyboardEvents={false}
      clampBehavior="none"
    />
  );
}
