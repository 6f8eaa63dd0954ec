import { Button, Fieldset, Group } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';

/** One of several forms on a place: its name, its fields, one button. */
export function SmallForm({
  title,
  submit,
  busy,
  onSubmit,
  children,
}: {
  title: string;
  submit: string;
  busy: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  return (
    <Fieldset legend={title} className="no-print">
      <form onSubmit={onSubmit}>
        {children}
        <Group justify="flex-end" mt="sm">
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </form>
    </Fieldset>
  );
}
