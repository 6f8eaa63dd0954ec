import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/**
 * A day that changes what the screen shows. While it is being typed it is another day with every key; the screen follows when it
 * stands: on Enter, when the field is left, or at once when it was picked from the browser's calendar.
 */
export function DayInput({
  value,
  onDay,
  ...field
}: { value: string; onDay: (day: string) => void } & Omit<TextInputProps, 'type' | 'value' | 'onChange'>) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const byKeys = useRef(false);
  const tell = (day: string) => {
    if (day !== value) onDay(day);
  };
  return (
    <TextInput
      {...field}
      type="date"
      value={typed}
      onPointerDown={() => (byKeys.current = false)}
      onKeyDown={({ key }) => {
        byKeys.current = true;
        if (key === 'Enter') tell(typed);
      }}
      onChange={({ currentTarget: { value: day } }) => {
        setTyped(day);
        if (!byKeys.current) tell(day);
      }}
      onBlur={() => {
        byKeys.current = false;
        tell(typed);
      }}
    />
  );
}
