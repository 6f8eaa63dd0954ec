import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';

export interface View {
  readonly to: string;
  readonly label: string;
}

/** The way between screens that belong together. */
export function ViewsNav({ label, views }: { label: string; views: readonly View[] }) {
  const { pathname } = useLocation();
  return (
    <Group component="nav" aria-label={label} gap="xs" className="no-print">
      {views.map(({ to, label: name }) => (
        <Button
          key={to}
          component={Link}
          to={to}
          size="compact-md"
          variant={pathname === to ? 'light' : 'subtle'}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}
