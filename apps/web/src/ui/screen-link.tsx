import { Anchor } from '@mantine/core';
import type { AnchorProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseSearch } from '../app/search';
import { screenOf } from '../app/screen-of';

/** A link to the screen of an address of the API, with what stands after its question mark. */
export function ScreenLink({
  href,
  children,
  label,
  ...look
}: { href: string; children: ReactNode; label?: string } & AnchorProps) {
  const [path = '/', words = ''] = screenOf(href).split('?');
  return (
    <Anchor inherit {...look} component={Link} to={path} search={parseSearch(words) as never} aria-label={label}>
      {children}
    </Anchor>
  );
}
