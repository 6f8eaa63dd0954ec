import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';

/** An address of one record that is shown among its like in its project: goes there as soon as the project is known. */
export function LeadTo<Found>({
  title,
  query,
  to,
}: {
  title: string;
  query: UseQueryResult<Found, unknown>;
  to: (found: Found) => string;
}) {
  return (
    <Page title={title}>
      <Loaded query={query} lines={6}>
        {(found) => <Gone to={to(found)} />}
      </Loaded>
    </Page>
  );
}

function Gone({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return null;
}
