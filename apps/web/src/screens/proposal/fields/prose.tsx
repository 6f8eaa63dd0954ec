import { Textarea } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import { useField } from './field';

export function Prose({ path, ...props }: { path: string } & TextareaProps) {
  const { value, set, shown } = useField(path);
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={14}
      {...shown}
      {...props}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}
