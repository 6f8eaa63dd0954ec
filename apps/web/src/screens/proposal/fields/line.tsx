import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useField } from './field';

/** One line of text; `type="date"` for a day. */
export function Line({ path, ...props }: { path: string } & TextInputProps) {
  const { value, set, shown } = useField(path);
  return <TextInput {...shown} {...props} value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />;
}
