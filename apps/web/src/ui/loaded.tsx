import { Skeleton, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isClosed } from '../api/problem';
import './loaded.css';
import { Page } from './page';
import { ProblemAlert } from './problem-alert';
import { WayBack } from './way-back';

type Query<Data> = Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'isPending'> & {
  readonly isFetching?: boolean;
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
};

/**
 * The states of what comes from the server: awaited, refused with a way to ask again or back, there. Old data stay beside a refusal,
 * and until the new ones are there.
 */
export function Loaded<Data>({
  query,
  lines = 4,
  title,
  children,
}: {
  query: Query<Data>;
  lines?: number;
  /** Of a whole screen: its name as long as the record that gives it another is not there. */
  title?: string;
  children: (data: Data) => ReactNode;
}) {
  const { data, error, isPending, isPlaceholderData = false } = query;
  if (data === undefined && title !== undefined) {
    return (
      <Page title={title}>
        <Loaded query={query} lines={lines}>
          {children}
        </Loaded>
      </Page>
    );
  }
  return (
    <>
      {error != null && <Refusal query={query} />}
      {isPlaceholderData && <Renewing />}
      {data !== undefined ? children(data) : isPending && <Awaited lines={lines} />}
    </>
  );
}

function Refusal({ query: { error, isFetching = false, refetch } }: { query: Query<unknown> }) {
  const client = useQueryClient();
  const problem = asProblem(error);
  if (isClosed(problem)) return <ProblemAlert problem={problem} actions={<WayBack />} />;
  const again = () => {
    void refetch();
    // what else on the screen did not come, the options of its filters for one
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error' && state.fetchStatus === 'idle',
    });
  };
  return <ProblemAlert problem={problem} onRetry={again} retrying={isFetching} />;
}

/** Other figures are on their way; those that stand are of the question before. It takes no room. */
function Renewing() {
  const { t } = useTranslation();
  return <div className="renewing no-print" role="status" aria-label={t('state.loading')} />;
}

/** Keeps the place of a line that says what the server knows, so that nothing below it moves when that comes. */
export function AwaitedLine({ query: { error } }: { query: Pick<Query<unknown>, 'error'> }) {
  return error === null ? <Skeleton component="span" display="block" height="1lh" width="16rem" /> : null;
}

const SLOW_AFTER_MS = 4_000;

export function Awaited({ lines }: { lines: number }) {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="xs" role="status" aria-busy="true" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} width={`${95 - ((line * 17) % 40)}%`} />
      ))}
      {slow && (
        <Text size="sm" c="dimmed">
          {t('state.slow')}
        </Text>
      )}
    </Stack>
  );
}
