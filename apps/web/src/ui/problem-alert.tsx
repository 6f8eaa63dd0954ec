import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

/** What is no answer of the API, or one that speaks to programs. */
const SAID_HERE: Partial<Record<string, 'state.unreachable' | 'signIn.ended'>> = {
  UNREACHABLE: 'state.unreachable',
  UNAUTHENTICATED: 'signIn.ended',
};

/** What the API refused and what may be done, in its own words; `rest` are messages that no field of the form shows. */
export function ProblemAlert({
  problem,
  rest,
  onRetry,
  retrying = false,
  actions,
}: {
  problem: Problem;
  rest?: readonly string[];
  onRetry?: () => void;
  retrying?: boolean;
  /** What else may be done: a way back, for one. */
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const said = SAID_HERE[problem.code];
  const lines = rest ?? problem.errors?.map(({ message }) => message) ?? [];
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={said ? t(said) : problem.detail}
      styles={{ title: { color: 'var(--zhoba-red)' } }}
    >
      {lines.length > 0 && (
        <List size="sm">
          {[...new Set(lines)].map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
      {problem.requestId && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('state.request', { id: problem.requestId })}
        </Text>
      )}
      {onRetry && (
        <Button mt="xs" size="xs" variant="default" onClick={onRetry} loading={retrying}>
          {t('action.retry')}
        </Button>
      )}
      {actions}
    </Alert>
  );
}
