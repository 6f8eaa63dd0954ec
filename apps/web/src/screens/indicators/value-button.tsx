import { Anchor } from '@mantine/core';

export function ValueButton({ text, label, onClick }: { text: string; label: string; onClick: () => void }) {
  return (
    <Anchor component="button" type="button" inherit mih={24} underline="always" aria-label={label} onClick={onClick}>
      {text}
    </Anchor>
  );
}
