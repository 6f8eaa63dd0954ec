import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';

export interface View {
  readonly to: string;
  readonly label: string;
}

/** The way between screens that belong together. */
export function ViewsNav({ label, views }: { label: string; views: readonly View[] }) {
  const { pathname } = useLocation();
  // of a record below a view it is that view; of two that lead there, the nearer one
  const [here] = views
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((one, other) => other.length - one.length);
  return (
    <Group component="nav" aria-label={label} gap="xs" className="no-print">
      {views.map(({ to, label: name }) => (
        <Button
          key={to}
          component={Link}
          to={to}
          size="compact-md"
          variant={here === to ? 'light' : 'subtle'}
          aria-current={here !== to ? undefined : pathname === to ? 'page' : 'true'}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}
