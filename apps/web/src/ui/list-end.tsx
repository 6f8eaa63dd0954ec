import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Printed } from './printed';

interface ReadPages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isPlaceholderData: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Below a list that comes page after page: how many are shown, and whether there are more. */
export function ListEnd({ shown, query }: { shown: number; query: ReadPages }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('list.shown', { count: shown })}
        {query.hasNextPage ? '' : ` · ${t('list.all')}`}
      </Text>
      {query.hasNextPage && <Printed>{t('list.notAll')}</Printed>}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          disabled={query.isPlaceholderData}
          onClick={() => void query.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
    </Group>
  );
}
