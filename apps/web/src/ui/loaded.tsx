import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemAlert } from './problem-alert';

type Query<Data> = Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'isPending'> & { refetch: () => unknown };

/** The three states of what comes from the server: awaited, refused with a way to ask again, there. Old data stay beside a refusal. */
export function Loaded<Data>({
  query,
  lines = 4,
  children,
}: {
  query: Query<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  const { data, error, isPending, refetch } = query;
  return (
    <>
      {error != null && <ProblemAlert problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data !== undefined ? children(data) : isPending && <Awaited lines={lines} />}
    </>
  );
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
