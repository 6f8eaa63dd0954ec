import { List } from '@mantine/core';
import type { ChannelCellList } from '../../api';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';

/** Things behind a cell by their names. */
export function BehindLines({ items }: { items: ChannelCellList['items'] }) {
  const words = useWords();
  return (
    <List listStyleType="none" size="sm" spacing="xs">
      {items.map(({ id, href, name }) => (
        <List.Item key={id}>
          <ScreenLink href={href}>{words(name)}</ScreenLink>
        </List.Item>
      ))}
    </List>
  );
}
