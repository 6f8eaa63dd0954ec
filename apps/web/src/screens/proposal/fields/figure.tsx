import { NumberInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { withDecimalComma } from '../../../ui/decimals';
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
      onChangeCapture={places > 0 ? readPasted : undefined}
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

/** Before the input reads what came at once, by pasting: it knows but one separator of decimals, and would drop the other. */
function readPasted({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void {
  const read = withDecimalComma(input.value);
  if (read === input.value) return;
  const fromEnd = input.value.length - (input.selectionEnd ?? input.value.length);
  input.value = read;
  input.setSelectionRange(read.length - fromEnd, read.length - fromEnd);
}
