import type { ReactNode } from 'react';
import { ScreenLink } from '../../ui/screen-link';

/** A figure that leads to what it counts; without an address, or when it counts nothing, only the figure. */
export function Figure({ href, label, children }: { href: string | null; label?: string; children: ReactNode }) {
  return href === null ? (
    children
  ) : (
    <ScreenLink href={href} label={label} underline="always">
      {children}
    </ScreenLink>
  );
}
